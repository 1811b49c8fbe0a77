package org.popcircle.slack.sandbox.workspace;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as people see it now. Treat the blocks as read-only.
 *
 * @param conversation the conversation's id
 * @param ts Slack's timestamp, which is the message's identity inside its conversation
 * @param threadTs the parent's {@code ts} when it is a reply
 * @param user who wrote it
 * @param onlyFor the one person who sees it, when it is ephemeral
 * @param broadcast a reply that is also shown in the channel
 */
public record Message(
        String conversation,
        String ts,
        @Nullable String threadTs,
        String user,
        String text,
        ArrayNode blocks,
        boolean edited,
        @Nullable String onlyFor,
        boolean broadcast) {

    public Message {
        Objects.requireNonNull(conversation);
        Objects.requireNonNull(ts);
        blocks = blocks.deepCopy();
    }

    public boolean isEphemeral() {
        return onlyFor != null;
    }

    public boolean isVisibleTo(String userId) {
        return onlyFor == null || onlyFor.equals(userId);
    }

    /** The same message saying something else. */
    public Message saying(String newText, ArrayNode newBlocks) {
        return new Message(conversation, ts, threadTs, user, newText, newBlocks, true, onlyFor, broadcast);
    }

    /** The {@code message} object of Slack's answers and payloads. */
    public ObjectNode toSlack(AppSettings app, String botUser) {
        var message = Json.object()
                .put("type", "message")
                .put("user", user)
                .put("ts", ts)
                .put("text", text);
        if (user.equals(botUser)) {
            message.put("bot_id", app.botId()).put("app_id", app.appId());
        }
        message.put("team", app.teamId());
        if (!blocks.isEmpty()) {
            message.set("blocks", blocks.deepCopy());
        }
        if (threadTs != null) {
            message.put("thread_ts", threadTs);
        }
        if (edited) {
            message.putObject("edited").put("user", user).put("ts", ts);
        }
        return message;
    }
}
