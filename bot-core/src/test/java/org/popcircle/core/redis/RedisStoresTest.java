package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.popcircle.core.redis.RedisStores.Mode;
import org.popcircle.core.redis.RedisStores.Settings;
import redis.clients.jedis.UnifiedJedis;

class RedisStoresTest {

    private final String url = RedisForTests.embedded().freshUrl();

    @Test
    void a_store_of_the_sandbox_is_never_used_live() {
        open(Mode.SANDBOX, 64);
        assertThatThrownBy(() -> open(Mode.LIVE, 64))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sandbox")
                .hasMessageContaining("POPCIRCLE_DATA or REDIS_URL");
        open(Mode.SANDBOX, 64);
    }

    @Test
    void a_store_keeps_its_number_of_partitions() {
        open(Mode.LIVE, 8);
        assertThatThrownBy(() -> open(Mode.LIVE, 64))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("8 partitions, not 64");
    }

    @Test
    void a_store_of_another_format_is_refused() {
        try (UnifiedJedis raw = RedisClients.toUrl(url)) {
            raw.hset("pc:meta", "format", "9");
        }
        assertThatThrownBy(() -> open(Mode.LIVE, 64))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("format 9");
    }

    @Test
    void a_redis_that_may_forget_is_refused() {
        try (UnifiedJedis raw = RedisClients.toUrl(url)) {
            raw.configSet("maxmemory-policy", "allkeys-lru");
            try {
                assertThatThrownBy(() -> open(Mode.LIVE, 64))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("noeviction");
            } finally {
                raw.configSet("maxmemory-policy", "noeviction");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:6379",
                "http://localhost:6379",
                "redis://",
                "redis://:secret word@localhost:6379",
                "redis://localhost:6379,nonsense"
            })
    void a_malformed_address_is_refused_without_repeating_it(String malformed) {
        assertThatThrownBy(() -> RedisClients.toUrl(malformed))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("REDIS_URL")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @Test
    void a_redis_that_is_not_there_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> RedisForTests.open("redis://127.0.0.1:1", InstantSource.system()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("REDIS_URL");
    }

    @Test
    void a_wrong_password_is_refused_without_repeating_it() {
        String wrong = url.replaceAll(":[0-9a-f]+@", ":wrongsecret@");
        assertThatThrownBy(() -> RedisForTests.open(wrong, InstantSource.system()))
                .isInstanceOf(StartRefused.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("wrongsecret"));
    }

    private void open(Mode mode, int partitions) {
        RedisStores.open(new Settings(Optional.of(url), Path.of("unused"), mode, partitions))
                .close();
    }
}
