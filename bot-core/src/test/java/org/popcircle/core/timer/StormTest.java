package org.popcircle.core.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.popcircle.core.timer.Samples.CIRCLE;
import static org.popcircle.core.timer.Samples.PLACE;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Gallery.Painting;
import org.popcircle.core.app.Stage;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** 400 clicks within two seconds on one card, and a messenger that takes one update a second. */
class StormTest {

    private static final int CLICKS = 400;
    private static final Duration STORM = Duration.ofSeconds(2);

    private final MemoryRedraws redraws = new MemoryRedraws();
    private final AtomicLong revision = new AtomicLong();
    private final StrictStage stage = new StrictStage();
    private final Shift<?> worker = new RedrawWorker(
                    redraws,
                    (circle, document) ->
                            Optional.of(new Painting(Samples.saying("state " + revision), revision.get())),
                    stage,
                    (circle, document, place, why) -> {},
                    InstantSource.system(),
                    Tempo.USUAL,
                    new WorkerStats(),
                    work -> Thread.ofVirtual().start(work))
            .shift();

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void a_storm_costs_at_most_five_updates_and_ends_with_the_last_state_within_a_second_and_a_half() {
        worker.start();
        click();
        await().until(() -> stage.shows().equals("state 1"));
        stage.forget();

        long last = storm();
        await().pollInterval(Duration.ofMillis(5)).until(() -> redraws.marked() == 0);
        Duration late = Duration.ofNanos(stage.lastAt() - last);

        assertThat(stage.shows()).isEqualTo("state " + (CLICKS + 1));
        assertThat(stage.calls()).isBetween(2, 5);
        assertThat(late).isLessThan(Duration.ofMillis(1_500));
    }

    /** Answers when the last click was. */
    private long storm() {
        try (var clicks = Executors.newSingleThreadScheduledExecutor()) {
            long apart = STORM.dividedBy(CLICKS).toNanos();
            List<Future<?>> clicked = new ArrayList<>();
            for (int i = 0; i < CLICKS; i++) {
                clicked.add(clicks.schedule(() -> click(), apart * i, TimeUnit.NANOSECONDS));
            }
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> clicked.getLast().isDone());
        }
        return System.nanoTime();
    }

    private void click() {
        redraws.mark(CIRCLE, "1", PLACE, revision.incrementAndGet());
        worker.poke();
    }

    /** Takes a while for each call; answers a call that follows within a second as Slack does. */
    private static final class StrictStage implements Stage {

        private final List<Long> taken = new ArrayList<>();
        private int calls;
        private String shows = "";

        synchronized int calls() {
            return calls;
        }

        synchronized String shows() {
            return shows;
        }

        synchronized long lastAt() {
            return taken.getLast();
        }

        synchronized void forget() {
            calls = 0;
        }

        @Override
        public Messenger messenger() {
            return Messenger.SLACK;
        }

        @Override
        public synchronized Shown show(Place place, View card, Optional<String> message) {
            calls++;
            long now = System.nanoTime();
            if (!taken.isEmpty()
                    && now - taken.getLast() < Duration.ofSeconds(1).toNanos()) {
                return new Shown.SlowDown(Duration.ofSeconds(1));
            }
            taken.add(now);
            shows = Samples.textOf(card);
            return new Shown.There(message.orElse("m1"));
        }

        @Override
        public Shown send(String id, Recipient to, View view) {
            return new Shown.There(id);
        }
    }
}
