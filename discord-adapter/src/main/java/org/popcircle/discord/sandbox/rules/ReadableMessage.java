package org.popcircle.discord.sandbox.rules;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.discord.sandbox.guild.Attachment;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import tools.jackson.databind.JsonNode;

/** What there is to read and to press in a message or a modal, line by line and in reading order. */
public final class ReadableMessage {

    private static final int LINK = 5;

    private final ReadableText text;

    public ReadableMessage(Guild guild) {
        this.text = new ReadableText(guild);
    }

    /** All its words, those on buttons and in menus among them. */
    public String plainText(Message message) {
        var lines = new ArrayList<String>();
        if (message.isLoading()) {
            lines.add("… is thinking");
        }
        add(message.body().content(), lines);
        message.body().embeds().forEach(it -> embed(it, lines));
        message.body().components().forEach(it -> component(it, lines));
        message.body().attachments().stream().map(Attachment::filename).forEach(lines::add);
        return String.join("\n", lines);
    }

    public String plainText(JsonNode components) {
        var lines = new ArrayList<String>();
        components.forEach(it -> component(it, lines));
        return String.join("\n", lines);
    }

    /** The labels of the buttons that can be pressed, and of the options of menus. */
    public static List<String> labels(JsonNode components) {
        var labels = new ArrayList<String>();
        for (var it : Components.all(components)) {
            var type = ComponentType.of(it);
            if (isOpenButton(it)) {
                labels.add(label(it));
            } else if (type.filter(ComponentType::isSelect).isPresent()
                    && !it.path("disabled").asBoolean(false)) {
                it.path("options").forEach(option -> labels.add(label(option)));
            }
        }
        return List.copyOf(labels);
    }

    /** A button that sends an interaction when it is pressed. */
    public static boolean isOpenButton(JsonNode component) {
        return ComponentType.of(component)
                        .filter(it -> it == ComponentType.BUTTON)
                        .isPresent()
                && component.path("style").asInt(0) < LINK
                && !component.path("disabled").asBoolean(false);
    }

    /** Its words, or its emoji when it has none. */
    public static String label(JsonNode component) {
        var label = component.path("label").asString("");
        return label.isEmpty() ? component.path("emoji").path("name").asString("") : label;
    }

    private void embed(JsonNode embed, List<String> lines) {
        add(embed.path("author").path("name").asString(""), lines);
        add(embed.path("title").asString(""), lines);
        add(embed.path("description").asString(""), lines);
        for (var field : embed.path("fields")) {
            add(field.path("name").asString(""), lines);
            add(field.path("value").asString(""), lines);
        }
        add(embed.path("footer").path("text").asString(""), lines);
    }

    private void component(JsonNode component, List<String> lines) {
        add(component.path("content").asString(""), lines);
        var label = label(component);
        if (!label.isEmpty()) {
            lines.add(label);
        }
        for (var plain : List.of("description", "placeholder", "value")) {
            if (component.path(plain).isString()
                    && !component.path(plain).stringValue().isEmpty()) {
                lines.add(component.path(plain).stringValue());
            }
        }
        component.path("components").forEach(it -> component(it, lines));
        for (var option : component.path("options")) {
            lines.add(label(option));
            add(option.path("description").asString(""), lines);
        }
        for (var nested : List.of("accessory", "component")) {
            if (component.path(nested).isObject()) {
                component(component.path(nested), lines);
            }
        }
    }

    private void add(String markdown, List<String> lines) {
        if (!markdown.isEmpty()) {
            lines.add(text.of(markdown));
        }
    }
}
