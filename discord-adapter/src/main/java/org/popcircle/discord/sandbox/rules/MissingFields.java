package org.popcircle.discord.sandbox.rules;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Discord adds to components and embeds before it gives them back: ids, and values that were left out. */
public final class MissingFields {

    private int last;

    private MissingFields() {}

    public static ArrayNode inComponents(ArrayNode components) {
        var filled = components.deepCopy();
        var adding = new MissingFields();
        filled.forEach(adding::fill);
        return filled;
    }

    /** The modal with an id for each of its components. */
    public static ObjectNode inModal(ObjectNode modal) {
        var filled = modal.deepCopy();
        filled.set("components", inComponents((ArrayNode) modal.path("components")));
        return filled;
    }

    public static ArrayNode inEmbeds(ArrayNode embeds) {
        var filled = embeds.deepCopy();
        for (var embed : filled) {
            if (embed instanceof ObjectNode object) {
                object.put("type", "rich");
                object.path("fields").forEach(it -> {
                    if (it instanceof ObjectNode field && !field.has("inline")) {
                        field.put("inline", false);
                    }
                });
            }
        }
        return filled;
    }

    private void fill(JsonNode node) {
        if (!(node instanceof ObjectNode component)) {
            return;
        }
        if (component.path("id").asInt(0) == 0) {
            component.put("id", ++last);
        } else {
            last = Math.max(last, component.path("id").asInt(0));
        }
        ComponentType.of(component).ifPresent(it -> defaults(it, component));
        component.path("components").forEach(this::fill);
        fill(component.path("accessory"));
        fill(component.path("component"));
    }

    private static void defaults(ComponentType type, ObjectNode component) {
        switch (type) {
            case CONTAINER -> {
                if (!component.has("accent_color")) {
                    component.putNull("accent_color");
                }
                component.put("spoiler", component.path("spoiler").asBoolean(false));
            }
            case SEPARATOR ->
                component
                        .put("divider", component.path("divider").asBoolean(true))
                        .put("spacing", component.path("spacing").asInt(1));
            case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT ->
                component
                        .put("min_values", component.path("min_values").asInt(1))
                        .put("max_values", component.path("max_values").asInt(1));
            case ACTION_ROW,
                    BUTTON,
                    TEXT_INPUT,
                    SECTION,
                    TEXT_DISPLAY,
                    THUMBNAIL,
                    MEDIA_GALLERY,
                    FILE,
                    LABEL,
                    FILE_UPLOAD,
                    RADIO_GROUP,
                    CHECKBOX_GROUP,
                    CHECKBOX -> {}
        }
    }
}
