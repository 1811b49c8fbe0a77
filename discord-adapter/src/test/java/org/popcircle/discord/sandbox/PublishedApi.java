package org.popcircle.discord.sandbox;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.popcircle.discord.sandbox.rules.SchemaCheck;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/**
 * Discord's published OpenAPI description as the double's second opinion. The file is Discord's, and too large to be
 * copied: it is looked for at the system property or environment variable {@value #PLACE}, and in a folder {@code data} or
 * {@code shared/data} beside the project or above it.
 */
public final class PublishedApi implements SchemaCheck {

    static final String PLACE = "DISCORD_OPENAPI";

    private static final String FILE = "discord-openapi.json";
    private static final String NAME = "https://discord.com/openapi.json";

    private final JsonNode description;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private PublishedApi(Path file) throws IOException {
        var text = Files.readString(file);
        this.description = Json.parse(text);
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, it -> it.schemas(Map.of(NAME, text)));
    }

    /** The check; empty when the file is nowhere. */
    public static Optional<PublishedApi> find() throws IOException {
        var found = candidates().filter(Files::isRegularFile).findFirst();
        return found.isEmpty() ? Optional.empty() : Optional.of(new PublishedApi(found.get()));
    }

    /** The check if there is one, and otherwise none: for tests that are about something else. */
    public static SchemaCheck ifThere() {
        try {
            return find().<SchemaCheck>map(it -> it).orElseGet(SchemaCheck::none);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Stream<Path> candidates() {
        var named = System.getProperty(PLACE, System.getenv().getOrDefault(PLACE, ""));
        var above = Stream.iterate(Path.of("").toAbsolutePath(), it -> it != null, Path::getParent)
                .flatMap(it -> Stream.of(it.resolve("data"), it.resolve("shared/data")))
                .map(it -> it.resolve(FILE));
        return named.isEmpty() ? above : Stream.of(Path.of(named));
    }

    @Override
    public List<String> problemsInRequest(String verb, String path, JsonNode body) {
        return template(verb, path)
                .map(it -> problems(at(it, verb) + "/requestBody/content/application~1json/schema", body))
                .orElseGet(() -> List.of("Discord publishes no " + verb + " " + path))
                .stream()
                .filter(it -> !KnownDeviations.holds(it))
                .toList();
    }

    /** What is wrong with the double's own answer. */
    List<String> problemsInAnswer(String verb, String path, int status, JsonNode body) {
        return template(verb, path)
                .map(it -> problems(at(it, verb) + "/responses/" + status + "/content/application~1json/schema", body))
                .orElseGet(() -> List.of("Discord publishes no " + verb + " " + path));
    }

    private List<String> problems(String pointer, JsonNode body) {
        if (description.at(pointer.substring(1)).isMissingNode()) {
            return List.of();
        }
        var schema = schemas.computeIfAbsent(pointer, it -> registry.getSchema(SchemaLocation.of(NAME + it)));
        return schema.validate(Json.write(body), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static String at(String template, String verb) {
        return "#/paths/" + template.replace("~", "~0").replace("/", "~1") + "/" + verb.toLowerCase(Locale.ROOT);
    }

    /** The published path that this one is an example of; one with fewer names in it comes first. */
    private Optional<String> template(String verb, String path) {
        var asked = List.of(path.split("/"));
        return description.path("paths").properties().stream()
                .filter(it -> it.getValue().has(verb.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .filter(it -> matches(List.of(it.split("/")), asked))
                .min(Comparator.comparingInt(
                        it -> it.length() - it.replace("{", "").length()));
    }

    private static boolean matches(List<String> template, List<String> asked) {
        if (template.size() != asked.size()) {
            return false;
        }
        for (var i = 0; i < asked.size(); i++) {
            if (!template.get(i).startsWith("{") && !template.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }
}
