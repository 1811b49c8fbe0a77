package org.popcircle.core.timer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.app.Gallery.Painting;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Place;

/** What this instance knows of the cards it drew last. Losing it costs an update too many, never a card. */
final class CardMemory {

    private static final int REMEMBERED = 2_000;

    private final Map<Card, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Entry of(Redraws.Claimed claimed) {
        Entry entry = entries.computeIfAbsent(
                new Card(claimed.circle(), claimed.document(), claimed.place()), card -> new Entry());
        if (entries.size() > REMEMBERED) {
            entries.remove(entries.keySet().iterator().next());
        }
        return entry;
    }

    private record Card(CircleId circle, String document, Place place) {}

    /** One card's. Used by whoever has taken it, and by nobody else. */
    static final class Entry {

        private final AtomicBoolean taken = new AtomicBoolean();
        private Instant restUntil = Instant.MIN;
        private int failures;
        private boolean refused;
        private @Nullable String unsaved;
        private @Nullable Drawn last;

        boolean take() {
            return taken.compareAndSet(false, true);
        }

        void leave() {
            taken.set(false);
        }

        Instant restUntil() {
            return restUntil;
        }

        void restUntil(Instant until) {
            restUntil = until;
        }

        int failedAgain() {
            return ++failures;
        }

        /** Answers whether it was not refused the last time too. */
        boolean refusedAnew() {
            boolean anew = !refused;
            refused = true;
            return anew;
        }

        /** A message that was posted, while the store does not know it yet. */
        Optional<String> unsavedMessage() {
            return Optional.ofNullable(unsaved);
        }

        void drawn(String message, Painting painting) {
            failures = 0;
            refused = false;
            unsaved = message;
            last = new Drawn(message, painting);
        }

        void saved() {
            unsaved = null;
        }

        /**
         * Whether the message shows just this. Only the revision that was drawn here and the next one count: with several
         * revisions between, another instance may have drawn something else.
         */
        boolean shows(Optional<String> message, Painting painting) {
            return last != null
                    && message.filter(last.message()::equals).isPresent()
                    && painting.revision() - last.painting().revision() <= 1
                    && painting.view().equals(last.painting().view());
        }

        private record Drawn(String message, Painting painting) {}
    }
}
