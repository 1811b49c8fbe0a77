package org.popcircle.discord.sandbox.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ObjectNode;

/** One identified connection: what it listens to, what it was sent, and, while the line is dead, what it will be sent. */
final class Session {

    private static final int KEPT = 2_000;

    private record Sent(int number, String text) {}

    private final String id;
    private final int shard;
    private final int shards;
    private final int intents;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private @Nullable WebSocket line;
    private int number;

    Session(String id, int shard, int shards, int intents, WebSocket line) {
        this.id = id;
        this.shard = shard;
        this.shards = shards;
        this.intents = intents;
        this.line = line;
    }

    String id() {
        return id;
    }

    int shard() {
        return shard;
    }

    int shards() {
        return shards;
    }

    int intents() {
        return intents;
    }

    boolean hears(Dispatch event, String guildId) {
        var responsible = event.ofGuild() ? (int) ((Long.parseLong(guildId) >> 22) % shards) : 0;
        return responsible == shard && (event.intents() == 0 || (event.intents() & intents) != 0);
    }

    synchronized boolean isOn(WebSocket connection) {
        return connection.equals(line);
    }

    synchronized boolean isLive() {
        return line != null && line.isOpen();
    }

    synchronized void send(String name, ObjectNode data) {
        number++;
        var event = Json.object().put("op", 0).put("s", number).put("t", name);
        event.set("d", data);
        var text = Json.write(event);
        sent.addLast(new Sent(number, text));
        if (sent.size() > KEPT) {
            sent.removeFirst();
        }
        if (isLive()) {
            write(text);
        }
    }

    /** Goes on over another line: what was missed since {@code seen}, then {@code RESUMED}. */
    synchronized void resume(WebSocket connection, int seen) {
        line = connection;
        List.copyOf(sent).stream().filter(it -> it.number() > seen).forEach(it -> write(it.text()));
        send("RESUMED", Json.object());
    }

    /** Says something that is no event. */
    synchronized void say(ObjectNode payload) {
        if (isLive()) {
            write(Json.write(payload));
        }
    }

    synchronized void close(int code, String reason) {
        if (line != null) {
            line.close(code, reason);
        }
    }

    /** Breaks the line without a word. */
    synchronized void kill() {
        if (line != null) {
            line.closeConnection(1006, "killed");
        }
    }

    private void write(String text) {
        if (line != null) {
            line.send(text);
        }
    }
}
