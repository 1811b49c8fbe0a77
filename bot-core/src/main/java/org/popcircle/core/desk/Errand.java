package org.popcircle.core.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.desk.Ledger.Outcome;
import org.popcircle.core.vocabulary.CircleId;

/** A command that waits for its turn, and then what came of it. Only touched by whoever has the circle's turn. */
final class Errand<R> {

    private final CircleId circle;
    private final Instant now;
    private final Optional<String> delivery;
    private final Function<Turn, R> work;
    private @Nullable R decided;
    private @Nullable Outcome<R> outcome;
    private @Nullable Throwable failure;

    Errand(CircleId circle, Instant now, Optional<String> delivery, Function<Turn, R> work) {
        this.circle = circle;
        this.now = now;
        this.delivery = delivery;
        this.work = work;
    }

    CircleId circle() {
        return circle;
    }

    Instant now() {
        return now;
    }

    Optional<String> delivery() {
        return delivery;
    }

    void decide(Turn turn) {
        decided = work.apply(turn);
    }

    /** What was decided last is durable. */
    void isDone(boolean repeated) {
        if (decided == null) {
            throw new IllegalStateException("nothing was decided");
        }
        outcome = new Outcome<>(decided, repeated);
    }

    void fail(Throwable why) {
        failure = why;
    }

    boolean isServed() {
        return outcome != null || failure != null;
    }

    /** @throws RuntimeException what went wrong, if it did */
    Outcome<R> outcome() {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (outcome == null) {
            throw new IllegalStateException("not served yet");
        }
        return outcome;
    }
}
