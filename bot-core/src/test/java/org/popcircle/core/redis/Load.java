package org.popcircle.core.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** The same work by a number of threads at once for a while, with the time that each piece of it took. */
record Load(int threads, Duration during) {

    /** One piece of work. */
    interface Work {
        void once(int thread, int round);
    }

    Measured of(Work work) throws InterruptedException {
        long[][] times = new long[threads][];
        long begin = System.nanoTime();
        long end = begin + during.toNanos();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int thread = i;
                pool.execute(() -> times[thread] = repeated(work, thread, end));
            }
            pool.shutdown();
            pool.awaitTermination(during.toSeconds() + 60, TimeUnit.SECONDS);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] all = Arrays.stream(times).flatMapToLong(LongStream::of).sorted().toArray();
        return new Measured(all.length / seconds, millis(all, 0.5), millis(all, 0.99));
    }

    private static long[] repeated(Work work, int thread, long end) {
        List<Long> times = new ArrayList<>();
        for (int round = 0; System.nanoTime() < end; round++) {
            long begin = System.nanoTime();
            work.once(thread, round);
            times.add(System.nanoTime() - begin);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }
}
