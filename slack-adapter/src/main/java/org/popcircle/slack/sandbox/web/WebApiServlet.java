package org.popcircle.slack.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.web.Bodies;
import org.popcircle.sandbox.web.Loopback;
import org.popcircle.slack.sandbox.api.ApiAnswer;
import org.popcircle.slack.sandbox.api.ApiCall;
import org.popcircle.slack.sandbox.api.WebApi;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/<method>}: the Web API on the wire, with form and JSON bodies. Mount it at {@code …/api/*}. */
public final class WebApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient WebApi api;

    public WebApiServlet(WebApi api) {
        this.api = api;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Loopback.isOwn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var path = request.getPathInfo();
        var method = path == null ? "" : path.substring(1);
        try {
            var args = Bodies.fields(request);
            var answer = api.call(new ApiCall(method, token(request, args), args));
            write(response, answer);
        } catch (JacksonException notJson) {
            write(response, 200, Json.object().put("ok", false).put("error", "invalid_json"));
        }
    }

    private static String token(HttpServletRequest request, ObjectNode args) {
        var header = request.getHeader("Authorization");
        if (header != null && header.startsWith("Bearer ")) {
            return header.substring("Bearer ".length());
        }
        if (header != null && header.startsWith("Basic ")) {
            clientCredentials(header.substring("Basic ".length()), args);
        }
        return Json.text(args, "token");
    }

    /** {@code oauth.v2.access} may bring the client's id and secret as HTTP basic authentication. */
    private static void clientCredentials(String basic, ObjectNode args) {
        var decoded = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
        var colon = decoded.indexOf(':');
        if (colon >= 0) {
            args.put("client_id", decoded.substring(0, colon)).put("client_secret", decoded.substring(colon + 1));
        }
    }

    static void write(HttpServletResponse response, ApiAnswer answer) throws IOException {
        hold(answer.delay());
        if (answer.lost()) {
            breakOff(response);
            return;
        }
        answer.retryAfter().ifPresent(it -> response.setIntHeader("Retry-After", it));
        write(response, answer.status(), answer.body());
    }

    private static void write(HttpServletResponse response, int status, ObjectNode body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
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
