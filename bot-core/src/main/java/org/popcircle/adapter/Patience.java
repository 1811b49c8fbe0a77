package org.popcircle.adapter;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.popcircle.core.app.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for what a person asked for, as long as a messenger lets us before it must be acknowledged. What takes longer goes
 * on and is not given up; only nobody is told that it is done before it is.
 */
public final class Patience {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    private final Executor workers;
    private final Duration most;

    /** @param most how long to wait */
    public Patience(Executor workers, Duration most) {
        this.workers = workers;
        this.most = most;
    }

    /** How it went. */
    public sealed interface Outcome<R> {

        /** Done, and durable. */
        record InTime<R>(R reply) implements Outcome<R> {}

        /** Not yet; it may still come. */
        record Late<R>(CompletableFuture<R> reply, Executor workers) implements Outcome<R> {

            /** Once it has come; a failure has been logged by then. */
            public void then(Consumer<R> next) {
                var _ = reply.thenAcceptAsync(next, workers);
            }
        }

        /** Nobody knows whether it is done. */
        record Failed<R>() implements Outcome<R> {}
    }

    /** Does the work on another thread and says how it went. */
    public <R> Outcome<R> waitFor(Supplier<R> work) {
        CompletableFuture<R> reply = CompletableFuture.supplyAsync(work, workers);
        try {
            return new Outcome.InTime<>(reply.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            log.warn("Not confirmed within {}", most);
            return new Outcome.Late<>(
                    reply.whenComplete((done, failure) -> {
                        if (failure != null) {
                            tell(failure);
                        }
                    }),
                    workers);
        } catch (ExecutionException failure) {
            tell(failure);
            return new Outcome.Failed<>();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed<>();
        }
    }

    /** For the operator; whoever waits is told by the caller. */
    public static void tell(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof Store.StoreUnavailable || failure instanceof Store.StoreUnavailable) {
            log.warn("The store cannot be reached: {}", cause.getMessage());
        } else {
            log.error("Somebody's request could not be carried out", failure);
        }
    }
}
