package org.popcircle.discord.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.popcircle.discord.sandbox.rest.Rest;
import org.popcircle.discord.sandbox.rest.RestAnswer;
import org.popcircle.discord.sandbox.rest.RestCall;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.web.Loopback;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code /api/v10/…}: REST on the wire, with JSON and multipart bodies. Mount it at {@code /api/*}. */
public final class RestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String VERSION = "/v10/";
    private static final int MAX_BYTES = 30 * 1024 * 1024;

    private final transient Rest rest;

    public RestServlet(Rest rest) {
        this.rest = rest;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        if (!Loopback.isOwn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (path == null || !path.startsWith(VERSION)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            write(response, rest.call(call(request, path.substring(VERSION.length() - 1))));
        } catch (JacksonException notJson) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            body(
                    response,
                    Json.object()
                            .put("message", "The request body contains invalid JSON.")
                            .put("code", 50109));
        }
    }

    private static RestCall call(HttpServletRequest request, String path) throws IOException {
        var bytes = request.getInputStream().readNBytes(MAX_BYTES);
        var type = request.getContentType() == null ? "" : request.getContentType();
        JsonNode body = Json.object();
        var files = List.<RestCall.Upload>of();
        if (type.startsWith("multipart/form-data")) {
            var multipart = Multipart.read(type, bytes);
            body = multipart.json();
            files = multipart.files();
        } else if (bytes.length > 0) {
            body = Json.parse(new String(bytes, StandardCharsets.UTF_8));
        }
        return new RestCall(request.getMethod(), path, query(request), token(request), body, files, Map.of());
    }

    private static String token(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.startsWith("Bot ") ? header.substring("Bot ".length()) : "";
    }

    private static Map<String, String> query(HttpServletRequest request) {
        var query = new LinkedHashMap<String, String>();
        if (request.getQueryString() != null) {
            for (var pair : request.getQueryString().split("&", -1)) {
                var equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void write(HttpServletResponse response, RestAnswer answer) throws IOException {
        hold(answer.delay());
        if (answer.lost()) {
            breakOff(response);
            return;
        }
        answer.headers().forEach(response::setHeader);
        response.setStatus(answer.status());
        if (answer.body().isPresent()) {
            body(response, answer.body().get());
        }
    }

    private static void body(HttpServletResponse response, JsonNode body) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    /** Promises more than it sends, so that the client sees the connection break. */
    private static void breakOff(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.setContentLength(1000);
        response.getOutputStream().write('{');
        response.flushBuffer();
    }

    private static void hold(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
