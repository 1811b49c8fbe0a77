package org.popcircle.discord.sandbox.guild;

import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of a message in Discord's JSON: the list of them, and the components that show one. */
final class WireFiles {

    private static final int FILE = 13;
    private static final String OF_THIS_MESSAGE = "attachment://";

    private WireFiles() {}

    static ArrayNode attachments(Message message) {
        var list = Json.array();
        for (var it : message.body().attachments()) {
            list.addObject()
                    .put("id", it.id())
                    .put("filename", it.filename())
                    .put("content_type", it.contentType())
                    .put("size", it.size())
                    .put("url", address(message, it))
                    .put("proxy_url", address(message, it));
        }
        return list;
    }

    /** As they were sent, with the address of a file where the bot named one that it sent along. */
    static JsonNode components(Message message) {
        var components = message.body().components().deepCopy();
        components.forEach(it -> resolve(it, message));
        return components;
    }

    private static void resolve(JsonNode component, Message message) {
        component.path("components").forEach(it -> resolve(it, message));
        if (component instanceof ObjectNode shown && component.path("type").asInt() == FILE) {
            var url = Json.text(component.path("file"), "url");
            message.body().attachments().stream()
                    .filter(it -> url.equals(OF_THIS_MESSAGE + it.filename()))
                    .forEach(it -> shown.put("name", it.filename())
                            .put("size", it.size())
                            .putObject("file")
                            .put("url", address(message, it))
                            .put("proxy_url", address(message, it))
                            .put("content_type", it.contentType())
                            .put("attachment_id", it.id()));
        }
    }

    private static String address(Message message, Attachment file) {
        return "http://127.0.0.1/attachments/" + message.channel() + "/" + file.id() + "/" + file.filename();
    }
}
