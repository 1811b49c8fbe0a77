package org.popcircle.discord.sandbox.rules;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Discord accepts as a modal: up to five labels with one field each, or texts between them. */
public final class ModalRules {

    private static final Set<String> FIELDS = Set.of("custom_id", "title", "components");

    private final Findings findings;
    private final ComponentRules rules;

    private ModalRules(Findings findings) {
        this.findings = findings;
        this.rules = new ComponentRules(findings);
    }

    /** {@code modal} is the {@code data} of a callback of type 9. */
    public static Findings check(JsonNode modal) {
        var findings = new Findings();
        findings.onlyKnown(modal, "data.", FIELDS);
        findings.requireText(modal, "data.", "custom_id", 1, Limits.CUSTOM_ID);
        findings.requireText(modal, "data.", "title", 1, Limits.MODAL_TITLE);
        var components = modal.path("components");
        if (components.isArray()) {
            findings.size(components, "data.components", 1, Limits.MODAL_COMPONENTS);
            var rules = new ModalRules(findings);
            for (var i = 0; i < components.size(); i++) {
                rules.top(components.path(i), "data.components." + i + ".");
            }
        } else {
            findings.required("data.components");
        }
        return findings;
    }

    private void top(JsonNode component, String at) {
        var type = ComponentType.of(component);
        if (type.filter(it -> it == ComponentType.TEXT_DISPLAY).isPresent()) {
            rules.general(ComponentType.TEXT_DISPLAY, component, at);
            findings.requireText(component, at, "content", 1, Limits.COMPONENT_TEXT);
        } else if (type.filter(it -> it == ComponentType.LABEL).isPresent()) {
            label(component, at);
        } else {
            // Action rows are deprecated in modals, and clients of the library in use no longer read them.
            findings.add(at + "type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (10, 18).");
        }
    }

    private void label(JsonNode label, String at) {
        rules.general(ComponentType.LABEL, label, at);
        findings.requireText(label, at, "label", 1, Limits.LABEL);
        findings.allowText(label, at, "description", 0, Limits.LABEL_DESCRIPTION);
        var field = label.path("component");
        var type = ComponentType.of(field);
        if (type.isEmpty()) {
            findings.required(at + "component");
            return;
        }
        field(type.get(), field, at + "component.");
    }

    private void field(ComponentType type, JsonNode field, String at) {
        rules.general(type, field, at);
        switch (type) {
            case TEXT_INPUT -> input(field, at);
            case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT ->
                rules.select(type, field, at, true);
            case RADIO_GROUP -> rules.options(field, at, 2, Limits.CHOICES_IN_A_GROUP);
            case CHECKBOX_GROUP -> rules.options(field, at, 1, Limits.CHOICES_IN_A_GROUP);
            case CHECKBOX, FILE_UPLOAD -> {}
            case ACTION_ROW,
                    BUTTON,
                    SECTION,
                    TEXT_DISPLAY,
                    THUMBNAIL,
                    MEDIA_GALLERY,
                    FILE,
                    SEPARATOR,
                    CONTAINER,
                    LABEL ->
                findings.add(at + "type", "UNION_TYPE_CHOICES", "A label holds one field that can be filled in.");
        }
    }

    private void input(JsonNode input, String at) {
        var style = input.path("style").asInt(0);
        if (style < 1 || style > 2) {
            findings.add(at + "style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2).");
        }
        findings.number(input, at, "min_length", 0, Limits.TYPED_TEXT);
        findings.number(input, at, "max_length", 1, Limits.TYPED_TEXT);
        findings.allowText(input, at, "placeholder", 0, Limits.INPUT_PLACEHOLDER);
        findings.allowText(input, at, "value", 0, input.path("max_length").asInt(Limits.TYPED_TEXT));
        if (input.has("label")) {
            findings.add(at + "label", "COMPONENT_LABEL_NOT_ALLOWED", "The label around the field has the words.");
        }
    }
}
