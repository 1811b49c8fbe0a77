package org.popcircle.slack.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.popcircle.slack.SlackAdapter;

/** The whole program as a process of its own, so that it can be killed. */
final class ProgramApart implements AutoCloseable {

    /** For a program that will not live long: quick to start. */
    static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    private static final Pattern LISTENING = Pattern.compile("listening on port (\\d+)");
    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

    private final Process process;
    private final Path said;
    private final int port;

    private ProgramApart(Process process, Path said, int port) {
        this.process = process;
        this.said = said;
        this.port = port;
    }

    /** Returns when it listens. */
    static ProgramApart start(Map<String, String> variables, Path folder, List<String> javaOptions) {
        try {
            Path said = Files.createTempFile(folder.toAbsolutePath().getParent(), "program", ".log");
            List<String> line = new ArrayList<>();
            line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            line.addAll(javaOptions);
            line.addAll(List.of("-cp", System.getProperty("java.class.path"), SlackAdapter.class.getName()));
            var command = new ProcessBuilder(line);
            command.environment().putAll(variables);
            command.environment().put("PORT", "0");
            command.environment().put("POPCIRCLE_DATA", folder.toString());
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            return new ProgramApart(process, said, port(process, said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(Process process, Path said) {
        try {
            return Awaitility.await("the program's port")
                    .atMost(LONGEST_START)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast("the program ended", () -> !process.isAlive())
                    .until(
                            () -> {
                                Matcher listening = LISTENING.matcher(Files.readString(said));
                                return listening.find() ? Integer.parseInt(listening.group(1)) : 0;
                            },
                            found -> found != 0);
        } catch (RuntimeException notUp) {
            process.destroyForcibly();
            throw new IllegalStateException(read(said), notUp);
        }
    }

    int port() {
        return port;
    }

    /** What it has printed. */
    String said() {
        return read(said);
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
    }

    /** Redis servers that were started out of that folder and still run. */
    static List<ProcessHandle> serversOf(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(it -> it.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(folder))
                        .isPresent())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop, as an operator does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the program did not stop:\n" + said());
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
