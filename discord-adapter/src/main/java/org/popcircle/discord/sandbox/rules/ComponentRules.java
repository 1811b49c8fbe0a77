package org.popcircle.discord.sandbox.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What Discord accepts as a single component, wherever it stands; which may stand where is said elsewhere. */
final class ComponentRules {

    private static final int LINK = 5;
    private static final int PREMIUM = 6;
    private static final Pattern WEB = Pattern.compile("(https?|discord)://\\S+");

    private final Findings findings;
    private final Set<String> customIds = new HashSet<>();
    private final Set<Long> ids = new HashSet<>();

    ComponentRules(Findings findings) {
        this.findings = findings;
    }

    /** What every component has to keep to. */
    void general(ComponentType type, JsonNode component, String path) {
        findings.onlyKnown(component, path, type.fields());
        findings.number(component, path, "id", 0, Integer.MAX_VALUE);
        var id = component.path("id").asLong(0);
        if (id != 0 && !ids.add(id)) {
            findings.add(path + "id", "COMPONENT_DUPLICATED_ID", "Component id cannot be duplicated");
        }
        if (type.fields().contains("custom_id") && !isLink(type, component)) {
            customId(component, path);
        }
    }

    private static boolean isLink(ComponentType type, JsonNode component) {
        return type == ComponentType.BUTTON && component.path("style").asInt(0) >= LINK;
    }

    private void customId(JsonNode component, String path) {
        findings.requireText(component, path, "custom_id", 1, Limits.CUSTOM_ID);
        var customId = component.path("custom_id").asString("");
        if (!customId.isEmpty() && !customIds.add(customId)) {
            findings.add(
                    path + "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    void button(JsonNode button, String path) {
        var style = button.path("style").asInt(0);
        if (style < 1 || style > PREMIUM) {
            findings.add(path + "style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6).");
        }
        findings.allowText(button, path, "label", 0, Limits.BUTTON_LABEL);
        if (button.path("label").asString("").isEmpty() && !button.path("emoji").isObject() && style != PREMIUM) {
            findings.add(path, "BUTTON_COMPONENT_INVALID_LABEL", "A button has a label or an emoji");
        }
        if (style == LINK) {
            findings.requireText(button, path, "url", 1, Limits.URL);
            if (!WEB.matcher(button.path("url").asString("")).matches()) {
                findings.add(path + "url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
            }
            if (button.has("custom_id")) {
                findings.add(path + "custom_id", "BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED", "A link has no custom id");
            }
        } else if (button.has("url")) {
            findings.add(path + "url", "BUTTON_COMPONENT_URL_NOT_ALLOWED", "Only a link has a URL");
        }
    }

    void select(ComponentType type, JsonNode select, String path, boolean inModal) {
        findings.allowText(select, path, "placeholder", 0, Limits.PLACEHOLDER);
        findings.number(select, path, "min_values", 0, Limits.OPTIONS);
        findings.number(select, path, "max_values", 1, Limits.OPTIONS);
        if (select.path("min_values").asInt(1) > select.path("max_values").asInt(1)) {
            findings.add(path + "max_values", "BASE_TYPE_MIN_MAX", "The minimum is more than the maximum.");
        }
        if (inModal && select.path("disabled").asBoolean(false)) {
            findings.add(path + "disabled", "COMPONENT_DISABLED_NOT_ALLOWED", "Nothing is disabled in a modal");
        }
        if (!inModal && select.has("required")) {
            findings.add(path + "required", "COMPONENT_REQUIRED_NOT_ALLOWED", "Only modals know required fields");
        }
        if (type == ComponentType.STRING_SELECT) {
            options(select, path, 1, Limits.OPTIONS);
            var least = select.path("min_values").asInt(1);
            if (least > select.path("options").size()) {
                findings.add(path + "min_values", "BASE_TYPE_MIN_MAX", "There are fewer options than must be chosen.");
            }
            if (select.path("max_values").asInt(1) > select.path("options").size()) {
                findings.add(path + "max_values", "BASE_TYPE_MIN_MAX", "There are fewer options than may be chosen.");
            }
        }
    }

    /** Options of a select, a radio group or a group of checkboxes: present, of fair size, each value once. */
    void options(JsonNode holder, String path, int min, int max) {
        var options = holder.path("options");
        if (!options.isArray()) {
            findings.required(path + "options");
            return;
        }
        findings.size(options, path + "options", min, max);
        var values = new HashSet<String>();
        for (var i = 0; i < options.size(); i++) {
            var at = path + "options." + i + ".";
            var option = options.path(i);
            findings.requireText(option, at, "label", 1, Limits.OPTION_TEXT);
            findings.requireText(option, at, "value", 1, Limits.OPTION_TEXT);
            findings.allowText(option, at, "description", 0, Limits.OPTION_TEXT);
            if (!values.add(option.path("value").asString(""))) {
                findings.add(
                        at + "value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is used");
            }
        }
    }
}
