package org.popcircle.faults;

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
import java.util.function.Function;

/**
 * Many presses, each by a thread of its own.
 *
 * @param acks how each was acknowledged
 * @param firstAt when the first one was made
 * @param lastAt when the last one was made
 */
public record Storm(List<Ack> acks, Instant firstAt, Instant lastAt) {

    /** Each person presses once, all in the same instant. */
    public static final List<Duration> AT_ONCE = List.of(Duration.ZERO);

    /** A moment for all threads to be ready, so that none is late. */
    private static final Duration GET_READY = Duration.ofMillis(300);

    /** How the messenger was answered, and how long that took. */
    public record Ack(boolean isOk, Duration took) {}

    private record Pressed(Ack ack, Instant at) {}

    /**
     * Everybody presses, some several times.
     *
     * @param within a press of each person for each of these, at its own moment of that time; zero for all in the same instant
     */
    public static <P> Storm of(List<P> people, Function<P, Ack> press, List<Duration> within, Random chance) {
        long start = System.nanoTime() + GET_READY.toNanos();
        List<Callable<Pressed>> presses = new ArrayList<>();
        for (P person : people) {
            for (Duration time : within) {
                long at = start + (time.isZero() ? 0 : chance.nextLong(time.toNanos()));
                presses.add(() -> {
                    waitUntil(at);
                    Instant now = Instant.now();
                    return new Pressed(press.apply(person), now);
                });
            }
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Pressed> pressed =
                    threads.invokeAll(presses).stream().map(Storm::done).toList();
            return new Storm(
                    pressed.stream().map(Pressed::ack).toList(),
                    pressed.stream().map(Pressed::at).min(Instant::compareTo).orElseThrow(),
                    pressed.stream().map(Pressed::at).max(Instant::compareTo).orElseThrow());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** How long the acknowledgement of the slowest of that share of the presses took. */
    public Duration percentile(double share) {
        List<Duration> sorted = acks.stream().map(Ack::took).sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /** One line of a table: how long the acknowledgements of all these storms took. */
    public static String line(String what, List<Storm> storms) {
        Storm all = new Storm(
                storms.stream().flatMap(storm -> storm.acks().stream()).toList(),
                storms.getFirst().firstAt(),
                storms.getLast().lastAt());
        return "%-52s p50 %7.1f ms   p99 %7.1f ms   not acknowledged %d of %d"
                .formatted(
                        what,
                        all.percentile(0.5).toNanos() / 1e6,
                        all.percentile(0.99).toNanos() / 1e6,
                        all.acks().stream().filter(ack -> !ack.isOk()).count(),
                        all.acks().size());
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
