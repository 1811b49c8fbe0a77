package org.popcircle.discord.sandbox.rules;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The components by Discord's numbers, each with the fields that it may have. */
public enum ComponentType {
    ACTION_ROW(1, "components"),
    BUTTON(2, "style label emoji custom_id url disabled sku_id"),
    STRING_SELECT(3, "custom_id options placeholder min_values max_values disabled required"),
    TEXT_INPUT(4, "custom_id style label min_length max_length required value placeholder"),
    USER_SELECT(5, "custom_id placeholder default_values min_values max_values disabled required"),
    ROLE_SELECT(6, "custom_id placeholder default_values min_values max_values disabled required"),
    MENTIONABLE_SELECT(7, "custom_id placeholder default_values min_values max_values disabled required"),
    CHANNEL_SELECT(8, "custom_id placeholder default_values channel_types min_values max_values disabled required"),
    SECTION(9, "components accessory"),
    TEXT_DISPLAY(10, "content"),
    THUMBNAIL(11, "media description spoiler"),
    MEDIA_GALLERY(12, "items"),
    FILE(13, "file spoiler name size"),
    SEPARATOR(14, "divider spacing"),
    CONTAINER(17, "components accent_color spoiler"),
    LABEL(18, "label description component"),
    FILE_UPLOAD(19, "custom_id min_values max_values required"),
    RADIO_GROUP(21, "custom_id options required"),
    CHECKBOX_GROUP(22, "custom_id options min_values max_values required"),
    CHECKBOX(23, "custom_id default");

    private final int number;
    private final String fields;

    ComponentType(int number, String fields) {
        this.number = number;
        this.fields = fields;
    }

    public int number() {
        return number;
    }

    Set<String> fields() {
        return Set.of(("type id " + fields).split(" ", -1));
    }

    public static Optional<ComponentType> of(JsonNode component) {
        var number = component.path("type").asInt(0);
        return Stream.of(values()).filter(it -> it.number == number).findFirst();
    }

    public boolean isSelect() {
        return this == STRING_SELECT || (number >= USER_SELECT.number && number <= CHANNEL_SELECT.number);
    }

    /** Only with the message flag {@code IS_COMPONENTS_V2}. */
    boolean isNewer() {
        return number >= SECTION.number && number <= CONTAINER.number;
    }
}
