package org.popcircle.slack.sandbox.people;

import java.util.LinkedHashMap;
import java.util.Map;
import org.popcircle.slack.sandbox.blocks.BlockLimits;
import org.popcircle.slack.sandbox.workspace.View;
import org.popcircle.slack.sandbox.workspace.ViewValues;
import tools.jackson.databind.JsonNode;

/** What Slack's own client checks before it submits a modal: required fields and lengths. */
final class FormCheck {

    private FormCheck() {}

    /** By block id, what keeps the modal from being submitted. */
    static Map<String, String> errors(View view) {
        var errors = new LinkedHashMap<String, String>();
        for (var block : view.source().path("blocks")) {
            if (block.path("type").asString("").equals("input")) {
                var error = error(block, view);
                if (!error.isEmpty()) {
                    errors.put(block.path("block_id").asString(""), error);
                }
            }
        }
        return errors;
    }

    private static String error(JsonNode block, View view) {
        var element = block.path("element");
        var held = view.values()
                .path(block.path("block_id").asString(""))
                .path(element.path("action_id").asString(""))
                .path(ViewValues.fieldOf(element.path("type").asString("")));
        var empty = held.isMissingNode() || held.isNull() || held.asString("-").isEmpty() || isEmptyList(held);
        if (empty) {
            return block.path("optional").asBoolean(false) ? "" : "Please complete this required field.";
        }
        var length = held.isString() ? held.stringValue().length() : 0;
        if (length > element.path("max_length").asInt(BlockLimits.TYPED_TEXT)) {
            return "Please shorten this to " + element.path("max_length").asInt(BlockLimits.TYPED_TEXT)
                    + " characters or fewer.";
        }
        if (held.isString() && length < element.path("min_length").asInt(0)) {
            return "Please lengthen this to " + element.path("min_length").asInt(0) + " characters or more.";
        }
        return "";
    }

    private static boolean isEmptyList(JsonNode held) {
        return held.isArray() && held.isEmpty();
    }
}
