package org.popcircle.slack.sandbox.people;

import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.sandbox.blocks.ReadableBlocks;
import org.popcircle.slack.sandbox.workspace.ViewValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A button, or an entry of a menu, found by its label; with what Slack reports when it is pressed. */
record Pressable(String blockId, String actionId, ObjectNode choice) {

    /** The first one with that label; {@link NotOnScreen} with what is there instead when it is missing. */
    static Pressable find(JsonNode blocks, String label) {
        for (var placed : ViewValues.elements(blocks)) {
            if (placed.type().equals("button")
                    && ReadableBlocks.label(placed.element()).equals(label)) {
                return new Pressable(placed.blockId(), placed.actionId(), Json.object());
            }
            for (var option : placed.element().path("options")) {
                if (ReadableBlocks.label(option).equals(label)) {
                    var choice = Json.object();
                    choice.set("selected_option", option.deepCopy());
                    return new Pressable(placed.blockId(), placed.actionId(), choice);
                }
            }
        }
        throw new NotOnScreen("there is no \"" + label + "\" here; there are " + ReadableBlocks.buttonLabels(blocks)
                + " under:\n" + ReadableBlocks.plainText(blocks));
    }
}
