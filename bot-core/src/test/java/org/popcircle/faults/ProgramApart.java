package org.popcircle.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A whole program as a process of its own, so that it can be killed. */
public final class ProgramApart implements AutoCloseable {

    /** For a program that will not live long: quick to start. */
    public static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

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

    /**
     * Returns when it listens.
     *
     * @param strangers classes of other programs: what they came in is not on the class path of this one
     */
    public static ProgramApart start(
            Class<?> program,
            Map<String, String> variables,
            Path folder,
            List<String> javaOptions,
            Class<?>... strangers) {
        try {
            Path said = Files.createTempFile(folder.toAbsolutePath().getParent(), "program", ".log");
            List<String> line = new ArrayList<>();
            line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            line.addAll(javaOptions);
            line.addAll(List.of("-cp", classPath(strangers), program.getName()));
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

    private static String classPath(Class<?>... strangers) {
        Set<Path> left = Arrays.stream(strangers)
                .map(stranger -> Path.of(URI.create(stranger.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString())))
                .collect(Collectors.toSet());
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !left.contains(Path.of(entry).toAbsolutePath()))
                .collect(Collectors.joining(File.pathSeparator));
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

    public int port() {
        return port;
    }

    /** What it has printed. */
    public String said() {
        return read(said);
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Redis servers that were started out of that folder and still run. */
    public static List<ProcessHandle> serversOf(Path folder) {
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
