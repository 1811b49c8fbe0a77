package org.popcircle.core.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.popcircle.core.app.Gallery;
import org.popcircle.core.app.Gallery.Painting;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.app.Redraws.Claimed;
import org.popcircle.core.app.Stage;
import org.popcircle.core.app.Unreachable;
import org.popcircle.core.timer.CardMemory.Entry;
import org.popcircle.core.timer.WorkerStats.Count;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws marked cards, each from the newest state. The first update of a card goes out at once; those that follow within the
 * gap become one. A card that cannot be drawn this time is tried until it can; one that is refused waits for the next commit.
 */
final class RedrawWorker implements Shift.Task<Claimed> {

    private static final Logger LOG = LoggerFactory.getLogger(RedrawWorker.class);
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Redraws redraws;
    private final Gallery gallery;
    private final Stage stage;
    private final Unreachable unreachable;
    private final InstantSource clock;
    private final Tempo tempo;
    private final WorkerStats stats;
    private final CardMemory memory = new CardMemory();
    private final Shift<Claimed> shift;

    RedrawWorker(
            Redraws redraws,
            Gallery gallery,
            Stage stage,
            Unreachable unreachable,
            InstantSource clock,
            Tempo tempo,
            WorkerStats stats,
            Executor executor) {
        this.redraws = redraws;
        this.gallery = gallery;
        this.stage = stage;
        this.unreachable = unreachable;
        this.clock = clock;
        this.tempo = tempo;
        this.stats = stats;
        shift = new Shift<>("redraws", this, tempo, executor);
    }

    Shift<Claimed> shift() {
        return shift;
    }

    @Override
    public List<Claimed> claim(int limit) {
        return redraws.claim(stage.messenger(), clock.instant(), tempo.lease(), limit);
    }

    @Override
    public void handle(Claimed card) {
        Entry known = memory.of(card);
        if (!known.take()) {
            postpone(card, clock.instant().plus(tempo.gap()));
            return;
        }
        try {
            if (known.restUntil().isAfter(clock.instant())) {
                postpone(card, known.restUntil());
            } else {
                draw(card, known);
            }
        } finally {
            known.leave();
        }
    }

    private void draw(Claimed card, Entry known) {
        Optional<Painting> painting = gallery.paint(card.circle(), card.document(), card.place());
        if (painting.isEmpty()) {
            redraws.abandon(card);
            return;
        }
        Optional<String> message = card.message().or(known::unsavedMessage);
        if (known.shows(message, painting.get())) {
            stats.add(Count.CARDS_UNCHANGED);
            acknowledge(card, known, message.orElseThrow(), painting.get());
        } else {
            show(card, known, message, painting.get());
        }
    }

    private void show(Claimed card, Entry known, Optional<String> message, Painting painting) {
        Stage.Shown shown = stage.show(card.place(), painting.view(), message);
        known.restUntil(clock.instant().plus(tempo.gap()));
        switch (shown) {
            case Stage.Shown.There there -> {
                stats.add(Count.CARDS_DRAWN);
                acknowledge(card, known, there.message(), painting);
            }
            case Stage.Shown.Gone() -> {
                if (message.isPresent()) {
                    show(card, known, Optional.empty(), painting);
                } else {
                    tryAgain(card, known, "gone before it was there");
                }
            }
            case Stage.Shown.SlowDown slow -> {
                stats.add(Count.SLOWED_DOWN);
                Instant until = clock.instant().plus(tempo.atLeastGap(slow.pause()));
                redraws.hold(stage.messenger(), card.place().workspace(), until);
                postpone(card, until);
            }
            case Stage.Shown.Refused refused -> abandon(card, known, message, refused.why());
            case Stage.Shown.Unknown unknown -> tryAgain(card, known, unknown.why());
        }
    }

    private void acknowledge(Claimed card, Entry known, String message, Painting painting) {
        known.drawn(message, painting);
        redraws.drawn(card, message, painting.revision(), known.restUntil());
        known.saved();
        shift.pokeAfter(Duration.between(clock.instant(), known.restUntil()));
    }

    private void tryAgain(Claimed card, Entry known, String why) {
        stats.add(Count.TRIED_AGAIN);
        Duration wait = BACK_OFF.after(known.failedAgain());
        LOG.warn("The card {} was not drawn and is tried again in {}: {}", nameOf(card), wait, why);
        postpone(card, clock.instant().plus(wait));
    }

    private void abandon(Claimed card, Entry known, Optional<String> message, String why) {
        stats.add(Count.CARDS_ABANDONED);
        redraws.abandon(card);
        if (known.refusedAnew()) {
            LOG.warn("The card {} cannot be shown: {}", nameOf(card), why);
        }
        if (message.isEmpty()) {
            unreachable.cannotPost(card.circle(), card.document(), card.place(), why);
        }
    }

    @Override
    public void failed(Claimed card, RuntimeException fault) {
        int failures = memory.of(card).failedAgain();
        if (failures >= tempo.attempts()) {
            stats.add(Count.CARDS_ABANDONED);
            LOG.error("The card {} is put aside after {} failures, until its next change", nameOf(card), failures);
            redraws.abandon(card);
        } else {
            stats.add(Count.TRIED_AGAIN);
            postpone(card, clock.instant().plus(BACK_OFF.after(failures)));
        }
    }

    @Override
    public void release(Claimed card) {
        redraws.postpone(card, clock.instant());
    }

    @Override
    public String nameOf(Claimed card) {
        return card.circle() + "/" + card.document() + " in "
                + card.place().messenger().key() + " " + card.place().channel();
    }

    private void postpone(Claimed card, Instant next) {
        redraws.postpone(card, next);
        shift.pokeAfter(Duration.between(clock.instant(), next));
    }
}
