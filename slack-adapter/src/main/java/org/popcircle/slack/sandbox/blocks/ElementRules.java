package org.popcircle.slack.sandbox.blocks;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Interactive elements: which may lie where, and what each must hold. */
final class ElementRules {

    private static final Set<String> SELECTS = Set.of(
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    private static final Set<String> CHOICES = Set.of("radio_buttons", "checkboxes");
    private static final Set<String> TIMES = Set.of("datepicker", "timepicker", "datetimepicker");
    private static final Set<String> PRESSED = Set.of("button", "overflow", "workflow_button");
    private static final Set<String> TYPED =
            Set.of("plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input");

    private final Findings findings;
    private final TextRules texts;
    private boolean focused;

    ElementRules(Findings findings, TextRules texts) {
        this.findings = findings;
        this.texts = texts;
    }

    void inActions(JsonNode elements, String pointer) {
        var actionIds = new HashSet<String>();
        for (var i = 0; i < elements.size(); i++) {
            var at = pointer + "/" + i;
            var element = elements.path(i);
            allow(element, at, SELECTS, CHOICES, TIMES, PRESSED);
            uniqueActionId(element, at, actionIds);
        }
    }

    void asAccessory(JsonNode element, String pointer) {
        if (element.path("type").asString("").equals("image")) {
            image(element, pointer);
        } else {
            allow(element, pointer, SELECTS, CHOICES, TIMES, PRESSED);
        }
    }

    void asInput(JsonNode element, String pointer) {
        allow(element, pointer, SELECTS, CHOICES, TIMES, TYPED);
    }

    void image(JsonNode image, String pointer) {
        if (image.has("image_url") == image.has("slack_file")) {
            findings.add(pointer, "exactly one of image_url and slack_file is required");
        }
        findings.allowText(image, pointer, "image_url", BlockLimits.URL);
        findings.requireText(image, pointer, "alt_text", BlockLimits.IMAGE_ALT);
    }

    @SafeVarargs
    private void allow(JsonNode element, String at, Set<String>... families) {
        var type = element.path("type").asString("");
        for (var family : families) {
            if (family.contains(type)) {
                check(element, at, type);
                return;
            }
        }
        findings.add(at + "/type", "unsupported type: " + type);
    }

    private void uniqueActionId(JsonNode element, String at, Set<String> seen) {
        var id = element.path("action_id").asString("");
        if (!id.isEmpty() && !seen.add(id)) {
            findings.add(at + "/action_id", "action_id \"" + id + "\" already exists in this block");
        }
    }

    private void check(JsonNode element, String at, String type) {
        findings.allowText(element, at, "action_id", BlockLimits.ID);
        texts.confirm(element, at);
        texts.allowPlain(element, at, "placeholder", BlockLimits.PLACEHOLDER);
        focusOnce(element, at);
        switch (type) {
            case "button", "workflow_button" -> button(element, at);
            case "overflow" -> texts.options(element, at, "options", BlockLimits.OVERFLOW_OPTIONS);
            case "radio_buttons" -> texts.options(element, at, "options", BlockLimits.RADIO_OPTIONS);
            case "checkboxes" -> texts.options(element, at, "options", BlockLimits.CHECKBOX_OPTIONS);
            case "static_select", "multi_static_select" -> texts.optionsOrGroups(element, at);
            case "plain_text_input" -> plainTextInput(element, at);
            case "number_input" -> orderedNumbers(element, at, "min_value", "max_value");
            case "datepicker" -> pattern(element, at, "initial_date", "\\d{4}-\\d{2}-\\d{2}");
            case "timepicker" -> pattern(element, at, "initial_time", "([01]\\d|2[0-3]):[0-5]\\d");
            default -> {
                // The remaining elements have nothing that Slack limits beyond the above.
            }
        }
        initialOptionIsOffered(element, at);
    }

    private void button(JsonNode button, String at) {
        texts.requirePlain(button, at, "text", BlockLimits.BUTTON_TEXT);
        findings.allowText(button, at, "value", BlockLimits.BUTTON_VALUE);
        findings.allowText(button, at, "url", BlockLimits.URL);
        findings.allowText(button, at, "accessibility_label", BlockLimits.ACCESSIBILITY_LABEL);
        texts.style(button, at);
    }

    private void plainTextInput(JsonNode input, String at) {
        within(input, at, "max_length", 1);
        within(input, at, "min_length", 0);
        orderedNumbers(input, at, "min_length", "max_length");
        var initial = input.path("initial_value").asString("");
        if (initial.length() > input.path("max_length").asInt(BlockLimits.TYPED_TEXT)) {
            findings.add(at + "/initial_value", "must be less than max_length characters");
        }
    }

    private void within(JsonNode input, String at, String field, int min) {
        var value = input.path(field);
        if (!value.isMissingNode() && (value.asInt(-1) < min || value.asInt(-1) > BlockLimits.TYPED_TEXT)) {
            findings.add(at + "/" + field, "must be between " + min + " and " + BlockLimits.TYPED_TEXT);
        }
    }

    private void orderedNumbers(JsonNode input, String at, String low, String high) {
        if (input.has(low)
                && input.has(high)
                && input.path(low).asDouble(0) > input.path(high).asDouble(0)) {
            findings.add(at + "/" + low, "must not be greater than " + high);
        }
    }

    private void pattern(JsonNode element, String at, String field, String pattern) {
        var value = element.path(field);
        if (!value.isMissingNode() && !value.asString("").matches(pattern)) {
            findings.add(at + "/" + field, "must match " + pattern);
        }
    }

    private void initialOptionIsOffered(JsonNode element, String at) {
        var initial = element.path("initial_option");
        if (initial.isMissingNode()) {
            return;
        }
        var offered = new HashSet<JsonNode>();
        element.path("options").forEach(offered::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(offered::add));
        if (!offered.contains(initial)) {
            findings.add(at + "/initial_option", "must be one of the options");
        }
    }

    private void focusOnce(JsonNode element, String at) {
        if (element.path("focus_on_load").asBoolean(false)) {
            if (focused) {
                findings.add(at + "/focus_on_load", "only one element may have the focus");
            }
            focused = true;
        }
    }
}
