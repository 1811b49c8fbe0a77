package org.popcircle.slack.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.popcircle.slack.sandbox.people.Click;
import org.popcircle.slack.sandbox.people.Seat;
import org.popcircle.slack.sandbox.people.Seen;

/**
 * Many presses, each by a thread of its own.
 *
 * @param clicks all that were made, with how they were acknowledged
 * @param lastAt when the last one was made
 */
record Storm(List<Click> clicks, Instant lastAt) {

    /** A moment for all threads to be ready, so that none is late. */
    private static final Duration GET_READY = Duration.ofMillis(300);

    private record Pressed(Click click, Instant at) {}

    /**
     * Everybody presses that label, some {@code times} over.
     *
     * @param within each press at its own moment of this time; zero for all in the same instant
     */
    static Storm of(List<Seat> people, Seen card, String label, int times, Duration within, Random chance) {
        long start = System.nanoTime() + GET_READY.toNanos();
        List<Callable<Pressed>> presses = new ArrayList<>();
        for (Seat person : people) {
            for (int i = 0; i < times; i++) {
                long at = start + (within.isZero() ? 0 : chance.nextLong(within.toNanos()));
                presses.add(() -> {
                    waitUntil(at);
                    Instant now = Instant.now();
                    return new Pressed(person.pressesOn(card, label), now);
                });
            }
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Pressed> pressed =
                    threads.invokeAll(presses).stream().map(Storm::done).toList();
            return new Storm(
                    pressed.stream().map(Pressed::click).toList(),
                    pressed.stream().map(Pressed::at).max(Instant::compareTo).orElseThrow());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** How long the acknowledgement of the slowest of that share of the clicks took. */
    Duration percentile(double share) {
        List<Duration> sorted =
                clicks.stream().map(it -> it.ack().took()).sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private static <T> T done(Future<T> press) {
        try {
            return press.get();
        } catch (ExecutionException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void waitUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
