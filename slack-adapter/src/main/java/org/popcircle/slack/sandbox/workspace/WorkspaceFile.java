package org.popcircle.slack.sandbox.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A workspace as a JSON file, so that a restarted sandbox still shows its history. What only one person saw, and what was
 * open on screens, is gone after a restart, as it is in Slack.
 */
public final class WorkspaceFile {

    private static final int FORMAT = 1;

    private final Path file;

    public WorkspaceFile(Path file) {
        this.file = file;
    }

    /** Whether the file says something else after this change. */
    public static boolean holds(Change change) {
        return switch (change) {
            case Change.Said(var message) -> !message.isEphemeral();
            case Change.Removed _ -> true;
            case Change.ConversationChanged _ -> true;
            case Change.ModalChanged _ -> false;
            case Change.HomeChanged _ -> false;
            case Change.Notice _ -> false;
            case Change.ClockMoved _ -> false;
        };
    }

    /** What the file says of the workspace as it is now. */
    public String written(Workspace workspace) {
        var written = Json.object().put("format", FORMAT);
        var users = written.putArray("users");
        workspace.users().forEach(it -> users.add(userJson(it)));
        var conversations = written.putArray("conversations");
        workspace.conversations().forEach(it -> conversations.add(conversationJson(it)));
        var messages = written.putArray("messages");
        for (var conversation : workspace.conversations()) {
            workspace.messages(conversation.id()).stream()
                    .filter(it -> !it.isEphemeral())
                    .forEach(it -> messages.add(messageJson(it)));
        }
        return Json.write(written);
    }

    /** Puts what was saved into the workspace; does nothing when there is no file yet. */
    public void loadInto(Workspace workspace) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var saved = Json.parse(Files.readString(file));
        if (saved.path("format").asInt(0) != FORMAT) {
            throw new IOException(file + " is no workspace of this version of the sandbox");
        }
        saved.path("users").forEach(it -> workspace.put(user(it)));
        saved.path("conversations").forEach(it -> workspace.put(conversation(it)));
        saved.path("messages").forEach(it -> workspace.put(message(it)));
    }

    private static ObjectNode userJson(User user) {
        return Json.object()
                .put("id", user.id())
                .put("name", user.name())
                .put("realName", user.realName())
                .put("tz", user.tz())
                .put("locale", user.locale())
                .put("kind", user.kind().name());
    }

    private static User user(JsonNode saved) {
        return new User(
                Json.text(saved, "id"),
                Json.text(saved, "name"),
                Json.text(saved, "realName"),
                Json.text(saved, "tz"),
                Json.text(saved, "locale"),
                User.Kind.valueOf(Json.text(saved, "kind")));
    }

    private static ObjectNode conversationJson(Conversation conversation) {
        var written = Json.object()
                .put("id", conversation.id())
                .put("name", conversation.name())
                .put("kind", conversation.kind().name())
                .put("archived", conversation.archived());
        var members = written.putArray("members");
        conversation.members().forEach(members::add);
        return written;
    }

    private static Conversation conversation(JsonNode saved) {
        var members = new LinkedHashSet<String>();
        saved.path("members").forEach(it -> members.add(it.asString("")));
        return new Conversation(
                Json.text(saved, "id"),
                Json.text(saved, "name"),
                Conversation.Kind.valueOf(Json.text(saved, "kind")),
                members,
                saved.path("archived").asBoolean(false));
    }

    private static ObjectNode messageJson(Message message) {
        var written = Json.object()
                .put("conversation", message.conversation())
                .put("ts", message.ts())
                .put("threadTs", message.threadTs())
                .put("user", message.user())
                .put("text", message.text())
                .put("edited", message.edited())
                .put("broadcast", message.broadcast());
        written.set("blocks", message.blocks());
        return written;
    }

    private static Message message(JsonNode saved) {
        return new Message(
                Json.text(saved, "conversation"),
                Json.text(saved, "ts"),
                saved.path("threadTs").isNull() ? null : Json.text(saved, "threadTs"),
                Json.text(saved, "user"),
                Json.text(saved, "text"),
                (ArrayNode) saved.path("blocks"),
                saved.path("edited").asBoolean(false),
                null,
                saved.path("broadcast").asBoolean(false));
    }
}
