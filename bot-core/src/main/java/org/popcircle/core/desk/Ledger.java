package org.popcircle.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.popcircle.core.app.CommitResult;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Store.StoreUnavailable;
import org.popcircle.core.vocabulary.CircleId;

/**
 * Load, decide, commit: the one way in which anything changes. Commands on one circle take turns within this process, so
 * that conflicts come from other instances only; a conflict is decided anew from what is true then.
 */
final class Ledger {

    private static final int STRIPES = 256;
    private static final int MOST_TRIES = 12;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(2);

    private final Store store;
    private final Runnable afterCommit;
    private final ReentrantLock[] turns = new ReentrantLock[STRIPES];

    /** {@code afterCommit} is called after each commit: cards and messages may be waiting. */
    Ledger(Store store, Runnable afterCommit) {
        this.store = store;
        this.afterCommit = afterCommit;
        for (int i = 0; i < STRIPES; i++) {
            turns[i] = new ReentrantLock(true);
        }
    }

    /** What came of a command; {@code repeated} when this very delivery was committed before. */
    record Outcome<R>(R result, boolean repeated) {}

    /**
     * Runs {@code work}, which may run several times, and commits what it wrote.
     *
     * @throws StoreUnavailable when nobody knows whether it was written; the same delivery key makes a repetition safe
     */
    <R> Outcome<R> change(CircleId circle, Instant now, Optional<String> delivery, Function<Turn, R> work) {
        ReentrantLock lock = turns[Math.floorMod(circle.hashCode(), STRIPES)];
        lock.lock();
        try {
            return inTurn(circle, now, delivery, work);
        } finally {
            lock.unlock();
        }
    }

    private <R> Outcome<R> inTurn(CircleId circle, Instant now, Optional<String> delivery, Function<Turn, R> work) {
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            Turn turn = new Turn(store, circle, now);
            R result = work.apply(turn);
            if (turn.hasNothingToWrite()) {
                return new Outcome<>(result, false);
            }
            switch (store.commit(turn.commit(delivery))) {
                case CommitResult.Committed _ -> {
                    afterCommit.run();
                    return new Outcome<>(result, false);
                }
                case CommitResult.Repeated _ -> {
                    return new Outcome<>(result, true);
                }
                case CommitResult.Conflict _ -> pause(attempt);
            }
        }
        throw new StoreUnavailable("too many others changed circle " + circle + " at the same time");
    }

    private static void pause(int attempt) {
        long longest = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempt, 6)).toNanos();
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE.toNanos(), longest));
    }
}
