package org.popcircle.core.redis;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Tells what passes by itself (a start, a failover, a full disk, a lost connection) from a mistake of ours. */
final class RedisFailures {

    /** The first words of answers that Redis gives while it cannot serve. */
    private static final Set<String> PASSING = Set.of(
            "LOADING", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "MISCONF", "OOM", "BUSY", "NOREPLICAS");

    private RedisFailures() {}

    static boolean willPass(JedisException failure) {
        return switch (failure) {
            case JedisConnectionException _ -> true;
            case JedisClusterOperationException _ -> true;
            case JedisDataException answer -> PASSING.contains(firstWord(answer.getMessage()));
            // What is left comes from the pool: exhausted, or unable to connect.
            default -> !(failure.getCause() instanceof JedisException cause) || willPass(cause);
        };
    }

    /** After these, the idle connections of the pool lead to the same failure. */
    static boolean spoilsOtherConnections(JedisException failure) {
        return failure instanceof JedisConnectionException
                || firstWord(failure.getMessage()).equals("READONLY");
    }

    private static String firstWord(@Nullable String message) {
        String text = message == null ? "" : message;
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }
}
