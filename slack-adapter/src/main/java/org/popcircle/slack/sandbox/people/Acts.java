package org.popcircle.slack.sandbox.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.sandbox.api.ResponseUrls;
import org.popcircle.slack.sandbox.api.WebApi;
import org.popcircle.slack.sandbox.delivery.Ack;
import org.popcircle.slack.sandbox.delivery.Deliveries;
import org.popcircle.slack.sandbox.delivery.Payloads;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.popcircle.slack.sandbox.workspace.Change;
import org.popcircle.slack.sandbox.workspace.Conversation;
import org.popcircle.slack.sandbox.workspace.Message;
import org.popcircle.slack.sandbox.workspace.Triggers;
import org.popcircle.slack.sandbox.workspace.User;
import org.popcircle.slack.sandbox.workspace.ViewValues;
import org.popcircle.slack.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person does in conversations: types, presses, uses a message's menu. Each act waits until the bot acknowledged it
 * and shows what came with the acknowledgement. What the person's client would not offer ends in {@link NotOnScreen}.
 */
public final class Acts {

    private final AppSettings app;
    private final Workspace workspace;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;
    private final Deliveries deliveries;
    private final Happenings happenings;
    private final Payloads payloads;
    private final TypedText typedText;

    public Acts(WebApi api, ResponseUrls responseUrls, Deliveries deliveries, Happenings happenings) {
        this.app = api.context().app();
        this.workspace = api.context().workspace();
        this.triggers = api.context().triggers();
        this.responseUrls = responseUrls;
        this.deliveries = deliveries;
        this.happenings = happenings;
        this.payloads = new Payloads(app, workspace);
        this.typedText = new TypedText(workspace);
    }

    /** Types a slash command with its slash. {@code /invite} brings the bot in; other apps' commands reach nobody. */
    public Ack command(String userId, String conversationId, String typed) {
        var user = person(userId);
        var where = conversation(user, conversationId);
        if (typed.strip().equalsIgnoreCase("/invite @" + workspace.bot().name())) {
            return happenings.joined(workspace.bot(), where);
        }
        if (!typed.equals(app.command()) && !typed.startsWith(app.command() + " ")) {
            throw new NotOnScreen("\"" + typed + "\" is not a command of this workspace");
        }
        var text = typedText.escaped(typed.substring(app.command().length()).strip());
        var act = new ResponseUrls.Act(userId, where.id(), null);
        var ack = deliveries.send(payloads.command(user, where, text, triggers.issue(userId), responseUrls.issue(act)));
        if (!ack.isOk()) {
            notice(
                    userId,
                    app.command()
                            + (ack.status() == Ack.NOTHING
                                    ? " failed because the app did not respond"
                                    : " failed with the error \"dispatch_failed\""));
        } else if (!ack.json().isEmpty() && !responseUrls.showAcknowledged(act, ack.json())) {
            notice(userId, app.command() + " failed because the app sent an invalid response");
        }
        return ack;
    }

    /** Says something in the chat, which the bot never hears. */
    public Message say(String userId, String conversationId, String text, @Nullable String threadTs) {
        var where = conversation(person(userId), conversationId);
        if (where.archived() || !where.has(userId)) {
            throw new NotOnScreen("one cannot write in #" + where.name());
        }
        return workspace.put(new Message(
                where.id(),
                workspace.stamp(),
                threadTs,
                userId,
                typedText.escaped(text),
                Json.array(),
                false,
                null,
                false));
    }

    /**
     * Presses or chooses on a message as this person sees it, which may be an older state of it.
     *
     * @param choice what Slack puts beside the element's ids, such as {@code selected_option}; empty for a plain button
     */
    public Click press(String userId, Message seen, String blockId, String actionId, ObjectNode choice) {
        var user = person(userId);
        var where = conversation(user, seen.conversation());
        if (!seen.isVisibleTo(userId)) {
            throw new NotOnScreen(user.name() + " does not see that message");
        }
        var action = action(seen.blocks(), blockId, actionId, choice);
        var url = responseUrls.issue(new ResponseUrls.Act(userId, where.id(), seen));
        var parcel = payloads.pressOnMessage(user, where, seen, action, triggers.issue(userId), url);
        var ack = deliveries.send(parcel);
        if (!ack.isOk()) {
            notice(userId, "That did not work: the app did not answer. Try again?");
        }
        return new Click(parcel, ack);
    }

    /** Uses an entry of a message's menu. */
    public Ack shortcut(String userId, Message message, String callbackId) {
        var user = person(userId);
        var where = conversation(user, message.conversation());
        if (app.shortcuts().stream().noneMatch(it -> it.callbackId().equals(callbackId))) {
            throw new NotOnScreen("the message menu has no entry " + callbackId);
        }
        var url = responseUrls.issue(new ResponseUrls.Act(userId, where.id(), message));
        var ack = deliveries.send(payloads.shortcut(user, where, message, callbackId, triggers.issue(userId), url));
        if (!ack.isOk()) {
            notice(userId, "That did not work: the app did not answer. Try again?");
        }
        return ack;
    }

    /** Delivers the very same press again. */
    public Click replay(Click click) {
        return new Click(click.parcel(), deliveries.send(click.parcel()));
    }

    /** The acted element as Slack reports it: its ids and type, what a button carries, and the choice. */
    static ObjectNode action(JsonNode blocks, String blockId, String actionId, ObjectNode choice) {
        var placed = ViewValues.elements(blocks).stream()
                .filter(it -> it.blockId().equals(blockId) && it.actionId().equals(actionId))
                .findFirst()
                .orElseThrow(NotOnScreen::changedJustNow);
        var action = Json.object()
                .put("type", placed.type())
                .put("action_id", actionId)
                .put("block_id", blockId);
        for (var carried : new String[] {"text", "value", "style", "placeholder"}) {
            if (placed.element().has(carried)) {
                action.set(carried, placed.element().path(carried).deepCopy());
            }
        }
        // A choice never says which element it belongs to.
        action.setAll(choice.deepCopy().without(List.of("type", "action_id", "block_id")));
        return action;
    }

    private void notice(String userId, String text) {
        workspace.announce(new Change.Notice(userId, text));
    }

    private User person(String userId) {
        return workspace
                .user(userId)
                .filter(it -> !it.isBot() && !it.isDeactivated())
                .orElseThrow(() -> new NotOnScreen(userId + " is nobody who could act"));
    }

    private Conversation conversation(User user, String id) {
        return workspace
                .conversation(id)
                .filter(it -> it.isVisibleTo(user.id()))
                .orElseThrow(() -> new NotOnScreen(user.name() + " does not see the conversation " + id));
    }
}
