package org.popcircle.core.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.popcircle.core.timer.Samples.CIRCLE;
import static org.popcircle.core.timer.Samples.PLACE;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.DueTimes;
import org.popcircle.core.app.Gallery.Painting;
import org.popcircle.core.app.Letters.Letter;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Outages;
import org.popcircle.core.app.Stage.Recipient;

/** All workers together, on real threads and real time. */
class WorkersTest {

    private final MemoryRedraws redraws = new MemoryRedraws();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final ScriptedStage stage = new ScriptedStage();
    private final AtomicInteger beats = new AtomicInteger();
    private final AtomicLong revision = new AtomicLong();
    private final Workers workers = workers(Samples.tempo(Tempo.USUAL.idle()));

    @AfterEach
    void stop() {
        stage.meanwhile(() -> {});
        workers.close();
    }

    @Test
    void a_commit_is_seen_at_once() {
        try (Workers rarelyLooking = workers(Samples.tempo(Duration.ofMinutes(1)))) {
            rarelyLooking.start();
            await().until(() -> redraws.claims() > 0);
            commit();
            outbox.put(CIRCLE, "ana", "n1", new Notice.Announced("1"));
            rarelyLooking.poke();

            await().until(() -> stage.heard().size() == 2);
        }
    }

    @Test
    void what_another_instance_left_behind_is_found_without_being_told() {
        workers.start();
        commit();

        await().atMost(Duration.ofSeconds(5)).until(() -> redraws.marked() == 0);
        assertThat(stage.heard()).containsExactly("post: state 1");
    }

    @Test
    void idle_workers_look_about_once_a_second() {
        workers.start();
        await().until(() -> redraws.claims() > 0);
        int before = redraws.claims();

        await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);

        assertThat(redraws.claims() - before).isBetween(1, 3);
        assertThat(beats).hasPositiveValue();
    }

    @Test
    void a_storm_of_pokes_makes_few_turns() {
        workers.start();
        await().until(() -> redraws.claims() > 0);
        int before = redraws.claims();
        Instant end = Instant.now().plusMillis(500);
        while (Instant.now().isBefore(end)) {
            workers.poke();
        }

        assertThat(redraws.claims() - before).isLessThan(15);
    }

    @Test
    void workers_go_on_when_the_store_is_back() {
        redraws.gone(true);
        workers.start();
        commit();
        await().pollDelay(Duration.ofMillis(600)).until(() -> true);
        redraws.gone(false);

        await().atMost(Duration.ofSeconds(5)).until(() -> redraws.marked() == 0);
    }

    @Test
    void starting_and_stopping_twice_changes_nothing_and_they_can_be_started_again() {
        workers.start();
        workers.start();
        workers.stop();
        workers.stop();
        commit();
        workers.poke();
        assertThat(redraws.marked()).isOne();

        workers.start();

        await().until(() -> redraws.marked() == 0);
    }

    @Test
    void stopping_waits_for_what_is_being_drawn() {
        CountDownLatch drawing = new CountDownLatch(1);
        stage.meanwhile(() -> {
            drawing.countDown();
            await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        });
        workers.start();
        commit();
        workers.poke();
        await().until(() -> drawing.getCount() == 0);
        workers.stop();

        assertThat(redraws.marked()).isZero();
        assertThat(redraws.messageOf(CIRCLE, "1", PLACE)).contains("m1");
    }

    @Test
    void what_does_not_end_in_time_is_given_back_at_once() {
        CountDownLatch drawing = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        stage.meanwhile(() -> {
            drawing.countDown();
            waitFor(answered);
        });
        workers.start();
        commit();
        workers.poke();
        await().until(() -> drawing.getCount() == 0);
        workers.stop();

        assertThat(redraws.marked()).isOne();
        assertThat(redraws.leased(Instant.now())).isFalse();

        answered.countDown();
        await().until(() -> redraws.messageOf(CIRCLE, "1", PLACE).isPresent());
        assertThat(redraws.marked()).as("the newest state is still to be drawn").isOne();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit() {
        redraws.mark(CIRCLE, "1", PLACE, revision.incrementAndGet());
    }

    private Workers workers(Tempo tempo) {
        return new Workers(
                new Workers.Waiting(new NothingDue(), redraws, outbox, new CountedBeats()),
                new Workers.Means(
                        due -> {},
                        Instant::now,
                        (circle, document) ->
                                Optional.of(new Painting(Samples.saying("state " + revision), revision.get())),
                        (circle, messenger, address, notice) -> Optional.of(new Letter(
                                new Recipient.Everybody(PLACE, Optional.empty(), false), Samples.saying("hello"))),
                        stage,
                        (circle, document, place, why) -> {}),
                InstantSource.system(),
                tempo);
    }

    private static final class NothingDue implements DueTimes {

        @Override
        public List<Due> claim(Instant now, Duration lease, int limit) {
            return List.of();
        }

        @Override
        public void drop(Due due) {}
    }

    private final class CountedBeats implements Outages {

        @Override
        public void beat(Instant now, Duration tolerance) {
            beats.incrementAndGet();
        }

        @Override
        public Duration within(Instant from, Instant to) {
            return Duration.ZERO;
        }
    }
}
