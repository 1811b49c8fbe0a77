package org.popcircle.core.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.app.Store.StoreUnavailable;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** Redraw marks as the port promises them, in memory; can be gone for a while. */
final class MemoryRedraws implements Redraws {

    private final Map<Card, Mark> marks = new LinkedHashMap<>();
    private final Map<Card, String> messages = new HashMap<>();
    private final Map<String, Instant> holds = new HashMap<>();
    private long tokens;
    private boolean gone;
    private int claims;

    private record Card(CircleId circle, String document, Place place) {}

    /** @param token 0 when nobody holds it */
    private record Mark(long revision, Instant due, long token) {}

    /** What a commit does. */
    synchronized void mark(CircleId circle, String document, Place place, long revision) {
        marks.merge(
                new Card(circle, document, place),
                new Mark(revision, Instant.MIN, 0),
                (known, fresh) -> new Mark(Math.max(known.revision(), fresh.revision()), known.due(), known.token()));
    }

    synchronized void gone(boolean isGone) {
        gone = isGone;
    }

    synchronized int marked() {
        return marks.size();
    }

    synchronized int claims() {
        return claims;
    }

    /** Whether somebody holds a lease at this time. */
    synchronized boolean leased(Instant now) {
        return marks.values().stream()
                .anyMatch(mark -> mark.token() != 0 && mark.due().isAfter(now));
    }

    @Override
    public synchronized List<Claimed> claim(Messenger messenger, Instant now, Duration lease, int limit) {
        reach();
        claims++;
        List<Claimed> claimed = new ArrayList<>();
        for (Map.Entry<Card, Mark> entry : marks.entrySet()) {
            Card card = entry.getKey();
            Instant free = holds.getOrDefault(card.place().workspace(), Instant.MIN);
            if (claimed.size() < limit && !entry.getValue().due().isAfter(now) && !free.isAfter(now)) {
                Mark mark = new Mark(entry.getValue().revision(), now.plus(lease), ++tokens);
                entry.setValue(mark);
                claimed.add(new Claimed(
                        card.circle(),
                        card.document(),
                        card.place(),
                        mark.revision(),
                        Optional.ofNullable(messages.get(card)),
                        mark.token()));
            }
        }
        return claimed;
    }

    @Override
    public synchronized boolean drawn(Claimed claimed, String message, long revision, Instant next) {
        reach();
        Card card = card(claimed);
        if (!holds(claimed)) {
            messages.putIfAbsent(card, message);
            return false;
        }
        messages.put(card, message);
        marks.computeIfPresent(
                card, (key, mark) -> revision >= mark.revision() ? null : new Mark(mark.revision(), next, 0));
        return true;
    }

    @Override
    public synchronized void postpone(Claimed claimed, Instant next) {
        reach();
        if (holds(claimed)) {
            marks.computeIfPresent(card(claimed), (card, mark) -> new Mark(mark.revision(), next, 0));
        }
    }

    @Override
    public synchronized void abandon(Claimed claimed) {
        reach();
        if (holds(claimed)) {
            marks.remove(card(claimed));
        }
    }

    @Override
    public synchronized void mark(CircleId circle, String document, Place place, boolean forgetMessage) {
        if (forgetMessage) {
            messages.remove(new Card(circle, document, place));
        }
        mark(circle, document, place, 0);
    }

    @Override
    public synchronized Optional<String> messageOf(CircleId circle, String document, Place place) {
        return Optional.ofNullable(messages.get(new Card(circle, document, place)));
    }

    @Override
    public synchronized void hold(Messenger messenger, String workspace, Instant until) {
        reach();
        holds.put(workspace, until);
    }

    private void reach() {
        if (gone) {
            throw new StoreUnavailable("the store is gone", new IllegalStateException());
        }
    }

    private boolean holds(Claimed claimed) {
        Mark mark = marks.get(card(claimed));
        return mark != null && mark.token() == claimed.token();
    }

    private static Card card(Claimed claimed) {
        return new Card(claimed.circle(), claimed.document(), claimed.place());
    }
}
