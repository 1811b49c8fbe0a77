package org.popcircle.slack.sandbox.web;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.popcircle.slack.sandbox.workspace.Change;
import org.popcircle.slack.sandbox.workspace.Json;
import org.popcircle.slack.sandbox.workspace.Message;
import org.popcircle.slack.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;

/** Server-sent events for one window: the whole state first, then every change that this person sees. */
final class PeopleStream implements Runnable {

    /** A window that is so far behind is sent away; it comes back and gets the whole state. */
    private static final int BACKLOG = 5_000;

    private static final int HEARTBEAT_SECONDS = 10;

    private final String user;
    private final Workspace workspace;
    private final PageJson json;
    private final AsyncContext window;
    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>(BACKLOG);
    private volatile boolean behind;

    PeopleStream(String user, Workspace workspace, PageJson json, AsyncContext window) {
        this.user = user;
        this.workspace = workspace;
        this.json = json;
        this.window = window;
    }

    @Override
    public void run() {
        Consumer<Change> listener = it -> behind |= !changes.offer(it);
        workspace.listen(listener);
        try {
            send("state", json.state(user));
            while (!behind) {
                var change = changes.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (change == null) {
                    write(": still here\n\n");
                } else {
                    show(change);
                }
            }
        } catch (IOException windowClosed) {
            // The ordinary end of a stream.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            workspace.stopListening(listener);
            complete();
        }
    }

    private void complete() {
        try {
            window.complete();
        } catch (IllegalStateException alreadyCompleted) {
            // The server noticed the closed window first.
        }
    }

    private void show(Change change) throws IOException {
        switch (change) {
            case Change.Said(var message)
            when sees(message) -> {
                var shown = Json.object().put("conversation", message.conversation());
                shown.set("message", json.message(message));
                send("message", shown);
            }
            case Change.Removed(var message)
            when sees(message) ->
                send(
                        "removed",
                        Json.object()
                                .put("conversation", message.conversation())
                                .put("ts", message.ts()));
            case Change.ConversationChanged(var conversation)
            when conversation.isVisibleTo(user) -> send("conversation", json.conversation(conversation));
            case Change.ModalChanged(var owner, var top)
            when owner.equals(user) -> {
                var shown = Json.object();
                shown.set("view", json.view(top));
                send("modal", shown);
            }
            case Change.HomeChanged(var owner, var view)
            when owner.equals(user) -> {
                var shown = Json.object();
                shown.set("view", json.view(Optional.of(view)));
                send("home", shown);
            }
            case Change.Notice(var owner, var text)
            when owner.equals(user) -> send("notice", Json.object().put("text", text));
            case Change.ClockMoved() -> send("clock", json.clock());
            case Change.Said _ -> {}
            case Change.Removed _ -> {}
            case Change.ConversationChanged _ -> {}
            case Change.ModalChanged _ -> {}
            case Change.HomeChanged _ -> {}
            case Change.Notice _ -> {}
        }
    }

    private boolean sees(Message message) {
        return message.isVisibleTo(user)
                && workspace
                        .conversation(message.conversation())
                        .filter(it -> it.isVisibleTo(user))
                        .isPresent();
    }

    private void send(String event, JsonNode data) throws IOException {
        write("event: " + event + "\ndata: " + Json.write(data) + "\n\n");
    }

    private void write(String text) throws IOException {
        var out = window.getResponse().getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
