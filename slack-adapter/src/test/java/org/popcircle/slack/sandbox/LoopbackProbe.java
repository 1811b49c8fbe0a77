package org.popcircle.slack.sandbox;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request with a Host header of one's own, which Java's HTTP client does not allow. */
final class LoopbackProbe {

    private LoopbackProbe() {}

    static int statusWithHost(URI server, String host) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var request = "GET /sandbox/setup HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
