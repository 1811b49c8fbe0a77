package org.popcircle.discord.sandbox;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.popcircle.discord.sandbox.rules.SchemaCheck;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/** Discord's published OpenAPI description as the double's second opinion on everything that is sent. */
public final class PublishedApi implements SchemaCheck {

    private static final String FILE = "/schemas/discord-openapi.json";
    private static final String NAME = "https://discord.com/openapi.json";

    private final JsonNode description;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private PublishedApi(String text) {
        this.description = Json.parse(text);
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, it -> it.schemas(Map.of(NAME, text)));
    }

    public static PublishedApi read() {
        try (var in = PublishedApi.class.getResourceAsStream(FILE)) {
            return new PublishedApi(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<String> problemsInRequest(String verb, String path, JsonNode body) {
        return template(verb, path)
                .map(it -> problems(
                        at(it, verb) + "/requestBody/content/application~1json/schema", KnownDeviations.mended(body)))
                .orElseGet(() -> List.of("Discord publishes no " + verb + " " + path));
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
