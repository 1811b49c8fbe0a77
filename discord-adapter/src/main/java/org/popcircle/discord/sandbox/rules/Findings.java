package org.popcircle.discord.sandbox.rules;

import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects what is wrong with a body, as Discord's tree of {@code errors} with a code and a sentence at each place. */
public final class Findings {

    private final ObjectNode tree = Json.object();

    public boolean isEmpty() {
        return tree.isEmpty();
    }

    /** What belongs under {@code errors} in the answer. */
    public ObjectNode tree() {
        return tree.deepCopy();
    }

    /** {@code path} with dots, such as {@code components.0.label}. */
    public void add(String path, String code, String message) {
        var node = tree;
        for (var step : path.replaceFirst("\\.$", "").split("\\.", -1)) {
            node = node.withObjectProperty(step);
        }
        node.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
    }

    /** A text of {@code min} to {@code max} characters must be there. */
    void requireText(JsonNode node, String path, String field, int min, int max) {
        var value = node.path(field);
        if (!value.isString()) {
            required(path + field);
            return;
        }
        length(value, path + field, min, max);
    }

    /** If the text is there it has {@code min} to {@code max} characters. */
    void allowText(JsonNode node, String path, String field, int min, int max) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isString()) {
            add(path + field, "STRING_TYPE_CONVERT", "Could not interpret \"" + value + "\" as string.");
            return;
        }
        length(value, path + field, min, max);
    }

    private void length(JsonNode value, String at, int min, int max) {
        var text = value.stringValue();
        var length = text.codePointCount(0, text.length());
        if (length < min && text.isEmpty()) {
            required(at);
        } else if (length > max || length < min) {
            badLength(at, min, max);
        }
    }

    void badLength(String at, int min, int max) {
        add(
                at,
                "BASE_TYPE_BAD_LENGTH",
                min > 0
                        ? "Must be between " + min + " and " + max + " in length."
                        : "Must be " + max + " or fewer in length.");
    }

    /** A list must have {@code min} to {@code max} items. */
    void size(JsonNode list, String at, int min, int max) {
        if (list.size() < min || list.size() > max) {
            badLength(at, min, max);
        }
    }

    void required(String at) {
        add(at, "BASE_TYPE_REQUIRED", "This field is required");
    }

    void number(JsonNode node, String path, String field, int min, int max) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isIntegralNumber()) {
            add(path + field, "NUMBER_TYPE_COERCE", "Value \"" + value + "\" is not int.");
        } else if (value.asLong(0) < min) {
            add(path + field, "NUMBER_TYPE_MIN", "int value should be greater than or equal to " + min + ".");
        } else if (value.asLong(0) > max) {
            add(path + field, "NUMBER_TYPE_MAX", "int value should be less than or equal to " + max + ".");
        }
    }

    /** Discord ignores what it does not know; the double does not, since it can only be a mistake. */
    void onlyKnown(JsonNode node, String path, java.util.Set<String> known) {
        for (var field : node.properties()) {
            if (!known.contains(field.getKey())) {
                add(path + field.getKey(), "DOUBLE_UNKNOWN_FIELD", "Discord knows no such field here.");
            }
        }
    }
}
