package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
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

/** A window whose stream has ended asks for it again at once, also while everything stops. */
class PageWhileStoppingTest {

    @Test
    void a_window_that_comes_back_while_the_program_stops_is_turned_away_and_not_an_accident() throws Exception {
        PeopleServlet servlet = new PeopleServlet(new Somebody());
        try (LoopbackServer server = new LoopbackServer(Map.of("/sandbox/*", servlet));
                HttpClient client = HttpClient.newHttpClient()) {
            servlet.endStreams();

            URI stream = URI.create(server.url() + "/sandbox/stream?as=ana");
            assertThat(client.send(HttpRequest.newBuilder(stream).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(503);
        }
    }

    /** A messenger in which everybody sees nothing. */
    private static final class Somebody implements PeopleSide {

        @Override
        public ObjectNode setup() {
            return Json.object();
        }

        @Override
        public Optional<Screen<?>> screenOf(String person) {
            return Optional.of(new Empty());
        }

        @Override
        public ObjectNode perform(String path, JsonNode body) {
            return Json.object();
        }
    }

    private static final class Empty implements Screen<String> {

        @Override
        public void listen(Consumer<String> listener) {}

        @Override
        public void stopListening(Consumer<String> listener) {}

        @Override
        public Shown state() {
            return new Shown("state", Json.object());
        }

        @Override
        public Optional<Shown> shown(String change) {
            return Optional.empty();
        }
    }
}
