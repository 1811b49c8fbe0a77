package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

class RedisFailuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOADING Redis is loading the dataset in memory",
                "READONLY You can't write against a read only replica.",
                "MASTERDOWN Link with MASTER is down",
                "CLUSTERDOWN The cluster is down",
                "TRYAGAIN Multiple keys request during rehashing of slot",
                "MISCONF Errors writing to the AOF file: No space left on device",
                "OOM command not allowed when used memory > 'maxmemory'.",
                "BUSY Redis is busy running a script.",
                "NOREPLICAS Not enough good replicas to write."
            })
    void an_answer_that_says_not_now_will_pass(String answer) {
        assertThat(RedisFailures.willPass(new JedisDataException(answer))).isTrue();
        assertThat(RedisFailures.willPass(new JedisException("from the pool", new JedisDataException(answer))))
                .isTrue();
    }

    @Test
    void a_broken_connection_and_an_empty_pool_will_pass() {
        assertThat(RedisFailures.willPass(new JedisConnectionException("refused")))
                .isTrue();
        assertThat(RedisFailures.willPass(new JedisClusterOperationException("tried enough")))
                .isTrue();
        assertThat(RedisFailures.willPass(new JedisException("Could not get a resource from the pool")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WRONGTYPE Operation against a key holding the wrong kind of value",
                "ERR unknown command",
                "WRONGPASS invalid username-password pair",
                "LOADINGS is another word"
            })
    void a_mistake_will_not(String answer) {
        assertThat(RedisFailures.willPass(new JedisDataException(answer))).isFalse();
        assertThat(RedisFailures.willPass(new JedisException("from the pool", new JedisDataException(answer))))
                .isFalse();
    }
}
