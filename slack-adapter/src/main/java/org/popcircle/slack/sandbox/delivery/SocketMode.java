package org.popcircle.slack.sandbox.delivery;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.workspace.AppSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack's side of Socket Mode, on a loopback port of its own: every address is good for one connection, any connection may
 * get any envelope, and nothing is repeated after a connection is lost.
 */
public final class SocketMode implements BotLine, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

    private final AppSettings app;
    private final Server server = new Server();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<ObjectNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final CountDownLatch listening = new CountDownLatch(1);
    private boolean started;

    public SocketMode(AppSettings app) {
        this.app = app;
    }

    /** An address for one connection; the server starts with the first one asked for. */
    public synchronized String newAddress() {
        if (!started) {
            server.setDaemon(true);
            server.start();
            started = true;
            awaitListening();
        }
        var ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + ticket + "&app_id=" + app.appId();
    }

    public int connections() {
        return server.getConnections().size();
    }

    /** Asks the bot to connect anew, as Slack does every few hours, and closes the old connections. */
    public void refresh() {
        var disconnect = Json.object().put("type", "disconnect").put("reason", "refresh_requested");
        disconnect.putObject("debug_info").put("host", "double");
        for (var connection : server.getConnections()) {
            connection.send(Json.write(disconnect));
            connection.close(CloseFrame.NORMAL, "refresh requested");
        }
    }

    /** Breaks every connection without a word. */
    public void kill() {
        server.getConnections().forEach(it -> it.closeConnection(CloseFrame.ABNORMAL_CLOSE, "killed"));
    }

    @Override
    public Ack deliver(Parcel parcel, Optional<Retry> retry) {
        var start = System.nanoTime();
        var open = server.getConnections().stream().filter(WebSocket::isOpen).toList();
        if (open.isEmpty()) {
            return Ack.nothing(Duration.ZERO);
        }
        var id = UUID.randomUUID().toString();
        var answer = new CompletableFuture<ObjectNode>();
        waiting.put(id, answer);
        try {
            open.get(Math.floorMod(turn.getAndIncrement(), open.size())).send(Json.write(envelope(id, parcel, retry)));
            var ack = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            var payload = ack.path("payload");
            return new Ack(200, payload.isEmpty() ? "" : Json.write(payload), since(start), false);
        } catch (TimeoutException | ExecutionException unanswered) {
            return Ack.nothing(since(start));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Ack.nothing(since(start));
        } finally {
            waiting.remove(id);
        }
    }

    private static ObjectNode envelope(String id, Parcel parcel, Optional<Retry> retry) {
        var envelope = Json.object()
                .put("envelope_id", id)
                .put(
                        "type",
                        switch (parcel.kind()) {
                            case COMMAND -> "slash_commands";
                            case INTERACTION -> "interactive";
                            case EVENT -> "events_api";
                        })
                .put("accepts_response_payload", parcel.kind() != Parcel.Kind.EVENT);
        envelope.set("payload", parcel.payload().deepCopy());
        if (parcel.kind() == Parcel.Kind.EVENT) {
            envelope.put("retry_attempt", retry.map(Retry::number).orElse(0))
                    .put("retry_reason", retry.map(Retry::reason).orElse(""));
        }
        return envelope;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void awaitListening() {
        try {
            if (!listening.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the websocket server did not start");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the websocket server was starting", stopped);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            setReuseAddr(true);
        }

        @Override
        public void onStart() {
            listening.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            var resource = handshake.getResourceDescriptor();
            var ticket = resource.replaceFirst(".*[?&]ticket=([^&]*).*", "$1");
            if (!tickets.remove(ticket)) {
                connection.close(CloseFrame.POLICY_VALIDATION, "unknown or used ticket");
                return;
            }
            var hello = Json.object().put("type", "hello").put("num_connections", connections());
            hello.putObject("connection_info").put("app_id", app.appId());
            hello.putObject("debug_info").put("host", "double").put("approximate_connection_time", 18_060);
            connection.send(Json.write(hello));
        }

        @Override
        public void onMessage(WebSocket connection, String text) {
            if (Json.parse(text) instanceof ObjectNode answer) {
                var asked = waiting.get(Json.text(answer, "envelope_id"));
                if (asked != null) {
                    asked.complete(answer);
                }
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            LOG.debug("socket closed: {} {}", code, reason);
        }

        @Override
        public void onError(WebSocket connection, Exception failure) {
            LOG.warn("socket failed", failure);
        }
    }
}
