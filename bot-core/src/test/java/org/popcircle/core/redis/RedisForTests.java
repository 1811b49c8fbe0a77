package org.popcircle.core.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.popcircle.core.redis.RedisStores.Mode;
import org.popcircle.core.redis.RedisStores.Settings;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

/**
 * A Redis server for the tests of one JVM: started at the first use, gone with the JVM. Each store that it hands out is empty and
 * has a database of its own, of which there are sixteen: a test must not expect more of its stores to live at once.
 */
public final class RedisForTests {

    private static final int DATABASES = 16;
    private static final Path SYSTEM_SERVER = Path.of("/usr/bin/redis-server");

    private final EmbeddedRedis server;
    private final boolean isCluster;
    private final AtomicInteger next = new AtomicInteger();

    private RedisForTests(Optional<Path> binary, boolean isCluster) {
        this.isCluster = isCluster;
        try {
            Path folder = Files.createTempDirectory("popcircle redis");
            server = EmbeddedRedis.open(folder, isCluster ? Optional.of(clusterNode(folder)) : binary);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(folder);
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server that Popcircle brings along. */
    public static RedisForTests embedded() {
        return EmbeddedServer.SERVER;
    }

    /** The server of the operating system, as another build of Redis. Only if {@link #hasSystemServer()}. */
    public static RedisForTests system() {
        return SystemServer.SERVER;
    }

    /** In continuous integration it has to be there: a test that is left out would look like one that passes. */
    public static boolean hasSystemServer() {
        return "true".equals(System.getenv("CI")) || Files.isExecutable(SYSTEM_SERVER);
    }

    /** A Redis Cluster, if a small one: a single node that has all slots and refuses what crosses them. */
    static RedisForTests cluster() {
        return ClusterServer.SERVER;
    }

    /** An empty store. */
    public RedisStores fresh() {
        return fresh(InstantSource.system());
    }

    /** An empty store whose leases and marks follow this time. */
    public RedisStores fresh(InstantSource realTime) {
        return open(freshUrl(), realTime);
    }

    /** The {@code REDIS_URL} of an empty database: for several stores on the same data, or for another process. */
    public String freshUrl() {
        String url = url(isCluster ? 0 : Math.floorMod(next.getAndIncrement(), DATABASES));
        if (isCluster) {
            giveAllSlots(url);
        }
        try (UnifiedJedis client = RedisClients.toUrl(url)) {
            client.flushDB();
        }
        return isCluster ? url + "," + url : url;
    }

    /** A client beside the stores, to look at what they wrote. */
    static UnifiedJedis raw(String url) {
        return RedisClients.toUrl(url.split(",", 2)[0]);
    }

    /** A store on the data of an earlier one. */
    public static RedisStores open(String url, InstantSource realTime) {
        return RedisStores.open(new Settings(Optional.of(url), Path.of("unused"), Mode.SANDBOX), realTime);
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(int database) {
        return "redis://:" + server.endpoint().password() + "@127.0.0.1:"
                + server.endpoint().port() + "/" + database;
    }

    /** A program that starts the server that Popcircle brings as the node of a cluster. */
    private static Path clusterNode(Path folder) throws IOException {
        Path binaries = folder.resolve("bin");
        Path server = ServerBinary.installedIn(binaries);
        return Files.writeString(
                Files.createFile(
                        binaries.resolve("cluster-node"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))),
                "#!/bin/sh\nexec '" + server + "' \"$@\" --cluster-enabled yes\n");
    }

    private static void giveAllSlots(String url) {
        try (Jedis node = new Jedis(url)) {
            if (!node.clusterInfo().contains("cluster_slots_assigned:16384")) {
                node.clusterAddSlotsRange(0, 16383);
            }
            Awaitility.await().until(() -> node.clusterInfo().contains("cluster_state:ok"));
        }
    }

    private static final class EmbeddedServer {
        static final RedisForTests SERVER = new RedisForTests(Optional.empty(), false);
    }

    private static final class SystemServer {
        static final RedisForTests SERVER = new RedisForTests(Optional.of(SYSTEM_SERVER), false);
    }

    private static final class ClusterServer {
        static final RedisForTests SERVER = new RedisForTests(Optional.empty(), true);
    }
}
