package org.popcircle.slack.sandbox.delivery;

import java.util.UUID;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.popcircle.slack.sandbox.workspace.Conversation;
import org.popcircle.slack.sandbox.workspace.Message;
import org.popcircle.slack.sandbox.workspace.User;
import org.popcircle.slack.sandbox.workspace.View;
import org.popcircle.slack.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** The exact bodies that Slack sends for what people do. */
public final class Payloads {

    private static final String DOMAIN = "valley";

    private final AppSettings app;
    private final Workspace workspace;

    public Payloads(AppSettings app, Workspace workspace) {
        this.app = app;
        this.workspace = workspace;
    }

    /** A slash command; {@code text} is escaped already. */
    public Parcel command(User user, Conversation where, String text, String triggerId, String responseUrl) {
        var fields = Json.object()
                .put("token", "deprecated")
                .put("team_id", app.teamId())
                .put("team_domain", DOMAIN)
                .put("channel_id", where.id())
                .put("channel_name", channelName(where))
                .put("user_id", user.id())
                .put("user_name", user.name())
                .put("command", app.command())
                .put("text", text)
                .put("api_app_id", app.appId())
                .put("is_enterprise_install", "false")
                .put("response_url", responseUrl)
                .put("trigger_id", triggerId);
        return new Parcel(Parcel.Kind.COMMAND, fields);
    }

    /** A press or choice on a message; {@code action} is complete but for its moment. */
    public Parcel pressOnMessage(
            User user, Conversation where, Message message, ObjectNode action, String triggerId, String responseUrl) {
        var payload = interaction("block_actions", user).put("trigger_id", triggerId);
        var container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", where.id())
                .put("is_ephemeral", message.isEphemeral());
        if (message.threadTs() != null) {
            container.put("thread_ts", message.threadTs());
        }
        payload.putObject("channel").put("id", where.id()).put("name", channelName(where));
        if (!message.isEphemeral()) {
            payload.set("message", message.toSlack(app, workspace.bot().id()));
        }
        payload.putObject("state").putObject("values");
        payload.put("response_url", responseUrl);
        payload.putArray("actions").add(stamped(action));
        return new Parcel(Parcel.Kind.INTERACTION, payload);
    }

    /** A press or choice in a modal or App Home. */
    public Parcel pressInView(User user, View view, ObjectNode action, String triggerId) {
        var payload = interaction("block_actions", user).put("trigger_id", triggerId);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", view.toSlack(app));
        payload.putArray("actions").add(stamped(action));
        return new Parcel(Parcel.Kind.INTERACTION, payload);
    }

    public Parcel submission(User user, View view, String triggerId) {
        var payload = interaction("view_submission", user).put("trigger_id", triggerId);
        payload.set("view", view.toSlack(app));
        payload.putArray("response_urls");
        return new Parcel(Parcel.Kind.INTERACTION, payload);
    }

    public Parcel closing(User user, View view, boolean cleared) {
        var payload = interaction("view_closed", user).put("is_cleared", cleared);
        payload.set("view", view.toSlack(app));
        return new Parcel(Parcel.Kind.INTERACTION, payload);
    }

    /** An entry of the message menu. */
    public Parcel shortcut(
            User user, Conversation where, Message message, String callbackId, String triggerId, String responseUrl) {
        var payload = interaction("message_action", user)
                .put("callback_id", callbackId)
                .put("trigger_id", triggerId)
                .put("message_ts", message.ts())
                .put("action_ts", workspace.stamp())
                .put("response_url", responseUrl);
        payload.putObject("channel").put("id", where.id()).put("name", channelName(where));
        payload.set("message", message.toSlack(app, workspace.bot().id()));
        return new Parcel(Parcel.Kind.INTERACTION, payload);
    }

    /** An event in its envelope; {@code event_ts} is added. */
    public Parcel event(ObjectNode event) {
        var type = Json.text(event, "type");
        var payload = Json.object()
                .put("token", "deprecated")
                .put("team_id", app.teamId())
                .put("api_app_id", app.appId())
                .put("type", "event_callback")
                .put(
                        "event_id",
                        "Ev" + UUID.randomUUID().toString().replace("-", "").substring(0, 9))
                .put("event_time", workspace.epochSecond())
                .put("is_ext_shared_channel", false)
                .put("context_team_id", app.teamId())
                .putNull("context_enterprise_id");
        payload.set("event", event.deepCopy().put("event_ts", workspace.stamp()));
        if (!type.equals("app_uninstalled") && !type.equals("tokens_revoked")) {
            payload.putArray("authorizations")
                    .addObject()
                    .putNull("enterprise_id")
                    .put("team_id", app.teamId())
                    .put("user_id", workspace.bot().id())
                    .put("is_bot", true)
                    .put("is_enterprise_install", false);
        }
        return new Parcel(Parcel.Kind.EVENT, payload);
    }

    private ObjectNode interaction(String type, User user) {
        var payload = Json.object().put("type", type);
        payload.putObject("team").put("id", app.teamId()).put("domain", DOMAIN);
        payload.putObject("user")
                .put("id", user.id())
                .put("username", user.name())
                .put("name", user.name())
                .put("team_id", app.teamId());
        return payload.put("api_app_id", app.appId())
                .put("token", "deprecated")
                .putNull("enterprise")
                .put("is_enterprise_install", false);
    }

    private ObjectNode stamped(ObjectNode action) {
        return action.deepCopy().put("action_ts", workspace.stamp());
    }

    private static String channelName(Conversation where) {
        return switch (where.kind()) {
            case CHANNEL -> where.name();
            case PRIVATE -> "privategroup";
            case DM -> "directmessage";
        };
    }
}
