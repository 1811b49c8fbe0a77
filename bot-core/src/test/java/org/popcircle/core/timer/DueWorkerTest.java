package org.popcircle.core.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Alarm;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.DueTimes;
import org.popcircle.core.app.Outages;

class DueWorkerTest {

    private final HandClock clock = new HandClock();
    private final Instant start = clock.instant();
    private final List<String> happened = new ArrayList<>();
    private final MemoryDueTimes dueTimes = new MemoryDueTimes();
    private Duration moved = Duration.ZERO;
    private Alarm alarm = due -> {
        happened.add("due " + due.what());
        dueTimes.drop(due);
    };
    private final Heartbeat heartbeat = new Heartbeat(new Beats(), clock, Samples.tempo());
    private final Shift<?> worker = new DueWorker(
                    dueTimes,
                    due -> alarm.due(due),
                    heartbeat,
                    () -> clock.instant().plus(moved),
                    clock,
                    Samples.tempo(),
                    new WorkerStats(),
                    Runnable::run)
            .shift();

    @Test
    void what_is_due_is_told_and_what_is_not_waits() {
        dueTimes.add("soon", start);
        dueTimes.add("later", start.plusSeconds(60));
        worker.turn();

        assertThat(happened).containsExactly("beat", "due soon");
    }

    @Test
    void the_heartbeat_comes_before_what_is_due_so_that_an_outage_is_known_first() {
        worker.turn();
        happened.clear();
        dueTimes.add("window", start.plusSeconds(60));
        clock.passes(Duration.ofHours(3));
        worker.turn();

        assertThat(happened).containsExactly("beat", "due window");
    }

    @Test
    void turns_that_follow_closely_share_a_heartbeat() {
        worker.turn();
        clock.passes(Duration.ofSeconds(1));
        worker.turn();

        assertThat(happened).containsExactly("beat");
    }

    @Test
    void moving_domain_time_makes_things_due() {
        dueTimes.add("review", start.plus(Duration.ofDays(90)));
        moved = Duration.ofDays(91);
        worker.turn();

        assertThat(happened).contains("due review");
    }

    @Test
    void one_that_cannot_be_handled_is_tried_ever_more_rarely_and_never_dropped() {
        Alarm working = alarm;
        alarm = due -> {
            happened.add("tried");
            throw new IllegalStateException("a bug");
        };
        dueTimes.add("window", start);
        for (int i = 0; i < 60; i++) {
            worker.turn();
            clock.passes(Duration.ofMinutes(1));
        }
        assertThat(happened.stream().filter("tried"::equals).count()).isBetween(6L, 12L);

        alarm = working;
        clock.passes(Duration.ofHours(1));
        worker.turn();

        assertThat(happened).endsWith("due window");
    }

    @Test
    void one_that_cannot_be_handled_hinders_no_other() {
        alarm = due -> {
            if (due.what().equals("broken")) {
                throw new IllegalStateException("a bug");
            }
            happened.add("due " + due.what());
        };
        dueTimes.add("broken", start);
        dueTimes.add("window", start);
        worker.turn();

        assertThat(happened).containsExactly("beat", "due window");
    }

    private final class Beats implements Outages {

        @Override
        public void beat(Instant now, Duration tolerance) {
            happened.add("beat");
        }

        @Override
        public Duration within(Instant from, Instant to) {
            return Duration.ZERO;
        }
    }

    /** Due times whose lease goes by the same clock. */
    private final class MemoryDueTimes implements DueTimes {

        private final List<Due> waiting = new ArrayList<>();
        private final List<Leased> leased = new ArrayList<>();

        private record Leased(Due due, Instant until) {}

        void add(String what, Instant at) {
            waiting.add(new Due(Samples.CIRCLE, "1", what, 1, at));
        }

        @Override
        public List<Due> claim(Instant now, Duration lease, int limit) {
            leased.removeIf(item -> !item.until().isAfter(clock.instant()));
            List<Due> claimed = waiting.stream()
                    .filter(due -> !due.at().isAfter(now))
                    .filter(due -> leased.stream().noneMatch(item -> item.due().equals(due)))
                    .limit(limit)
                    .toList();
            claimed.forEach(due -> leased.add(new Leased(due, clock.instant().plus(lease))));
            return claimed;
        }

        @Override
        public void drop(Due due) {
            waiting.remove(due);
        }
    }
}
