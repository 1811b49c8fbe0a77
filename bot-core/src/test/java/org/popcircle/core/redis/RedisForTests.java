package org.popcircle.core.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.popcircle.core.redis.RedisStores.Mode;
import org.popcircle.core.redis.RedisStores.Settings;
import redis.clients.jedis.UnifiedJedis;

/**
 * A Redis server for the tests of one JVM: started at the first use, gone with the JVM. Each store that it hands out is empty and
 * has a database of its own, of which there are sixteen: a test must not expect more of its stores to live at once.
 */
public final class RedisForTests {

    private static final int DATABASES = 16;
    private static final Path SYSTEM_SERVER = Path.of("/usr/bin/redis-server");

    private final EmbeddedRedis server;
    private final AtomicInteger next = new AtomicInteger();

    private RedisForTests(Optional<Path> binary) {
        try {
            Path folder = Files.createTempDirectory("popcircle redis");
            server = EmbeddedRedis.open(folder, binary);
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

    public static boolean hasSystemServer() {
        return Files.isExecutable(SYSTEM_SERVER);
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
        String url = url(Math.floorMod(next.getAndIncrement(), DATABASES));
        try (UnifiedJedis client = RedisClients.toUrl(url)) {
            client.flushDB();
        }
        return url;
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

    private static final class EmbeddedServer {
        static final RedisForTests SERVER = new RedisForTests(Optional.empty());
    }

    private static final class SystemServer {
        static final RedisForTests SERVER = new RedisForTests(Optional.of(SYSTEM_SERVER));
    }
}
