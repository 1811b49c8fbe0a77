package org.popcircle.core.redis;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.popcircle.core.redis.DataFolder.Endpoint;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * One run of the embedded Redis server. It is a daemon, so that Ctrl-C in a terminal does not stop it before Popcircle has
 * finished; a small shell, its lifeline, stops it when this JVM ends in whatever way.
 */
final class RedisServer {

    /** An empty Redis answers in 0.2 seconds; a million documents take ten, during which it says LOADING. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private static final Duration LONGEST_LOADING = Duration.ofMinutes(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    /** Reads until our end of the pipe closes, then asks the server named in the file to stop. "bye" sends it home. */
    private static final String LIFELINE = """
            trap '' INT HUP TERM
            while read -r word; do [ "$word" = bye ] && exit 0; done
            tries=0
            while [ ! -s "$1" ] && [ $tries -lt 30 ]; do sleep 0.1; tries=$((tries + 1)); done
            [ -s "$1" ] && kill -TERM "$(cat "$1")"
            """;

    /** Takes the lifeline out of our process group: a kill of the whole group must not reach it. Not there on macOS. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Endpoint endpoint;
    private final Process lifeline;

    private RedisServer(Endpoint endpoint, Process lifeline) {
        this.endpoint = endpoint;
        this.lifeline = lifeline;
    }

    /** Another program has the port that was asked for. */
    static final class PortTaken extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static List<String> lifeline(Path pidFile) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(List.of("/bin/sh", "-c", LIFELINE, "popcircle-lifeline", pidFile.toString()));
        return command;
    }

    /** Starts the server and waits until it answers. */
    static RedisServer start(DataFolder folder, Path binary, Endpoint endpoint) throws IOException, PortTaken {
        Path pidFile = folder.freshPidFile();
        folder.write(folder.settings(), settings(folder, endpoint, pidFile));
        Files.deleteIfExists(folder.log());
        Process lifeline = new ProcessBuilder(lifeline(pidFile))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        RedisServer server = new RedisServer(endpoint, lifeline);
        boolean answers = false;
        try {
            launch(folder, binary);
            server.awaitAnswer(folder);
            answers = true;
            return server;
        } finally {
            if (!answers) {
                server.releaseLifeline();
            }
        }
    }

    /** Stops a server that is left over from an earlier run, if there is one: two must never write the same files. */
    static void stopLeftOver(DataFolder folder, Endpoint endpoint) throws IOException {
        if (isListening(endpoint.port()) && askToStop(endpoint)) {
            awaitSilence(endpoint.port());
        }
        for (long process : folder.recordedServers()) {
            ProcessHandle.of(process).filter(running -> isOurs(folder, running)).ifPresent(RedisServer::end);
        }
    }

    /** Whether something listens there; something that is too busy to answer does. */
    static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Endpoint endpoint() {
        return endpoint;
    }

    boolean isRunning() {
        return isListening(endpoint.port());
    }

    /** Stops the server, and with it the lifeline. Everything that was acknowledged is on disk already. */
    void stop() {
        if (isRunning() && askToStop(endpoint)) {
            awaitSilence(endpoint.port());
        }
        releaseLifeline();
    }

    /** The server is gone: its lifeline has nothing more to do. */
    void releaseLifeline() {
        try (OutputStream pipe = lifeline.getOutputStream()) {
            pipe.write("bye\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            lifeline.destroyForcibly();
        }
    }

    private static String settings(DataFolder folder, Endpoint endpoint, Path pidFile) {
        return String.join(
                "\n",
                "bind 127.0.0.1",
                "port " + endpoint.port(),
                "requirepass " + endpoint.password(),
                "dir " + quoted(folder.path()),
                "pidfile " + quoted(pidFile),
                "logfile " + quoted(folder.log()),
                "daemonize yes",
                "appendonly yes",
                "appendfsync always",
                "save \"\"",
                "maxmemory-policy noeviction",
                "");
    }

    private static String quoted(Path path) {
        return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void launch(DataFolder folder, Path binary) throws IOException {
        Process process = new ProcessBuilder(
                        List.of(binary.toString(), folder.settings().toString()))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new StartRefused("The embedded Redis in " + folder.path() + " did not start: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start of the embedded Redis was interrupted.", e);
        }
    }

    private void awaitAnswer(DataFolder folder) throws IOException, PortTaken {
        long begin = System.nanoTime();
        while (true) {
            long waited = System.nanoTime() - begin;
            boolean loading = false;
            try (Jedis connection = connection(endpoint)) {
                connection.ping();
                return;
            } catch (JedisDataException e) {
                loading = String.valueOf(e.getMessage()).startsWith("LOADING");
                if (!loading) {
                    throw new PortTaken();
                }
            } catch (JedisConnectionException e) {
                explainLog(folder);
            }
            if (waited > (loading ? LONGEST_LOADING : LONGEST_SILENCE).toNanos()) {
                throw new StartRefused("The embedded Redis in " + folder.path() + " started and does not answer; "
                        + folder.log() + " may say why.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** A daemon says only in its log why it gave up. */
    private static void explainLog(DataFolder folder) throws IOException, PortTaken {
        String log = Files.exists(folder.log()) ? Files.readString(folder.log(), StandardCharsets.ISO_8859_1) : "";
        if (log.contains("Address already in use") || log.contains("Failed listening on port")) {
            throw new PortTaken();
        }
        if (log.contains("No space left on device")) {
            throw new StartRefused("The disk of the data folder " + folder.path()
                    + " is full: make room, or set POPCIRCLE_DATA to a folder on another disk.");
        }
        if (log.contains("Permission denied")) {
            throw new StartRefused("The embedded Redis may not read or write its files in " + folder.path()
                    + ": give them to the user that runs Popcircle, or set POPCIRCLE_DATA to another folder.");
        }
        if (log.contains("Bad file format reading the append only file")
                || log.contains("Fatal error loading the DB")) {
            throw new StartRefused("The data in " + folder.path()
                    + " is damaged and was left alone: restore a copy of the folder; " + folder.log() + " says more.");
        }
    }

    /** False if what listens there is not our Redis. */
    private static boolean askToStop(Endpoint endpoint) {
        try (Jedis connection = connection(endpoint)) {
            connection.shutdown();
            return true;
        } catch (JedisDataException e) {
            return false;
        } catch (JedisException e) {
            // Silence is another program's; a broken connection says that it went while it was asked.
            return !(e.getCause() instanceof SocketTimeoutException);
        }
    }

    private static boolean isOurs(DataFolder folder, ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(command -> command.startsWith(folder.binaries()))
                .isPresent();
    }

    /** Costs nothing that was acknowledged. */
    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static void awaitSilence(int port) {
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        while (isListening(port) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static Jedis connection(Endpoint endpoint) {
        return new Jedis(
                new HostAndPort("127.0.0.1", endpoint.port()),
                DefaultJedisClientConfig.builder()
                        .serverDefaultProtocol()
                        .password(endpoint.password())
                        .timeoutMillis(2000)
                        .build());
    }
}
