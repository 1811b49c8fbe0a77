package org.popcircle.discord.sandbox;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.popcircle.discord.sandbox.gateway.Dispatch;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of gateway events, generated from a third party's types, as a second opinion on what the double sends. */
final class GatewaySchemas {

    private final Schema ready = schema("ready");
    private final Schema guildCreate = schema("guild-create");
    private final Schema slash = schema("slash");
    private final Schema component = schema("component");
    private final Schema submission = schema("modal-submit");

    private static Schema schema(String name) {
        var file = "/schemas/discord-gateway-" + name + ".schema.json";
        try (var stream = GatewaySchemas.class.getResourceAsStream(file)) {
            var source = Json.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            source.path("definitions").properties().forEach(it -> allowEveryBit(it.getKey(), it.getValue()));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Json.write(source), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The generator took the single bits of a bit field for its only values, and left some lists of values empty. */
    private static void allowEveryBit(String name, JsonNode node) {
        var empty = node.path("enum").isArray() && node.path("enum").isEmpty();
        if (node instanceof ObjectNode object
                && (empty || name.toLowerCase(Locale.ROOT).endsWith("flags"))) {
            object.remove(List.of("enum", "const"));
        }
        node.properties().forEach(it -> allowEveryBit(it.getKey(), it.getValue()));
        node.path("anyOf").forEach(it -> allowEveryBit("", it));
        node.path("allOf").forEach(it -> allowEveryBit("", it));
    }

    /** What is wrong with the event; nothing for those without a schema. */
    List<String> problems(Dispatch event) {
        return switch (event.name()) {
            // Discord still sends this field, and JDA reads it; the types have dropped it.
            case "READY" -> check(ready, event.data().deepCopy().without(List.of("private_channels")));
            case "GUILD_CREATE" -> check(guildCreate, event.data());
            case "INTERACTION_CREATE" -> interaction(event.data());
            default -> List.of();
        };
    }

    private List<String> interaction(ObjectNode data) {
        return switch (data.path("type").asInt(0)) {
            case 2 -> data.path("data").path("type").asInt(0) == 1 ? check(slash, data) : List.of();
            case 3 -> check(component, data);
            case 5 -> check(submission, data);
            default -> List.of();
        };
    }

    private static List<String> check(Schema schema, ObjectNode data) {
        var wrapped = Json.object();
        wrapped.set("v", data);
        return schema.validate(wrapped).stream().map(Object::toString).toList();
    }
}
