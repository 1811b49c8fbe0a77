package org.popcircle.core.timer;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.popcircle.core.app.Store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims items, never more than there are hands for, and handles each on a thread of its own. One bad item hinders no
 * other. What could not be given back because the store was gone is given back when it answers again.
 */
final class Shift<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

    private final String name;
    private final Task<T> task;
    private final Tempo tempo;
    private final Executor executor;
    private final Bell bell = new Bell();
    private final Loop loop;
    private final Semaphore hands;
    private final Set<T> inHand = ConcurrentHashMap.newKeySet();
    private final Queue<T> owed = new ConcurrentLinkedQueue<>();

    /** What a shift does with its items. Each method may throw. */
    interface Task<T> {

        /** Leases up to {@code limit} items. */
        List<T> claim(int limit);

        void handle(T item);

        /** {@link #handle} threw this, which is a bug or something unreadable: try later, or put the item aside. */
        void failed(T item, RuntimeException fault);

        /** Gives an item back unhandled, for anybody to claim. */
        void release(T item);

        /** What a log may call the item. */
        String nameOf(T item);
    }

    Shift(String name, Task<T> task, Tempo tempo, Executor executor) {
        this.name = name;
        this.task = task;
        this.tempo = tempo;
        this.executor = executor;
        loop = new Loop(name, bell, tempo.idle(), this::turn);
        hands = new Semaphore(tempo.hands());
    }

    void start() {
        loop.start();
    }

    /** Claims nothing more, lets what is in hand end, and gives back what does not end in time. */
    void stop() {
        loop.stop();
        if (!drained(tempo.drain())) {
            LOG.warn("{} gives back {} that did not end in time", name, inHand.size());
        }
        owed.addAll(inHand);
        try {
            giveBack();
        } catch (StoreUnavailable e) {
            LOG.warn("{} could not give back {}; their leases will end", name, owed.size());
        }
        owed.clear();
    }

    void poke() {
        bell.ring();
    }

    void pokeAfter(Duration wait) {
        bell.ringAfter(wait);
    }

    /** One look at what is waiting. */
    void turn() {
        giveBack();
        int free = hands.availablePermits();
        if (free > 0) {
            task.claim(free).forEach(this::hand);
        }
    }

    private void hand(T item) {
        hands.acquireUninterruptibly();
        inHand.add(item);
        executor.execute(() -> {
            try {
                handle(item);
            } finally {
                inHand.remove(item);
                hands.release();
                bell.ring();
            }
        });
    }

    private void handle(T item) {
        try {
            try {
                task.handle(item);
            } catch (StoreUnavailable e) {
                owed.add(item);
            } catch (RuntimeException e) {
                LOG.error("{} failed with {}: {}", name, task.nameOf(item), Fault.of(e));
                task.failed(item, e);
            }
        } catch (RuntimeException e) {
            owed.add(item);
        }
    }

    private void giveBack() {
        for (T item = owed.peek(); item != null; item = owed.peek()) {
            try {
                task.release(item);
            } catch (StoreUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("{} cannot give back {}: {}", name, task.nameOf(item), Fault.of(e));
            }
            owed.remove(item);
        }
    }

    private boolean drained(Duration patience) {
        try {
            boolean all = hands.tryAcquire(tempo.hands(), patience.toMillis(), TimeUnit.MILLISECONDS);
            if (all) {
                hands.release(tempo.hands());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
