package org.popcircle.slack.sandbox.blocks;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with a payload, each with a pointer to the place, in the words of Slack's own messages. */
final class Findings {

    private final List<String> messages = new ArrayList<>();

    List<String> messages() {
        return List.copyOf(messages);
    }

    void add(String pointer, String what) {
        messages.add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
    }

    /** The field must be text of one to {@code max} characters. */
    void requireText(JsonNode node, String pointer, String field, int max) {
        var value = node.path(field);
        var at = pointer + "/" + field;
        if (!value.isString()) {
            add(at, "missing required field: " + field);
            return;
        }
        checkText(value, at, max);
    }

    /** The field may be missing; if it is there it must be text of one to {@code max} characters. */
    void allowText(JsonNode node, String pointer, String field, int max) {
        if (!node.path(field).isMissingNode()) {
            requireText(node, pointer, field, max);
        }
    }

    /** The field must be a list of {@code min} to {@code max} items. */
    void requireList(JsonNode node, String pointer, String field, int min, int max) {
        var list = node.path(field);
        var at = pointer + "/" + field;
        if (!list.isArray()) {
            add(at, "missing required field: " + field);
        } else if (list.size() < min) {
            add(at, "no fewer than " + min + " items allowed");
        } else if (list.size() > max) {
            add(at, "no more than " + max + " items allowed");
        }
    }

    private void checkText(JsonNode value, String at, int max) {
        var text = value.stringValue();
        if (text.isEmpty()) {
            add(at, "must be more than 0 characters");
        }
        if (text.codePointCount(0, text.length()) > max) {
            add(at, "must be less than " + (max + 1) + " characters");
        }
    }
}
