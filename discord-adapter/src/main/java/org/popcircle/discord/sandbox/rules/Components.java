package org.popcircle.discord.sandbox.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/** Walks through components, however deep they are nested. */
public final class Components {

    private Components() {}

    /** All of them in reading order, containers before what they hold. */
    public static List<JsonNode> all(JsonNode components) {
        var all = new ArrayList<JsonNode>();
        components.forEach(it -> collect(it, all));
        return all;
    }

    public static Optional<JsonNode> withCustomId(JsonNode components, String customId) {
        return all(components).stream()
                .filter(it -> Json.text(it, "custom_id").equals(customId))
                .findFirst();
    }

    private static void collect(JsonNode component, List<JsonNode> all) {
        all.add(component);
        component.path("components").forEach(it -> collect(it, all));
        for (var nested : List.of("accessory", "component")) {
            if (component.path(nested).isObject()) {
                collect(component.path(nested), all);
            }
        }
    }
}
