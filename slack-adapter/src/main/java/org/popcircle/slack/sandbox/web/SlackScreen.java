package org.popcircle.slack.sandbox.web;

import java.util.Optional;
import java.util.function.Consumer;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.web.ClockPanel;
import org.popcircle.sandbox.web.Screen;
import org.popcircle.sandbox.web.Shown;
import org.popcircle.slack.sandbox.workspace.Change;
import org.popcircle.slack.sandbox.workspace.Message;
import org.popcircle.slack.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** What one person's window shows of the workspace. */
final class SlackScreen implements Screen<Change> {

    private final String user;
    private final Workspace workspace;
    private final PageJson json;
    private final ClockPanel clock;

    SlackScreen(String user, Workspace workspace, PageJson json, ClockPanel clock) {
        this.user = user;
        this.workspace = workspace;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void listen(Consumer<Change> listener) {
        workspace.listen(listener);
    }

    @Override
    public void stopListening(Consumer<Change> listener) {
        workspace.stopListening(listener);
    }

    @Override
    public Shown state() {
        return new Shown("state", json.state(user));
    }

    @Override
    public Optional<Shown> shown(Change change) {
        return switch (change) {
            case Change.Said(var message)
            when sees(message) -> {
                var shown = Json.object().put("conversation", message.conversation());
                shown.set("message", json.message(message));
                yield shown("message", shown);
            }
            case Change.Removed(var message)
            when sees(message) ->
                shown(
                        "removed",
                        Json.object()
                                .put("conversation", message.conversation())
                                .put("ts", message.ts()));
            case Change.ConversationChanged(var conversation)
            when conversation.isVisibleTo(user) -> shown("conversation", json.conversation(conversation));
            case Change.ModalChanged(var owner, var top)
            when owner.equals(user) -> {
                var shown = Json.object();
                shown.set("view", json.view(top));
                yield shown("modal", shown);
            }
            case Change.HomeChanged(var owner, var view)
            when owner.equals(user) -> {
                var shown = Json.object();
                shown.set("view", json.view(Optional.of(view)));
                yield shown("home", shown);
            }
            case Change.Notice(var owner, var text)
            when owner.equals(user) -> shown("notice", Json.object().put("text", text));
            case Change.ClockMoved() -> shown("clock", clock.json());
            case Change.Said _ -> Optional.empty();
            case Change.Removed _ -> Optional.empty();
            case Change.ConversationChanged _ -> Optional.empty();
            case Change.ModalChanged _ -> Optional.empty();
            case Change.HomeChanged _ -> Optional.empty();
            case Change.Notice _ -> Optional.empty();
        };
    }

    private static Optional<Shown> shown(String event, ObjectNode data) {
        return Optional.of(new Shown(event, data));
    }

    private boolean sees(Message message) {
        return message.isVisibleTo(user)
                && workspace
                        .conversation(message.conversation())
                        .filter(it -> it.isVisibleTo(user))
                        .isPresent();
    }
}
