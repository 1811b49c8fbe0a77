package org.popcircle.core.redis;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The folder of the embedded Redis: its data, its settings, and where its users find it. Readable by its owner only. */
final class DataFolder {

    private final Path folder;

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    static DataFolder at(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path probe = Files.createTempFile(folder, "probe", ".new");
            Files.delete(probe);
            return new DataFolder(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    static StartRefused unusable(Path folder, IOException e) {
        String reason = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
        return new StartRefused(
                "The data folder " + folder + " cannot be used ("
                        + (reason == null ? e.getClass().getSimpleName() : reason)
                        + "): set POPCIRCLE_DATA to a folder that Popcircle may write to.",
                e);
    }

    /** Where Redis listens, as all processes of this folder read it. */
    record Endpoint(int port, String password, String owner) {

        /** The owner of an endpoint that nobody looks after any more. */
        static final String NOBODY = "nobody";

        /** This JVM and no other: a process number alone comes back, in a container even at each start. */
        static String thisProcess() {
            ProcessHandle self = ProcessHandle.current();
            return self.pid() + "@"
                    + self.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        }

        Endpoint ownedBy(String newOwner) {
            return new Endpoint(port, password, newOwner);
        }

        Endpoint at(int newPort) {
            return new Endpoint(newPort, password, owner);
        }
    }

    Path path() {
        return folder;
    }

    Path binaries() {
        return folder.resolve("bin");
    }

    Path lock() {
        return folder.resolve("owner.lock");
    }

    Path settings() {
        return folder.resolve("redis.conf");
    }

    Path log() {
        return folder.resolve("redis.log");
    }

    /** The processes that earlier servers of this folder said they were. */
    List<Long> recordedServers() throws IOException {
        List<Long> processes = new ArrayList<>();
        for (Path file : pidFiles()) {
            String text = Files.readString(file).strip();
            if (text.matches("\\d{1,9}")) {
                processes.add(Long.valueOf(text));
            }
        }
        return processes;
    }

    /** A name that no earlier start used, so that the lifeline of an earlier server never finds the one of this start. */
    Path freshPidFile() throws IOException {
        for (Path file : pidFiles()) {
            Files.deleteIfExists(file);
        }
        return folder.resolve("redis-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".pid");
    }

    private List<Path> pidFiles() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "redis-*.pid")) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
        }
    }

    Optional<Endpoint> endpoint() throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(folder.resolve("endpoint.properties"))));
            return Optional.of(new Endpoint(
                    Integer.parseInt(properties.getProperty("port")),
                    properties.getProperty("password"),
                    properties.getProperty("owner")));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void publish(Endpoint endpoint) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(endpoint.port()));
        properties.setProperty("password", endpoint.password());
        properties.setProperty("owner", endpoint.owner());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        write(folder.resolve("endpoint.properties"), text.toString());
    }

    /** Writes a file as a whole, readable by its owner only. */
    void write(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(
                folder,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
