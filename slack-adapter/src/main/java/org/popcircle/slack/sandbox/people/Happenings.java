package org.popcircle.slack.sandbox.people;

import java.util.Optional;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.api.WebApi;
import org.popcircle.slack.sandbox.delivery.Ack;
import org.popcircle.slack.sandbox.delivery.Deliveries;
import org.popcircle.slack.sandbox.delivery.Payloads;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.popcircle.slack.sandbox.workspace.Conversation;
import org.popcircle.slack.sandbox.workspace.User;
import org.popcircle.slack.sandbox.workspace.View;
import org.popcircle.slack.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens in the workspace and reaches the bot as an event, if its manifest subscribes to it. Each waits for the
 * bot's first answer.
 */
public final class Happenings {

    private final WebApi api;
    private final AppSettings app;
    private final Workspace workspace;
    private final Deliveries deliveries;
    private final Payloads payloads;

    public Happenings(WebApi api, Deliveries deliveries) {
        this.api = api;
        this.app = api.context().app();
        this.workspace = api.context().workspace();
        this.deliveries = deliveries;
        this.payloads = new Payloads(app, workspace);
    }

    public Ack joined(User user, Conversation channel) {
        workspace.change(channel.id(), it -> it.joinedBy(user.id()));
        return tell(membership("member_joined_channel", user, channel));
    }

    public void left(User user, Conversation channel) {
        workspace.change(channel.id(), it -> it.leftBy(user.id()));
        tell(membership("member_left_channel", user, channel));
    }

    /** The profile changed: a new zone, a new name, or deactivated. */
    public void changed(User user) {
        workspace.put(user);
        var event = Json.object().put("type", "user_change").put("cache_ts", workspace.epochSecond());
        event.set("user", user.toSlack(app.teamId(), workspace.epochSecond()));
        tell(event);
    }

    public void archived(Conversation channel) {
        workspace.change(channel.id(), Conversation::archivedNow);
        tell(Json.object()
                .put("type", prefix(channel) + "_archive")
                .put("channel", channel.id())
                .put("user", "U0ANA"));
    }

    public void renamed(Conversation channel, String name) {
        workspace.change(channel.id(), it -> it.renamed(name));
        var event = Json.object().put("type", prefix(channel) + "_rename");
        event.putObject("channel").put("id", channel.id()).put("name", name).put("created", workspace.epochSecond());
        tell(event);
    }

    /** The app was removed: its tokens stop working, then it is told. */
    public void uninstalled() {
        api.revokeTokens("account_inactive");
        tell(Json.object().put("type", "app_uninstalled"));
    }

    public void tokensRevoked() {
        api.revokeTokens("token_revoked");
        var event = Json.object().put("type", "tokens_revoked");
        event.putObject("tokens").putArray("bot").add(workspace.bot().id());
        tell(event);
    }

    void homeOpened(User user, Optional<View> home) {
        var event = Json.object()
                .put("type", "app_home_opened")
                .put("user", user.id())
                .put("channel", workspace.directMessage(user.id()).id())
                .put("tab", "home");
        home.ifPresent(it -> event.set("view", it.toSlack(app)));
        tell(event);
    }

    private ObjectNode membership(String type, User user, Conversation channel) {
        return Json.object()
                .put("type", type)
                .put("user", user.id())
                .put("channel", channel.id())
                .put("channel_type", channel.kind() == Conversation.Kind.PRIVATE ? "G" : "C")
                .put("team", app.teamId());
    }

    private static String prefix(Conversation channel) {
        return channel.kind() == Conversation.Kind.PRIVATE ? "group" : "channel";
    }

    private Ack tell(ObjectNode event) {
        return app.botEvents().contains(Json.text(event, "type"))
                ? deliveries.send(payloads.event(event))
                : Ack.unasked();
    }
}
