package org.popcircle.core.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.redis.RedisStores.Mode;
import org.popcircle.core.redis.RedisStores.Settings;
import org.popcircle.core.vocabulary.CircleId;

/**
 * Another process that holds the embedded Redis of a folder and commits to it without end, saying each version that was
 * acknowledged. Made to be killed.
 */
final class HeldStore implements AutoCloseable {

    static final CircleId CIRCLE = new CircleId("tea4");
    static final DocumentKey<Talk> TALK = new DocumentKey<>(CIRCLE, "7", Talk.class);

    private final Process process;
    private final BufferedReader output;
    private long acknowledged;

    private HeldStore(Process process) {
        this.process = process;
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static HeldStore start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldStore.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new HeldStore(process);
    }

    static RedisStores open(Path folder) {
        return RedisStores.open(new Settings(Optional.empty(), folder, Mode.SANDBOX), InstantSource.system());
    }

    /** Reads on until a version is acknowledged that is at least this. */
    void awaitVersion(long version) throws IOException {
        while (acknowledged < version) {
            if (!readVersion()) {
                throw new AssertionError("the other process has ended");
            }
        }
    }

    /** Ends the process as a power cut would, and answers the last version that it said was acknowledged. */
    long kill() throws IOException, InterruptedException {
        // Not by the process itself, which would close its output before the last lines are read.
        process.toHandle().destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
        while (readVersion()) {
            // The last one counts.
        }
        return acknowledged;
    }

    /** The line that was cut off by the end of the process counts for nothing, hence the mark at its end. */
    private boolean readVersion() throws IOException {
        String line = output.readLine();
        if (line != null && line.matches("\\d+;")) {
            acknowledged = Long.parseLong(line.substring(0, line.length() - 1));
        }
        return line != null;
    }

    /** Kills the shell that would stop the server. */
    void killLifeline() {
        process.children().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static void main(String[] arguments) {
        try (RedisStores stores = open(Path.of(arguments[0]))) {
            long version =
                    stores.store().load(TALK).map(found -> found.version()).orElse(0L);
            while (true) {
                stores.store()
                        .commit(Commits.replacing(TALK, version, Talk.asking(CIRCLE, "version " + (version + 1)))
                                .commit());
                version++;
                System.out.println(version + ";");
            }
        }
    }
}
