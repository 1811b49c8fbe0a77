package org.popcircle.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.popcircle.core.app.CommitResult;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Store.StoreUnavailable;
import org.popcircle.core.vocabulary.CircleId;

/**
 * Load, decide, commit: the one way in which anything changes. Commands on one circle take turns within this process, so
 * that conflicts come from other instances only; a conflict is decided anew from what is true then. What people did while
 * an earlier commit was on its way is decided one by one and then committed together, so that a storm costs few commits;
 * nobody is answered before it is durable.
 */
final class Ledger {

    private static final int STRIPES = 256;
    private static final int MOST_TRIES = 12;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(2);

    private final Store store;
    private final Runnable afterCommit;
    private final Errands[] waiting = new Errands[STRIPES];

    /** {@code afterCommit} is called after each commit: cards and messages may be waiting. */
    Ledger(Store store, Runnable afterCommit) {
        this.store = store;
        this.afterCommit = afterCommit;
        for (int i = 0; i < STRIPES; i++) {
            waiting[i] = new Errands();
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
        Errand<R> errand = new Errand<>(circle, now, delivery, work);
        waiting[Math.floorMod(circle.hashCode(), STRIPES)].serve(errand, this::serve);
        return errand.outcome();
    }

    /** Each of them is served or failed when this returns. */
    private void serve(List<Errand<?>> errands) {
        try {
            decideTogether(errands);
        } catch (StoreUnavailable unreachable) {
            unserved(errands).forEach(errand -> errand.fail(unreachable));
        } catch (RuntimeException | Error bug) {
            if (errands.size() == 1) {
                errands.getFirst().fail(bug);
            } else {
                // Whoever met it must not take the others along.
                unserved(errands).forEach(errand -> serve(List.of(errand)));
            }
        }
    }

    private void decideTogether(List<Errand<?>> errands) {
        List<Errand<?>> open = errands;
        for (int attempt = 1; attempt <= MOST_TRIES && !open.isEmpty(); attempt++) {
            Turn turn = new Turn(store, open.getFirst().circle(), latest(open));
            open.forEach(errand -> errand.decide(turn));
            switch (commit(turn, open)) {
                case CommitResult.Committed _ -> {
                    open.forEach(errand -> errand.isDone(false));
                    open = List.of();
                }
                case CommitResult.Repeated(String _, List<String> deliveries) -> open = without(open, deliveries);
                case CommitResult.Conflict _ -> pause(attempt);
            }
        }
        if (!open.isEmpty()) {
            throw new StoreUnavailable(
                    "too many others changed circle " + open.getFirst().circle() + " at the same time");
        }
    }

    private CommitResult commit(Turn turn, List<Errand<?>> errands) {
        if (turn.hasNothingToWrite()) {
            return new CommitResult.Committed();
        }
        CommitResult result = store.commit(turn.commit(
                errands.stream().flatMap(errand -> errand.delivery().stream()).toList()));
        if (result instanceof CommitResult.Committed) {
            afterCommit.run();
        }
        return result;
    }

    /** Those that were committed before are done; the others are decided anew without them. */
    private static List<Errand<?>> without(List<Errand<?>> errands, List<String> repeated) {
        List<Errand<?>> others = errands.stream()
                .filter(errand -> errand.delivery().filter(repeated::contains).isEmpty())
                .toList();
        errands.stream().filter(errand -> !others.contains(errand)).forEach(errand -> errand.isDone(true));
        return others;
    }

    private static List<Errand<?>> unserved(List<Errand<?>> errands) {
        return errands.stream().filter(errand -> !errand.isServed()).toList();
    }

    private static Instant latest(List<Errand<?>> errands) {
        return errands.stream().map(Errand::now).max(Instant::compareTo).orElseThrow();
    }

    private static void pause(int attempt) {
        long longest = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempt, 6)).toNanos();
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE.toNanos(), longest));
    }
}
