package org.popcircle.discord.wire;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * Calls Discord and waits. A short rate limit is waited for; a long one is told at once, so that the whole server's cards can
 * be held back instead of one call after the other.
 */
public final class Calls {

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration SHORT = Duration.ofSeconds(5);

    private Calls() {}

    /** @throws Failed with the reason, for {@link Errors} */
    public static <T> T await(RestAction<T> action) throws Failed {
        try {
            return action.submit(false).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof RateLimitedException limited
                    && limited.getRetryAfter() <= SHORT.toMillis()) {
                return queued(action);
            }
            throw new Failed(refused);
        } catch (TimeoutException | RuntimeException failed) {
            throw new Failed(failed);
        } catch (InterruptedException stopping) {
            throw interrupted(stopping);
        }
    }

    private static <T> T queued(RestAction<T> action) throws Failed {
        try {
            return action.submit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException failed) {
            throw new Failed(failed);
        } catch (InterruptedException stopping) {
            throw interrupted(stopping);
        }
    }

    private static Failed interrupted(InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return new Failed(stopping);
    }

    /** A call that did not do what it should, or of which nobody knows whether it did. */
    public static final class Failed extends Exception {

        private static final long serialVersionUID = 1;

        Failed(Throwable cause) {
            super(cause);
        }
    }
}
