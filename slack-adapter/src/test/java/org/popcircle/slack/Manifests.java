package org.popcircle.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The app manifests of this repository, as JSON. */
public final class Manifests {

    private Manifests() {}

    public static JsonNode http() {
        return read("http.yaml");
    }

    public static JsonNode socket() {
        return read("socket.yaml");
    }

    private static JsonNode read(String name) {
        try {
            Object yaml = new Yaml().load(Files.readString(Path.of("manifest", name)));
            return JsonMapper.shared().valueToTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
