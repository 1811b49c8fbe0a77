package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.CommitResult.Committed;
import org.popcircle.core.app.CommitResult.Repeated;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Store.StoreUnavailable;
import org.popcircle.core.app.Stored;
import org.popcircle.core.redis.DataFolder.Endpoint;
import org.popcircle.core.vocabulary.Messenger;

class EmbeddedRedisTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Path home;
    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        home = Files.createTempDirectory("popcircle redis ");
        folder = home.resolve("my data");
    }

    @AfterEach
    void clean() {
        RedisForTests.delete(home);
    }

    @Test
    void data_and_address_outlive_a_restart_also_in_a_path_with_spaces() throws IOException {
        try (RedisStores stores = HeldStore.open(folder)) {
            assertThat(write(stores.store(), 0)).isEqualTo(new Committed());
        }
        Endpoint before = endpoint();
        assertThat(RedisServer.isListening(before.port())).isFalse();

        try (RedisStores stores = HeldStore.open(folder)) {
            assertThat(stores.store().load(HeldStore.TALK)).map(Stored::version).contains(1L);
            assertThat(endpoint().port()).isEqualTo(before.port());
            assertThat(stores.health().problem()).isEmpty();
        }
    }

    @Test
    void nobody_else_may_read_the_folder_or_its_password() throws IOException {
        try (RedisStores stores = HeldStore.open(folder)) {
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("redis.conf"))).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("endpoint.properties"))).isEqualTo("rw-------");
            assertThat(stores.health().problem()).isEmpty();

            String withoutPassword = "redis://127.0.0.1:" + endpoint().port();
            assertThatThrownBy(() -> RedisForTests.open(withoutPassword, InstantSource.system()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("REDIS_URL");
        }
    }

    @Test
    void a_server_that_is_killed_comes_back_and_nothing_acknowledged_is_lost() throws IOException {
        try (RedisStores stores = HeldStore.open(folder)) {
            Store store = stores.store();
            AtomicLong acknowledged = new AtomicLong();
            for (int kill = 0; kill < 3; kill++) {
                long target = acknowledged.get() + 50;
                while (acknowledged.get() < target) {
                    acknowledge(store, acknowledged);
                }
                long process = serverProcess();
                ProcessHandle.of(process).orElseThrow().destroyForcibly();
                await().atMost(SOON).ignoreException(StoreUnavailable.class).until(() -> {
                    acknowledge(store, acknowledged);
                    return acknowledged.get() > target && serverProcess() != process;
                });
            }
            assertThat(store.load(HeldStore.TALK)).map(Stored::version).contains(acknowledged.get());
            await().atMost(SOON).until(() -> stores.health().problem().isEmpty());
        }
    }

    @Test
    void a_killed_process_leaves_no_server_behind_and_loses_nothing_acknowledged() throws Exception {
        long acknowledged;
        try (HeldStore other = HeldStore.start(folder)) {
            other.awaitVersion(50);
            acknowledged = other.kill();
        }
        int port = endpoint().port();
        await().atMost(SOON).until(() -> !RedisServer.isListening(port));

        try (RedisStores stores = HeldStore.open(folder)) {
            assertThat(stores.store().load(HeldStore.TALK).orElseThrow().version())
                    .isBetween(acknowledged, acknowledged + 1);
        }
    }

    @Test
    void a_server_that_was_left_behind_after_all_is_stopped_first() throws Exception {
        long acknowledged;
        try (HeldStore other = HeldStore.start(folder)) {
            other.awaitVersion(50);
            other.killLifeline();
            acknowledged = other.kill();
        }
        long orphan = serverProcess();
        assertThat(RedisServer.isListening(endpoint().port())).isTrue();

        try (RedisStores stores = HeldStore.open(folder)) {
            assertThat(stores.store().load(HeldStore.TALK).orElseThrow().version())
                    .isGreaterThanOrEqualTo(acknowledged);
            assertThat(serverProcess()).isNotEqualTo(orphan);
        }
    }

    @Test
    void a_second_process_attaches_and_takes_over_when_the_owner_is_killed() throws Exception {
        try (HeldStore owner = HeldStore.start(folder)) {
            owner.awaitVersion(20);
            try (RedisStores attached = HeldStore.open(folder)) {
                Store store = attached.store();
                assertThat(store.load(HeldStore.TALK).orElseThrow().version()).isGreaterThanOrEqualTo(20);
                long acknowledged = owner.kill();

                await().atMost(SOON)
                        .ignoreException(StoreUnavailable.class)
                        .until(() -> write(
                                                store,
                                                store.load(HeldStore.TALK)
                                                        .orElseThrow()
                                                        .version())
                                        .equals(new Committed())
                                && endpoint().owner().equals(Endpoint.thisProcess()));
                assertThat(store.load(HeldStore.TALK).orElseThrow().version()).isGreaterThan(acknowledged);
                await().atMost(SOON).until(() -> attached.health().problem().isEmpty());
            }
        }
        assertThat(RedisServer.isListening(endpoint().port())).isFalse();
    }

    @Test
    void two_in_one_process_share_the_server_until_the_last_is_closed() throws IOException {
        RedisStores first = HeldStore.open(folder);
        try (RedisStores second = HeldStore.open(folder)) {
            write(first.store(), 0);
            assertThat(second.store().load(HeldStore.TALK)).isPresent();
            first.close();

            await().atMost(SOON)
                    .ignoreException(StoreUnavailable.class)
                    .until(() -> second.store().load(HeldStore.TALK).isPresent());
        }
        assertThat(RedisServer.isListening(endpoint().port())).isFalse();
    }

    @Test
    void another_port_is_taken_when_a_program_has_ours() throws IOException {
        HeldStore.open(folder).close();
        Endpoint before = endpoint();
        try (ServerSocket other = new ServerSocket(before.port(), 5, InetAddress.getLoopbackAddress());
                RedisStores stores = HeldStore.open(folder)) {
            assertThat(endpoint().port()).isNotEqualTo(other.getLocalPort());
            assertThat(endpoint().password()).isEqualTo(before.password());
            assertThat(write(stores.store(), 0)).isEqualTo(new Committed());
        }
    }

    @Test
    void a_store_without_a_server_says_so_in_its_health() throws IOException {
        RedisStores owner = HeldStore.open(folder);
        String url =
                "redis://:" + endpoint().password() + "@127.0.0.1:" + endpoint().port();
        try (RedisStores stores = RedisForTests.open(url, InstantSource.system())) {
            assertThat(stores.health().problem()).isEmpty();
            owner.close();

            assertThat(stores.health().problem()).isPresent();
            assertThatThrownBy(() -> stores.store().load(HeldStore.TALK)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> write(stores.store(), 0)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> stores.redraws().claim(Messenger.SLACK, Instant.now(), SOON, 1))
                    .isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void a_folder_that_cannot_be_one_is_refused_in_a_sentence() throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("a file"), "no folder");

        for (Path impossible : new Path[] {file, file.resolve("below")}) {
            assertThatThrownBy(() -> EmbeddedRedis.open(impossible))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(impossible.toString())
                    .hasMessageContaining("POPCIRCLE_DATA");
        }
    }

    @Test
    void damaged_data_is_left_alone_and_refused_in_a_sentence() throws IOException {
        try (RedisStores stores = HeldStore.open(folder)) {
            write(stores.store(), 0);
        }
        Path log;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("appendonlydir"), "*.incr.aof")) {
            log = files.iterator().next();
        }
        String damaged = "garbage" + Files.readString(log);
        Files.writeString(log, damaged);

        assertThatThrownBy(() -> HeldStore.open(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("damaged");
        assertThat(Files.readString(log)).isEqualTo(damaged);
    }

    @Test
    void the_server_is_known_for_each_kind_of_machine_and_the_rest_is_told_what_to_do() {
        assertThat(ServerBinary.nameFor("Linux", "amd64")).isEqualTo("redis-server-7.0.15-linux-amd64");
        assertThat(ServerBinary.nameFor("Linux", "aarch64")).isEqualTo("redis-server-7.0.15-linux-arm64");
        assertThat(ServerBinary.nameFor("Mac OS X", "aarch64")).isEqualTo("redis-server-7.0.15-darwin-arm64");
        for (String name : new String[] {"linux-amd64", "linux-arm64", "linux-386", "darwin-amd64", "darwin-arm64"}) {
            assertThat(EmbeddedRedisTest.class.getResource("/redis-server/redis-server-7.0.15-" + name))
                    .as(name)
                    .isNotNull();
        }
        assertThatThrownBy(() -> ServerBinary.nameFor("Windows 11", "amd64"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("REDIS_URL")
                .hasMessageContaining("WSL");
    }

    private void acknowledge(Store store, AtomicLong acknowledged) {
        long version = acknowledged.get();
        Object result = write(store, version);
        // A commit whose answer was lost may have been written: then its repetition says so.
        assertThat(result).isIn(new Committed(), new Repeated("done", List.of("delivery " + version)));
        acknowledged.incrementAndGet();
    }

    private static Object write(Store store, long expected) {
        return store.commit(Commits.replacing(HeldStore.TALK, expected, Talk.asking(HeldStore.CIRCLE, "Tea?"))
                .delivered("delivery " + expected, "done")
                .commit());
    }

    private Endpoint endpoint() throws IOException {
        return DataFolder.at(folder).endpoint().orElseThrow();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private long serverProcess() throws IOException {
        return DataFolder.at(folder).recordedServers().getFirst();
    }
}
