package org.popcircle.slack.sandbox.api;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Slack gives every block and every interactive element an id where the app gave none. */
final class MissingIds {

    private MissingIds() {}

    static ArrayNode filledIn(ArrayNode blocks) {
        var filled = blocks.deepCopy();
        for (var node : filled) {
            if (node instanceof ObjectNode block) {
                give(block, "block_id");
                block.path("elements").forEach(it -> giveAction(block, it));
                giveAction(block, block.path("accessory"));
                giveAction(block, block.path("element"));
            }
        }
        return filled;
    }

    private static void giveAction(JsonNode block, JsonNode node) {
        var type = block.path("type").asString("");
        var holdsElements = type.equals("actions") || type.equals("input") || type.equals("section");
        if (holdsElements
                && node instanceof ObjectNode element
                && !element.path("type").asString("").equals("image")) {
            give(element, "action_id");
        }
    }

    private static void give(ObjectNode node, String field) {
        if (node.path(field).asString("").isEmpty()) {
            node.put(field, UUID.randomUUID().toString().substring(0, 5));
        }
    }
}
