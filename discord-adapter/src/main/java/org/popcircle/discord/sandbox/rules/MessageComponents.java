package org.popcircle.discord.sandbox.rules;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which components may stand where in a message, how many, and how much text they hold together. */
final class MessageComponents {

    private static final Set<ComponentType> TOP = EnumSet.of(
            ComponentType.ACTION_ROW,
            ComponentType.SECTION,
            ComponentType.TEXT_DISPLAY,
            ComponentType.MEDIA_GALLERY,
            ComponentType.FILE,
            ComponentType.SEPARATOR,
            ComponentType.CONTAINER);
    private static final Set<ComponentType> IN_CONTAINER = without(TOP, ComponentType.CONTAINER);
    private static final Set<ComponentType> ROW_ONLY = EnumSet.of(ComponentType.ACTION_ROW);
    private static final Set<ComponentType> ACCESSORIES = EnumSet.of(ComponentType.BUTTON, ComponentType.THUMBNAIL);
    private static final Set<ComponentType> TEXTS = EnumSet.of(ComponentType.TEXT_DISPLAY);

    private final Findings findings;
    private final ComponentRules rules;
    private int components;
    private int characters;

    private MessageComponents(Findings findings) {
        this.findings = findings;
        this.rules = new ComponentRules(findings);
    }

    static void check(JsonNode components, boolean newer, Findings findings) {
        var check = new MessageComponents(findings);
        if (!newer) {
            findings.size(components, "components", 0, Limits.ROWS);
        }
        check.all(components, "components", newer ? TOP : ROW_ONLY);
        if (newer && check.components > Limits.COMPONENTS) {
            findings.badLength("components", 1, Limits.COMPONENTS);
        }
        if (check.characters > Limits.COMPONENT_TEXT) {
            findings.add(
                    "components",
                    "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                    "The total displayable text size cannot exceed " + Limits.COMPONENT_TEXT + " characters");
        }
    }

    private void all(JsonNode list, String path, Set<ComponentType> allowed) {
        for (var i = 0; i < list.size(); i++) {
            one(list.path(i), path + "." + i, allowed);
        }
    }

    private void one(JsonNode component, String path, Set<ComponentType> allowed) {
        components++;
        var type = ComponentType.of(component).filter(allowed::contains);
        if (type.isEmpty()) {
            findings.add(
                    path + ".type",
                    "UNION_TYPE_CHOICES",
                    "Value of field \"type\" must be one of "
                            + allowed.stream()
                                    .map(ComponentType::number)
                                    .sorted()
                                    .toList() + ".");
            return;
        }
        var at = path + ".";
        rules.general(type.get(), component, at);
        switch (type.get()) {
            case ACTION_ROW -> row(component, at);
            case CONTAINER -> container(component, at);
            case SECTION -> section(component, at);
            case TEXT_DISPLAY -> text(component, at);
            case BUTTON -> rules.button(component, at);
            case MEDIA_GALLERY -> {
                if (component.path("items").isArray()) {
                    findings.size(component.path("items"), at + "items", 1, Limits.GALLERY);
                } else {
                    findings.required(at + "items");
                }
            }
            case SEPARATOR -> findings.number(component, at, "spacing", 1, 2);
            case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT ->
                rules.select(type.get(), component, at, false);
            case THUMBNAIL, FILE -> {}
            case TEXT_INPUT, LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX ->
                throw new IllegalStateException(type.get() + " is allowed nowhere in a message");
        }
    }

    private void row(JsonNode row, String at) {
        var children = row.path("components");
        if (!children.isArray() || children.isEmpty()) {
            findings.badLength(at + "components", 1, Limits.BUTTONS_IN_A_ROW);
            return;
        }
        var first = ComponentType.of(children.path(0));
        if (first.isPresent() && first.get().isSelect()) {
            findings.size(children, at + "components", 1, 1);
            all(children, at + "components", EnumSet.of(first.get()));
        } else {
            findings.size(children, at + "components", 1, Limits.BUTTONS_IN_A_ROW);
            all(children, at + "components", EnumSet.of(ComponentType.BUTTON));
        }
    }

    private void container(JsonNode container, String at) {
        var children = container.path("components");
        if (!children.isArray() || children.isEmpty()) {
            findings.badLength(at + "components", 1, Limits.COMPONENTS);
        }
        findings.number(container, at, "accent_color", 0, 0xFFFFFF);
        all(children, at + "components", IN_CONTAINER);
    }

    private void section(JsonNode section, String at) {
        var texts = section.path("components");
        findings.size(texts, at + "components", 1, Limits.SECTION_TEXTS);
        all(texts, at + "components", TEXTS);
        if (section.path("accessory").isObject()) {
            one(section.path("accessory"), at + "accessory", ACCESSORIES);
        } else {
            findings.required(at + "accessory");
        }
    }

    private void text(JsonNode display, String at) {
        findings.requireText(display, at, "content", 1, Limits.COMPONENT_TEXT);
        var content = display.path("content").asString("");
        characters += content.codePointCount(0, content.length());
    }

    private static Set<ComponentType> without(Set<ComponentType> all, ComponentType one) {
        var fewer = EnumSet.copyOf(all);
        fewer.remove(one);
        return fewer;
    }
}
