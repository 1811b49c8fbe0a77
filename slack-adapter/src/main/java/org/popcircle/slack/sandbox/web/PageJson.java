package org.popcircle.slack.sandbox.web;

import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.command.CommandForm;
import org.popcircle.core.command.CommandLine;
import org.popcircle.core.wording.Words;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.web.ClockPanel;
import org.popcircle.sandbox.web.Faces;
import org.popcircle.slack.sandbox.SlackDouble;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.popcircle.slack.sandbox.workspace.Conversation;
import org.popcircle.slack.sandbox.workspace.Message;
import org.popcircle.slack.sandbox.workspace.User;
import org.popcircle.slack.sandbox.workspace.View;
import org.popcircle.slack.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The workspace in the shapes that the sandbox's page reads. */
final class PageJson {

    private final SlackDouble slack;
    private final Workspace workspace;
    private final AppSettings app;
    private final ClockPanel clock;

    PageJson(SlackDouble slack, ClockPanel clock) {
        this.slack = slack;
        this.workspace = slack.workspace();
        this.app = slack.app();
        this.clock = clock;
    }

    ObjectNode setup() {
        var setup = Json.object().put("command", app.command());
        setup.putObject("workspace").put("id", app.teamId()).put("name", workspace.name());
        var people = setup.putArray("people");
        workspace.users().forEach(it -> people.add(person(it)));
        var words = setup.putArray("words");
        CommandLine.forms().forEach(it -> words.add(word(it)));
        var shortcuts = setup.putArray("shortcuts");
        app.shortcuts()
                .forEach(it ->
                        shortcuts.addObject().put("callbackId", it.callbackId()).put("name", it.name()));
        return setup;
    }

    /** Everything that is on this person's screen. */
    ObjectNode state(String user) {
        var state = Json.object().put("me", user);
        state.set("clock", clock.json());
        var conversations = state.putArray("conversations");
        for (var conversation : workspace.conversations()) {
            if (conversation.isVisibleTo(user)) {
                var shown = conversation(conversation);
                var messages = shown.putArray("messages");
                workspace.messages(conversation.id()).stream()
                        .filter(it -> it.isVisibleTo(user))
                        .forEach(it -> messages.add(message(it)));
                conversations.add(shown);
            }
        }
        state.set("home", view(slack.office().views().home(user)));
        state.set("modal", view(slack.office().views().top(user)));
        return state;
    }

    ObjectNode conversation(Conversation conversation) {
        var shown = Json.object()
                .put("id", conversation.id())
                .put("name", conversation.name())
                .put("kind", conversation.kind().name().toLowerCase(Locale.ROOT))
                .put("botIn", conversation.has(workspace.bot().id()))
                .put("archived", conversation.archived());
        var members = shown.putArray("members");
        conversation.members().forEach(members::add);
        return shown;
    }

    ObjectNode message(Message message) {
        var shown = Json.object()
                .put("ts", message.ts())
                .put("threadTs", message.threadTs())
                .put("text", message.text())
                .put("edited", message.edited())
                .put("ephemeral", message.isEphemeral())
                .put("broadcast", message.broadcast());
        var author = workspace.user(message.user()).orElse(workspace.bot());
        shown.putObject("user")
                .put("id", author.id())
                .put("name", author.realName())
                .put("bot", author.isBot())
                .put("hue", Faces.hue(author.id()))
                .put("initials", Faces.initials(author.realName()));
        shown.set("blocks", message.blocks());
        return shown;
    }

    JsonNode view(Optional<View> view) {
        if (view.isEmpty()) {
            return NullNode.getInstance();
        }
        var shown = view.get().toSlack(app).put("busy", view.get().busy());
        var errors = shown.putObject("errors");
        view.get().errors().forEach(errors::put);
        return shown;
    }

    /** What can stand after the command, as the app describes it. */
    private static ObjectNode word(CommandForm form) {
        var english = Words.in(Locale.ENGLISH);
        return Json.object()
                .put("word", form.key())
                .put("usage", english.text(form.usageKey()))
                .put("does", english.text(form.descriptionKey()));
    }

    private static ObjectNode person(User user) {
        return Json.object()
                .put("id", user.id())
                .put("name", user.name())
                .put("realName", user.realName())
                .put("tz", user.tz())
                .put("kind", user.kind().name().toLowerCase(Locale.ROOT))
                .put("initials", Faces.initials(user.realName()))
                .put("hue", Faces.hue(user.id()));
    }
}
