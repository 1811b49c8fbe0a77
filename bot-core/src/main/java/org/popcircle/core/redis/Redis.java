package org.popcircle.core.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.app.Store.StoreUnavailable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * One Redis, whatever its topology: runs commands and scripts, loads a script that the server has lost, and turns what will
 * pass by itself into {@link StoreUnavailable}. Nothing is repeated here: only the caller knows what may be.
 */
final class Redis implements AutoCloseable {

    private final UnifiedJedis client;

    Redis(UnifiedJedis client) {
        this.client = client;
    }

    /** A script with what it is given. */
    record Call(Script script, List<String> keys, List<String> arguments) {}

    <T extends @Nullable Object> T ask(Function<UnifiedJedis, T> question) {
        try {
            return question.apply(client);
        } catch (JedisException e) {
            throw explained(e);
        }
    }

    Object run(Script script, List<String> keys, List<String> arguments) {
        return run(new Call(script, keys, arguments));
    }

    Object run(Call call) {
        return ask(redis -> {
            try {
                return redis.evalsha(call.script().digest(), call.keys(), call.arguments());
            } catch (JedisNoScriptException lost) {
                redis.scriptLoad(call.script().text(), call.keys().getFirst());
                return redis.evalsha(call.script().digest(), call.keys(), call.arguments());
            }
        });
    }

    /** Several scripts in one round trip, each for itself; their answers in the same order. */
    List<Object> runAll(List<Call> calls) {
        List<Response<Object>> responses = sent(pipeline -> calls.stream()
                .map(call -> pipeline.evalsha(call.script().digest(), call.keys(), call.arguments()))
                .toList());
        List<Object> answers = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            try {
                answers.add(responses.get(i).get());
            } catch (JedisNoScriptException lost) {
                answers.add(run(calls.get(i)));
            } catch (JedisException e) {
                throw explained(e);
            }
        }
        return answers;
    }

    /** Several commands in one round trip; their answers in the same order. */
    <T extends @Nullable Object> List<T> askAll(Function<AbstractPipeline, List<Response<T>>> questions) {
        List<Response<T>> responses = sent(questions);
        List<T> answers = new ArrayList<>();
        for (Response<T> response : responses) {
            try {
                answers.add(response.get());
            } catch (JedisException e) {
                throw explained(e);
            }
        }
        return answers;
    }

    @Override
    public void close() {
        client.close();
    }

    private <T extends @Nullable Object> List<Response<T>> sent(
            Function<AbstractPipeline, List<Response<T>>> questions) {
        return ask(redis -> {
            try (AbstractPipeline pipeline = redis.pipelined()) {
                List<Response<T>> responses = questions.apply(pipeline);
                pipeline.sync();
                return responses;
            }
        });
    }

    private RuntimeException explained(JedisException failure) {
        if (!RedisFailures.willPass(failure)) {
            return failure;
        }
        if (RedisFailures.spoilsOtherConnections(failure) && client instanceof RedisClient single) {
            single.getPool().clear();
        }
        return new StoreUnavailable("Redis is not available: " + failure.getMessage(), failure);
    }
}
