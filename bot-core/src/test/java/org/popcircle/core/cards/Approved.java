package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was read and approved by people. A difference fails, and leaves what came instead under {@code target}. */
final class Approved {

    private final StringBuilder text = new StringBuilder();

    Approved add(String title, String drawn) {
        text.append("=== ").append(title).append('\n').append(drawn).append('\n');
        return this;
    }

    void matches(String name, Locale language) {
        String file = name + "." + language.getLanguage() + ".approved.txt";
        try {
            Path received = Path.of("target", "received", file);
            Files.createDirectories(received.getParent());
            Files.writeString(received, text);
            assertThat(text.toString()).as("see %s", received).isEqualTo(read(file));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String read(String file) throws IOException {
        try (var in = Approved.class.getResourceAsStream(file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
