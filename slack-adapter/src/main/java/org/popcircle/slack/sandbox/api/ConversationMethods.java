package org.popcircle.slack.sandbox.api;

import java.util.List;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.workspace.Conversation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** {@code conversations.*}: what a channel is, who is in it, and direct messages. */
final class ConversationMethods {

    private final ApiContext context;

    ConversationMethods(ApiContext context) {
        this.context = context;
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.withBotToken("conversations.info", Tier.T3, "", this::info),
                ApiMethod.withBotToken("conversations.members", Tier.T4, "", this::members),
                ApiMethod.withBotToken("conversations.open", Tier.T3, "", this::open));
    }

    private ObjectNode info(ApiCall call) {
        var conversation = readable(call);
        var answer = Json.object();
        answer.set(
                "channel",
                conversation.toSlack(
                        context.workspace().bot().id(), context.app().teamId()));
        return answer;
    }

    private ObjectNode members(ApiCall call) {
        var conversation = readable(call);
        return Pages.of(
                call,
                "members",
                conversation.members().stream()
                        .map(id -> (JsonNode) StringNode.valueOf(id))
                        .toList());
    }

    private ObjectNode open(ApiCall call) {
        var asked = List.of(call.require("users").split(","));
        context.requireScope(asked.size() == 1 ? "im:write" : "mpim:write");
        if (asked.size() > 1) {
            throw new ApiError("method_not_supported_for_channel_type", "the double has no group direct messages");
        }
        var person = context.workspace().user(asked.getFirst()).orElseThrow(() -> new ApiError("user_not_found"));
        if (person.isBot()) {
            throw new ApiError("cannot_dm_bot");
        }
        if (person.isDeactivated()) {
            throw new ApiError("user_disabled");
        }
        var answer = Json.object();
        answer.putObject("channel")
                .put("id", context.workspace().directMessage(person.id()).id());
        return answer;
    }

    private Conversation readable(ApiCall call) {
        var conversation = context.conversation(call.require("channel"));
        context.requireScope(
                switch (conversation.kind()) {
                    case CHANNEL -> "channels:read";
                    case PRIVATE -> "groups:read";
                    case DM -> "im:read";
                });
        return conversation;
    }
}
