package org.popcircle.core.timer;

import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one sleeper, at once or later. A ring while nobody sleeps is kept; rings of the same millisecond are one. */
final class Bell {

    private final long origin = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeSet<Long> appointments = new TreeSet<>();
    private boolean rung;

    void ring() {
        lock.lock();
        try {
            rung = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Rings after a while, whatever else it rings for before. */
    void ringAfter(Duration wait) {
        lock.lock();
        try {
            appointments.add(millis() + Math.max(0, wait.toMillis()) + 1);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until it rings, and no longer than {@code most}. */
    void await(Duration most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long until = millis() + most.toMillis();
            for (long left = leftTo(until); !rung && left > 0; left = leftTo(until)) {
                changed.awaitNanos(TimeUnit.MILLISECONDS.toNanos(left));
            }
            rung = false;
            appointments.headSet(millis(), true).clear();
        } finally {
            lock.unlock();
        }
    }

    private long leftTo(long until) {
        long first = appointments.isEmpty() ? until : Math.min(until, appointments.first());
        return first - millis();
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - origin);
    }
}
