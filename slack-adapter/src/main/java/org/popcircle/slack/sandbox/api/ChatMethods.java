package org.popcircle.slack.sandbox.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.blocks.BlockLimits;
import org.popcircle.slack.sandbox.workspace.Conversation;
import org.popcircle.slack.sandbox.workspace.Message;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.*}: the bot speaks, corrects itself and takes back. */
final class ChatMethods {

    private static final String WRITE = "chat:write";

    private final ApiContext context;

    ChatMethods(ApiContext context) {
        this.context = context;
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.withBotToken("chat.postMessage", Tier.SPECIAL, WRITE, this::postMessage),
                ApiMethod.withBotToken("chat.postEphemeral", Tier.T4, WRITE, this::postEphemeral),
                ApiMethod.withBotToken("chat.update", Tier.T3, WRITE, this::update),
                ApiMethod.withBotToken("chat.delete", Tier.T3, WRITE, this::delete),
                ApiMethod.withBotToken("chat.getPermalink", Tier.SPECIAL, "", this::getPermalink));
    }

    private ObjectNode postMessage(ApiCall call) {
        var conversation = addressee(call.require("channel"));
        var posted = context.workspace().put(message(call, conversation, null));
        return answer(posted).put("ts", posted.ts());
    }

    private ObjectNode postEphemeral(ApiCall call) {
        var conversation = context.writable(call.require("channel"));
        var user = call.require("user");
        if (!conversation.has(user)) {
            throw new ApiError("user_not_in_channel");
        }
        var posted = context.workspace().put(message(call, conversation, user));
        return Json.object().put("message_ts", posted.ts());
    }

    private ObjectNode update(ApiCall call) {
        var conversation = context.writable(call.require("channel"));
        ownMessage(conversation, call.require("ts"), "cant_update_message");
        var text = context.checkedText(call.text("text"), BlockLimits.UPDATE_TEXT, "msg_too_long");
        var blocks = context.checkedBlocks(call.blocks(), true);
        var updated = context.workspace()
                .edit(conversation.id(), call.text("ts"), text, blocks)
                .orElseThrow(() -> new ApiError("message_not_found"));
        return answer(updated).put("ts", updated.ts()).put("text", text);
    }

    private ObjectNode delete(ApiCall call) {
        var conversation = context.conversation(call.require("channel"));
        var message = ownMessage(conversation, call.require("ts"), "cant_delete_message");
        context.workspace().remove(message);
        return Json.object().put("channel", conversation.id()).put("ts", message.ts());
    }

    private ObjectNode getPermalink(ApiCall call) {
        var conversation = context.conversation(call.require("channel"));
        var ts = call.require("message_ts");
        if (visible(conversation, ts) == null) {
            throw new ApiError("message_not_found");
        }
        var link = "https://valley.slack.com/archives/" + conversation.id() + "/p" + ts.replace(".", "");
        return Json.object().put("channel", conversation.id()).put("permalink", link);
    }

    /** A channel, or a person, who is then written to directly. */
    private Conversation addressee(String channel) {
        var person = context.workspace().user(channel);
        if (person.isEmpty()) {
            return context.writable(channel);
        }
        if (person.get().isBot()) {
            throw new ApiError("cannot_dm_bot");
        }
        if (person.get().isDeactivated()) {
            throw new ApiError("user_disabled");
        }
        if (!context.app().messagesTab()) {
            throw new ApiError("messages_tab_disabled");
        }
        return context.workspace().directMessage(channel);
    }

    private Message message(ApiCall call, Conversation conversation, @Nullable String onlyFor) {
        var text = context.checkedText(call.text("text"), BlockLimits.POST_TEXT, "msg_too_long");
        var blocks = context.checkedBlocks(call.blocks(), true);
        return new Message(
                conversation.id(),
                context.workspace().stamp(),
                thread(call, conversation),
                context.workspace().bot().id(),
                text,
                blocks,
                false,
                onlyFor,
                call.flag("reply_broadcast"));
    }

    private @Nullable String thread(ApiCall call, Conversation conversation) {
        var thread = call.text("thread_ts");
        if (thread.isEmpty()) {
            return null;
        }
        var parent = visible(conversation, thread);
        if (parent == null) {
            throw new ApiError("thread_not_found");
        }
        if (parent.threadTs() != null) {
            throw new ApiError("invalid_arguments", "thread_ts must be a parent's, never a reply's");
        }
        return thread;
    }

    private Message ownMessage(Conversation conversation, String ts, String errorWhenNotOwn) {
        var message = visible(conversation, ts);
        if (message == null) {
            throw new ApiError("message_not_found");
        }
        if (!message.user().equals(context.workspace().bot().id())) {
            throw new ApiError(errorWhenNotOwn);
        }
        return message;
    }

    /** Ephemeral messages are not there for the API. */
    private @Nullable Message visible(Conversation conversation, String ts) {
        return context.workspace()
                .message(conversation.id(), ts)
                .filter(it -> !it.isEphemeral())
                .orElse(null);
    }

    private ObjectNode answer(Message message) {
        var answer = Json.object().put("channel", message.conversation());
        answer.set(
                "message",
                message.toSlack(context.app(), context.workspace().bot().id()));
        return answer;
    }
}
