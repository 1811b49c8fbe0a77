package org.popcircle.slack.sandbox.people;

import java.util.List;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.sandbox.blocks.ReadableBlocks;
import org.popcircle.slack.sandbox.workspace.ViewValues;
import org.popcircle.slack.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a person picks by its looks into the value that Slack reports for that kind of element. */
final class Choices {

    private final Workspace workspace;

    Choices(Workspace workspace) {
        this.workspace = workspace;
    }

    ObjectNode of(JsonNode element, List<String> shown) {
        var field = ViewValues.fieldOf(Json.text(element, "type"));
        var value = Json.object();
        switch (field) {
            case "selected_option" -> value.set(field, option(element, shown.getFirst()));
            case "selected_options" ->
                shown.forEach(it -> value.withArrayProperty(field).add(option(element, it)));
            case "selected_user" -> value.put(field, user(shown.getFirst()));
            case "selected_users" -> {
                ArrayNode users = value.putArray(field);
                shown.forEach(it -> users.add(user(it)));
            }
            case "selected_conversation", "selected_channel" -> value.put(field, conversation(shown.getFirst()));
            case "selected_conversations", "selected_channels" ->
                shown.forEach(it -> value.withArrayProperty(field).add(conversation(it)));
            case "selected_date", "selected_time" -> value.put(field, shown.getFirst());
            case "selected_date_time" -> value.put(field, Long.parseLong(shown.getFirst()));
            default -> throw new NotOnScreen("nothing can be chosen in a " + Json.text(element, "type"));
        }
        return value;
    }

    private JsonNode option(JsonNode element, String shown) {
        for (var option : element.path("options")) {
            if (ReadableBlocks.label(option).equals(shown)) {
                return option.deepCopy();
            }
        }
        for (var group : element.path("option_groups")) {
            for (var option : group.path("options")) {
                if (ReadableBlocks.label(option).equals(shown)) {
                    return option.deepCopy();
                }
            }
        }
        throw new NotOnScreen("\"" + shown + "\" is not among the options " + element.path("options"));
    }

    private String user(String name) {
        return workspace.users().stream()
                .filter(it -> it.name().equals(name) || it.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotOnScreen("nobody is called " + name))
                .id();
    }

    private String conversation(String name) {
        return workspace
                .channel(name)
                .orElseThrow(() -> new NotOnScreen("there is no " + name))
                .id();
    }
}
