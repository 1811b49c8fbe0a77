package org.popcircle.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox's page and what it talks to. Mount it at {@code /sandbox/*}, with asynchronous answers allowed. */
public final class PeopleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PeopleSide people;
    private final transient ExecutorService streams = Executors.newVirtualThreadPerTaskExecutor();

    public PeopleServlet(PeopleSide people) {
        this.people = people;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Loopback.isOwn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var path = request.getPathInfo();
        switch (request.getMethod()) {
            case "GET", "HEAD" -> get(path == null ? "" : path, request, response);
            case "POST" -> post(path == null ? "" : path, request, response);
            default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void get(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (path) {
            case "" -> response.sendRedirect(request.getRequestURI() + "/");
            case "/" -> PageFiles.send("index.html", response);
            case "/setup" -> answer(response, 200, people.setup());
            case "/stream" -> stream(request, response);
            default -> PageFiles.send(path.substring(1), response);
        }
    }

    private void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = request.getParameter("as");
        var screen = person == null ? Optional.<Screen<?>>empty() : people.screenOf(person);
        if (screen.isEmpty()) {
            answer(response, 400, Json.object().put("error", "There is nobody like that here."));
            return;
        }
        if (streams.isShutdown()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var window = request.startAsync();
        window.setTimeout(0);
        window.addListener(new ClosedWindow());
        try {
            streams.execute(new EventStream<>(screen.get(), window));
        } catch (RejectedExecutionException stoppedJustNow) {
            window.complete();
        }
    }

    private void post(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            answer(response, 200, people.perform(path, Bodies.fields(request)));
        } catch (NotOnScreen refused) {
            answer(response, 400, Json.object().put("error", refused.sentence()));
        } catch (IllegalArgumentException | JacksonException notUnderstood) {
            answer(response, 400, Json.object().put("error", "The sandbox did not understand that."));
        }
    }

    private static void answer(HttpServletResponse response, int status, ObjectNode body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    /** Ends every stream; windows come back by themselves. A server that waits for open requests must do this first. */
    public void endStreams() {
        streams.shutdownNow();
    }

    @Override
    public void destroy() {
        endStreams();
    }
}
