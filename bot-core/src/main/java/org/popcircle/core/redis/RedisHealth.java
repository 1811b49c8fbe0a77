package org.popcircle.core.redis;

import java.util.Optional;
import java.util.function.Supplier;
import org.popcircle.core.app.Store.StoreUnavailable;
import redis.clients.jedis.exceptions.JedisException;

/** Says whether Redis can take commits now. */
public final class RedisHealth {

    private final Redis redis;
    private final Supplier<Optional<String>> embeddedProblem;

    RedisHealth(Redis redis, Supplier<Optional<String>> embeddedProblem) {
        this.redis = redis;
        this.embeddedProblem = embeddedProblem;
    }

    /** Why Redis cannot be used, in one sentence; empty when it can. */
    public Optional<String> problem() {
        Optional<String> known = embeddedProblem.get();
        return known.isPresent() ? known : asked();
    }

    private Optional<String> asked() {
        try {
            // A question that only a server answers that is neither loading nor cut off from the key's slot.
            redis.ask(client -> client.exists(Keys.meta()));
            return replica();
        } catch (StoreUnavailable | JedisException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** A replica answers questions and refuses commits. */
    private Optional<String> replica() {
        try {
            return redis.ask(client -> client.info("replication")).contains("role:slave")
                    ? Optional.of("This Redis is a replica and takes no writes.")
                    : Optional.empty();
        } catch (JedisException | UnsupportedOperationException e) {
            // A cluster or a managed server may not say; a commit then finds out.
            return Optional.empty();
        }
    }
}
