package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.web.LoopbackServer;
import org.popcircle.sandbox.web.PeopleServlet;
import org.popcircle.sandbox.web.PeopleSide;
import org.popcircle.sandbox.web.Screen;
import org.popcircle.sandbox.web.Shown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People close the page as they like. */
class PageThatClosesTest {

    private final Errors errors = new Errors();
    private final Busy screen = new Busy(errors);

    @Test
    void a_page_that_closes_while_something_happens_is_no_error() throws IOException {
        PeopleServlet servlet = new PeopleServlet(screen);
        try (LoopbackServer server = new LoopbackServer(Map.of("/sandbox/*", servlet, LoopbackServer.ERRORS, errors))) {
            opensAndCloses(URI.create(server.url()));

            await().until(() -> {
                screen.listeners.forEach(listener -> listener.accept("something"));
                return screen.listeners.isEmpty();
            });
            servlet.endStreams();
        }
        assertThat(errors.told).isEmpty();
    }

    private void opensAndCloses(URI server) throws IOException {
        try (Socket page = new Socket(server.getHost(), server.getPort())) {
            page.getOutputStream()
                    .write("GET /sandbox/stream?as=ana HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n"
                            .formatted(server.getPort())
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> !screen.listeners.isEmpty());
        }
    }

    /** A screen on which something happens whenever the test says so. */
    private static final class Busy implements PeopleSide, Screen<String> {

        private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
        private final Errors errors;

        private Busy(Errors errors) {
            this.errors = errors;
        }

        @Override
        public ObjectNode setup() {
            return Json.object();
        }

        @Override
        public Optional<Screen<?>> screenOf(String person) {
            return Optional.of(this);
        }

        @Override
        public ObjectNode perform(String path, JsonNode body) {
            return Json.object();
        }

        @Override
        public void listen(Consumer<String> listener) {
            listeners.add(listener);
        }

        @Override
        public void stopListening(Consumer<String> listener) {
            // The server notices the closed page by itself, and has the time to.
            errors.isTold(Duration.ofMillis(500));
            listeners.remove(listener);
        }

        @Override
        public Shown state() {
            return new Shown("state", Json.object());
        }

        @Override
        public Optional<Shown> shown(String change) {
            return Optional.of(new Shown("change", Json.object().put("what", change)));
        }
    }

    private static final class Errors extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient List<String> told = new CopyOnWriteArrayList<>();
        private final transient CountDownLatch first = new CountDownLatch(1);

        private boolean isTold(Duration within) {
            try {
                return first.await(within.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            told.add(String.valueOf(request.getAttribute("jakarta.servlet.error.exception")));
            first.countDown();
        }
    }
}
