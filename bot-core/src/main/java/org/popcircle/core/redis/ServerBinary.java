package org.popcircle.core.redis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** The Redis server that comes with Popcircle, for the kinds of machines that it was built for. */
final class ServerBinary {

    private static final String VERSION = "7.0.15";

    private ServerBinary() {}

    /** The server's name for an operating system and architecture, as the JVM names them. */
    static String nameFor(String os, String architecture) {
        String system = os.toLowerCase(Locale.ROOT);
        String kind = architecture.toLowerCase(Locale.ROOT);
        String family = system.contains("linux") ? "linux" : system.contains("mac") ? "darwin" : "";
        String processor = switch (kind) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            case "x86", "i386", "i686" -> "386";
            default -> "";
        };
        if (family.isEmpty() || processor.isEmpty() || (family.equals("darwin") && processor.equals("386"))) {
            throw new StartRefused("Popcircle brings no Redis for " + os + " on " + architecture
                    + ": set REDIS_URL to a Redis of your own, or on Windows start Popcircle in WSL.");
        }
        return "redis-server-" + VERSION + "-" + family + "-" + processor;
    }

    /** Copies the server for this machine into a folder, unless it is there already; answers where it is. */
    static Path installedIn(Path folder) throws IOException {
        String name = nameFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path installed = folder.resolve(name);
        if (Files.isExecutable(installed)) {
            return installed;
        }
        Files.createDirectories(folder);
        try (InputStream binary = ServerBinary.class.getResourceAsStream("/redis-server/" + name)) {
            if (binary == null) {
                throw new StartRefused("This build of Popcircle brings no " + name
                        + ": build it again with Maven, or set REDIS_URL to a Redis of your own.");
            }
            Path copy = Files.createTempFile(folder, name, ".new");
            Files.copy(binary, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
            Files.move(copy, installed, StandardCopyOption.ATOMIC_MOVE);
        }
        return installed;
    }
}
