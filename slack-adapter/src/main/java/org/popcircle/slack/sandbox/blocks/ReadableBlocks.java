package org.popcircle.slack.sandbox.blocks;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Blocks as a person would read them aloud: the texts, line by line, and the labels of what can be pressed. */
public final class ReadableBlocks {

    private ReadableBlocks() {}

    /** Every text people see, a line for each, with Slack's three entities undone. */
    public static String plainText(JsonNode blocks) {
        var lines = new ArrayList<String>();
        for (var block : blocks) {
            collect(block, lines);
        }
        return String.join("\n", lines);
    }

    /** The label of a button or the text of an option. */
    public static String label(JsonNode pressable) {
        return unescaped(pressable.path("text").path("text").asString(""));
    }

    /** The labels of buttons and of the entries of menus, in reading order. */
    public static List<String> buttonLabels(JsonNode blocks) {
        var labels = new ArrayList<String>();
        buttons(blocks, labels);
        return labels;
    }

    public static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static void collect(JsonNode node, List<String> lines) {
        if (node.path("text").isString()) {
            lines.add(unescaped(node.path("text").stringValue()));
            return;
        }
        for (var field : List.of("label", "text", "title", "hint", "description", "placeholder")) {
            if (node.path(field).isObject()) {
                collect(node.path(field), lines);
            }
        }
        for (var field : List.of("fields", "elements", "options")) {
            if (isRichTextLeafList(node, field)) {
                var run = new StringBuilder();
                node.path(field).forEach(it -> run.append(richTextLeaf(it)));
                lines.add(run.toString());
            } else {
                node.path(field).forEach(it -> collect(it, lines));
            }
        }
        for (var field : List.of("accessory", "element")) {
            if (node.path(field).isObject()) {
                collect(node.path(field), lines);
            }
        }
        if (node.path("alt_text").isString()) {
            lines.add(node.path("alt_text").stringValue());
        }
    }

    private static boolean isRichTextLeafList(JsonNode node, String field) {
        var type = node.path("type").asString("");
        return field.equals("elements") && type.startsWith("rich_text_") && !type.equals("rich_text_list");
    }

    /** Rich text carries its leaves unescaped. */
    private static String richTextLeaf(JsonNode leaf) {
        return switch (leaf.path("type").asString("")) {
            case "user" -> "<@" + leaf.path("user_id").asString("") + ">";
            case "channel" -> "<#" + leaf.path("channel_id").asString("") + ">";
            case "emoji" -> ":" + leaf.path("name").asString("") + ":";
            case "link" -> leaf.path("text").asString(leaf.path("url").asString(""));
            case "date" -> leaf.path("fallback").asString("");
            default -> leaf.path("text").asString("");
        };
    }

    private static void buttons(JsonNode node, List<String> labels) {
        switch (node.path("type").asString("")) {
            case "button" -> labels.add(label(node));
            case "input" -> {
                // What is chosen in a form is not pressed.
            }
            case "overflow", "static_select" -> node.path("options").forEach(it -> labels.add(label(it)));
            default -> node.forEach(it -> buttons(it, labels));
        }
    }
}
