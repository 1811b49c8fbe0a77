package org.popcircle.core.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.redis.DataFolder.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Redis that Popcircle brings along, kept in a data folder. The first process to open a folder owns its server; others
 * attach to it, and one of them takes over when the owner goes. A server that dies is started again on the same data.
 */
final class EmbeddedRedis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_ATTACH = Duration.ofSeconds(20);
    private static final int PORTS_TO_TRY = 5;

    private final DataFolder folder;
    private final Path binary;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper = new Thread(this::keep, "popcircle-redis-keeper");
    private volatile Endpoint endpoint;
    private volatile Optional<String> problem = Optional.empty();
    private @Nullable FileChannel lockFile;
    private @Nullable FileLock lock;
    private @Nullable RedisServer server;

    private EmbeddedRedis(DataFolder folder, Path binary) throws IOException, InterruptedException {
        this.folder = folder;
        this.binary = binary;
        endpoint = owns() ? started() : attached();
        keeper.setDaemon(true);
        keeper.start();
    }

    /**
     * Starts or finds the server of a folder and waits until it answers.
     *
     * @throws StartRefused with one sentence for the operator
     */
    static EmbeddedRedis open(Path path) {
        return open(path, Optional.empty());
    }

    /** @param otherBinary another Redis server than the one that Popcircle brings */
    static EmbeddedRedis open(Path path, Optional<Path> otherBinary) {
        DataFolder folder = DataFolder.at(path);
        try {
            Path binary = otherBinary.isPresent() ? otherBinary.get() : ServerBinary.installedIn(folder.binaries());
            return new EmbeddedRedis(folder, binary);
        } catch (IOException e) {
            throw DataFolder.unusable(folder.path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start of the embedded Redis was interrupted.", e);
        }
    }

    /** Where the server listens now. The port may change when the server is started again, the password does not. */
    Endpoint endpoint() {
        return endpoint;
    }

    /** Why the server cannot be used now. */
    Optional<String> problem() {
        return problem;
    }

    /** Stops the server if this process owns it. Whoever uses it must be done before. */
    @Override
    public void close() {
        closing.countDown();
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (server != null) {
            server.stop();
        }
        try {
            if (lock != null) {
                folder.publish(endpoint.ownedBy(Endpoint.NOBODY));
            }
        } catch (IOException e) {
            LOG.warn("The data folder {} was not left tidily: {}", folder.path(), e.toString());
        } finally {
            giveUpLock();
        }
    }

    private void giveUpLock() {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            LOG.warn("The lock of {} was not closed: {}", folder.path(), e.toString());
        }
    }

    /** Looks after the server, or for the chance to become its owner. */
    private void keep() {
        Duration pause = GLANCE;
        while (!isClosingAfter(pause)) {
            try {
                glance();
                problem = Optional.empty();
                pause = GLANCE;
            } catch (StartRefused | IOException e) {
                problem = Optional.of(String.valueOf(e.getMessage()));
                pause = longer(pause);
                LOG.error("Redis is not running; trying again in {} ms. {}", pause.toMillis(), e.getMessage());
            }
        }
    }

    private void glance() throws IOException {
        if (server != null && server.isRunning()) {
            return;
        }
        if (server != null) {
            problem = Optional.of("The embedded Redis has ended; it is being started again.");
            LOG.error("The embedded Redis in {} has ended; starting it again", folder.path());
            server.releaseLifeline();
            server = null;
            endpoint = started();
        } else if (lock != null || owns()) {
            LOG.info("Taking over the embedded Redis in {}", folder.path());
            endpoint = started();
        } else {
            endpoint = folder.endpoint().orElse(endpoint);
        }
    }

    private boolean isClosingAfter(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /**
     * Tries to become the owner. An owner in this very JVM is seen without touching the lock's file: closing any handle of
     * a file gives up all locks that the process has on it.
     */
    private boolean owns() throws IOException {
        if (folder.endpoint()
                .map(Endpoint::owner)
                .filter(Endpoint.thisProcess()::equals)
                .isPresent()) {
            return false;
        }
        if (lockFile == null) {
            lockFile = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return false;
        }
        return lock != null;
    }

    private Endpoint started() throws IOException {
        Endpoint wanted = folder.endpoint()
                .orElseGet(() -> new Endpoint(0, newPassword(), Endpoint.NOBODY))
                .ownedBy(Endpoint.thisProcess());
        if (wanted.port() != 0) {
            RedisServer.stopLeftOver(folder, wanted);
        }
        for (int i = 0; i < PORTS_TO_TRY; i++) {
            Endpoint tried = wanted.port() == 0 || i > 0 ? wanted.at(freePort()) : wanted;
            try {
                server = RedisServer.start(folder, binary, tried);
                folder.publish(tried);
                return tried;
            } catch (RedisServer.PortTaken e) {
                LOG.info("Port {} is taken by another program; trying another one", tried.port());
            }
        }
        throw new StartRefused("The embedded Redis found no free port on 127.0.0.1 in " + PORTS_TO_TRY
                + " attempts: free some, or set REDIS_URL to a Redis of your own.");
    }

    private Endpoint attached() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_ATTACH.toNanos();
        while (System.nanoTime() < end) {
            Optional<Endpoint> known = folder.endpoint();
            if (known.isPresent() && RedisServer.isListening(known.get().port())) {
                return known.get();
            }
            if (owns()) {
                return started();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new StartRefused("Another Popcircle uses the data folder " + folder.path()
                + " and its Redis does not answer: stop it, or set POPCIRCLE_DATA to another folder.");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
