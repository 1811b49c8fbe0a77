package org.popcircle.discord.sandbox.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.popcircle.sandbox.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The websockets below the gateway: reads what clients send, and closes the line on those who break the rules. */
final class GatewayServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayServer.class);

    private static final int REQUEST_MEMBERS = 8;

    /** What one line may send in a minute. */
    private static final int SENDS = 120;

    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Gateway gateway;
    private final Server server = new Server();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Map<WebSocket, Deque<Instant>> heard = new ConcurrentHashMap<>();
    private boolean started;

    GatewayServer(Gateway gateway) {
        this.gateway = gateway;
    }

    synchronized String url() {
        if (!started) {
            server.setDaemon(true);
            server.start();
            started = true;
            awaitListening();
        }
        return "ws://127.0.0.1:" + server.getPort();
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

    private void receive(WebSocket line, String text) {
        if (sendsTooMuch(line)) {
            line.close(CloseCode.RATE_LIMITED, "rate limited");
            return;
        }
        JsonNode payload;
        try {
            payload = Json.parse(text);
        } catch (JacksonException unreadable) {
            line.close(CloseCode.DECODE_ERROR, "not JSON");
            return;
        }
        switch (payload.path("op").asInt(-1)) {
            case 1 -> line.send("{\"op\":11}");
            case 2 -> {
                if (gateway.hasSession(line)) {
                    line.close(CloseCode.ALREADY_AUTHENTICATED, "identified already");
                } else {
                    gateway.identify(line, payload.path("d"));
                }
            }
            case 6 -> gateway.resume(line, payload.path("d"));
            // Presence and voice are allowed, and of no effect here.
            case 3, 4, 8 -> {
                if (!gateway.hasSession(line)) {
                    line.close(CloseCode.NOT_AUTHENTICATED, "identify first");
                } else if (payload.path("op").asInt(0) == REQUEST_MEMBERS) {
                    gateway.requestMembers(line, payload.path("d"));
                }
            }
            default -> line.close(CloseCode.UNKNOWN_OPCODE, "unknown opcode");
        }
    }

    private boolean sendsTooMuch(WebSocket line) {
        var times = heard.computeIfAbsent(line, it -> new ArrayDeque<>());
        var now = Instant.now();
        times.addLast(now);
        while (times.getFirst().plus(WITHIN).isBefore(now)) {
            times.removeFirst();
        }
        return times.size() > SENDS;
    }

    @Override
    public synchronized void close() {
        if (!started) {
            return;
        }
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
            setConnectionLostTimeout(0);
        }

        @Override
        public void onStart() {
            listening.countDown();
        }

        @Override
        public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
                WebSocket line, Draft draft, ClientHandshake request) throws InvalidDataException {
            if (!gateway.letsIn()) {
                throw new InvalidDataException(CloseFrame.REFUSE, "the gateway is shut");
            }
            return super.onWebsocketHandshakeReceivedAsServer(line, draft, request);
        }

        @Override
        public void onOpen(WebSocket line, ClientHandshake handshake) {
            var address = handshake.getResourceDescriptor();
            if (!address.contains("v=10") || !address.contains("encoding=json")) {
                line.close(CloseCode.INVALID_API_VERSION, "version 10 in JSON only");
                return;
            }
            line.send(Json.write(gateway.hello()));
        }

        @Override
        public void onMessage(WebSocket line, String text) {
            receive(line, text);
        }

        @Override
        public void onClose(WebSocket line, int code, String reason, boolean remote) {
            LOG.debug("gateway line closed: {} {}", code, reason);
            heard.remove(line);
            if (remote) {
                gateway.ended(line, code);
            }
        }

        @Override
        public void onError(WebSocket line, Exception failure) {
            LOG.warn("gateway line failed", failure);
        }
    }
}
