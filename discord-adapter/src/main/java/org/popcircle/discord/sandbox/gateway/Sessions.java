package org.popcircle.discord.sandbox.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocket;

/** Who has identified, and on which line. Safe for many threads. */
final class Sessions {

    private final Map<String, Session> all = new ConcurrentHashMap<>();

    void add(Session session) {
        all.put(session.id(), session);
    }

    Optional<Session> byId(String id) {
        return Optional.ofNullable(all.get(id));
    }

    Optional<Session> on(WebSocket line) {
        return all.values().stream().filter(it -> it.isOn(line)).findFirst();
    }

    List<Session> all() {
        return List.copyOf(all.values());
    }

    void end(Session session) {
        all.remove(session.id());
    }

    void forgetAll() {
        all.clear();
    }
}
