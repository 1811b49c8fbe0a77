package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Store.StoreUnavailable;
import redis.clients.jedis.UnifiedJedis;

/** A Redis that reads its data slowly: it takes connections and says LOADING. */
class LoadingRedisTest {

    private Path folder;
    private int port;
    private Process server;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createTempDirectory("popcircle redis");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server = start(List.of());
    }

    @AfterEach
    void clean() throws InterruptedException {
        server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        RedisForTests.delete(folder);
    }

    @Test
    void a_loading_redis_is_unavailable_and_becomes_healthy() throws Exception {
        try (UnifiedJedis client = RedisClients.toUrl("redis://127.0.0.1:" + port)) {
            Redis redis = new Redis(client);
            RedisHealth health = new RedisHealth(redis, Optional::empty);
            await().atMost(Duration.ofSeconds(10)).until(() -> health.problem().isEmpty());
            for (int i = 0; i < 1000; i++) {
                client.set("key " + i, "x".repeat(1000));
            }
            server.destroy(); // it saves before it ends
            server.waitFor(10, TimeUnit.SECONDS);

            server = start(List.of("--key-load-delay", "3000", "--loading-process-events-interval-bytes", "1024"));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> health.problem().orElse("").contains("LOADING"));
            assertThatThrownBy(() -> redis.run(Script.META, List.of(Keys.meta()), List.of("1", "1", "live")))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("LOADING");
            await().atMost(Duration.ofSeconds(30)).until(() -> health.problem().isEmpty());
            assertThat(client.get("key 999")).hasSize(1000);
        }
    }

    private Process start(List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ServerBinary.installedIn(folder).toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "3600 1",
                "--dir",
                folder.toString()));
        command.addAll(more);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start();
    }
}
