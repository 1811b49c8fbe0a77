package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.web.SlackDoubleServer;
import tools.jackson.databind.JsonNode;

/** What the sandbox's page reads and does over HTTP. */
class SandboxPageTest {

    private final SlackDouble slack = new SlackDouble(TestApp.settings());
    private final SlackDoubleServer server = SlackDoubleServer.start(slack);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    @Test
    void the_page_and_its_files_are_served_and_nothing_else() throws Exception {
        assertThat(get("/sandbox/").body()).contains("<title>");
        assertThat(get("/sandbox/app.js").headers().firstValue("Content-Type"))
                .contains("text/javascript;charset=utf-8");
        assertThat(get("/sandbox/shared/page.css").headers().firstValue("Content-Type"))
                .contains("text/css;charset=utf-8");
        assertThat(get("/sandbox/../application.yaml").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(get("/sandbox/nothing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void set_up_tells_who_is_there_and_what_can_be_typed() throws Exception {
        var setup = Json.parse(get("/sandbox/setup").body());

        assertThat(setup.path("command").asString()).isEqualTo("/circle");
        assertThat(setup.path("words").path(0).path("usage").asString()).isEqualTo("check <question>");
        assertThat(setup.path("people").values()).anySatisfy(it -> {
            assertThat(it.path("name").asString()).isEqualTo("Ana");
            assertThat(it.path("initials").asString()).isEqualTo("AR");
        });
        assertThat(setup.path("shortcuts").path(0).path("callbackId").asString())
                .isEqualTo("propose_from_message");
    }

    @Test
    void a_window_sees_the_state_first_and_then_what_its_person_may_see() throws Exception {
        var eva = follow("U0EVA");

        post("/sandbox/say", "{\"as\":\"U0ANA\",\"channel\":\"C0CORETEAM\",\"text\":\"secret\"}");
        post("/sandbox/say", "{\"as\":\"U0ANA\",\"channel\":\"C0VALLEY\",\"text\":\"hello\"}");
        post("/sandbox/clock", "{\"advanceSeconds\":3600}");

        await().untilAsserted(() -> assertThat(eva).contains("event: clock"));
        assertThat(eva)
                .filteredOn(it -> it.startsWith("event"))
                .startsWith("event: state")
                .doesNotHaveDuplicates();
        assertThat(eva).anyMatch(it -> it.contains("hello")).noneMatch(it -> it.contains("secret"));
        assertThat(eva).anyMatch(it -> it.contains("\"offsetSeconds\":3600"));
    }

    @Test
    void what_a_client_would_not_offer_is_refused_in_a_sentence() throws Exception {
        var dance = post("/sandbox/command", "{\"as\":\"U0ANA\",\"channel\":\"C0VALLEY\",\"text\":\"/dance\"}");

        assertThat(dance.statusCode()).isEqualTo(400);
        assertThat(json(dance).path("error").asString()).contains("/dance");
        assertThat(post("/sandbox/clock", "{\"advanceSeconds\":-1}").statusCode())
                .isEqualTo(400);
        assertThat(post("/sandbox/say", "{broken").statusCode()).isEqualTo(400);
    }

    @Test
    void a_press_on_what_was_drawn_anew_meanwhile_is_refused_in_plain_words() throws Exception {
        String ts =
                slack.person("Ana").in("#valley").says("Good morning").message().ts();

        var gone = post(
                "/sandbox/click",
                "{\"as\":\"U0ANA\",\"channel\":\"C0VALLEY\",\"ts\":\"%s\",\"blockId\":\"76651\",\"actionId\":\"a1\"}"
                        .formatted(ts));

        assertThat(gone.statusCode()).isEqualTo(400);
        assertThat(json(gone).path("error").asString())
                .contains("changed just now", "look again")
                .doesNotContain("76651");
    }

    @Test
    void a_bot_that_does_not_answer_is_told_to_the_person() throws Exception {
        var ana = follow("U0ANA");

        post("/sandbox/command", "{\"as\":\"U0ANA\",\"channel\":\"C0VALLEY\",\"text\":\"/circle help\"}");

        await().untilAsserted(
                        () -> assertThat(ana).anyMatch(it -> it.contains("failed because the app did not respond")));
    }

    @Test
    void foreign_pages_and_rebound_names_are_turned_away() throws Exception {
        var foreign = HttpRequest.newBuilder(URI.create(server.url() + "/sandbox/say"))
                .header("Content-Type", "application/json")
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        var sameButPlain = HttpRequest.newBuilder(URI.create(server.url() + "/sandbox/say"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(client.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(client.send(sameButPlain, BodyHandlers.ofString()).statusCode())
                .isEqualTo(415);
        assertThat(LoopbackProbe.statusWithHost(URI.create(server.url()), "evil.example"))
                .isEqualTo(403);
        assertThat(LoopbackProbe.statusWithHost(URI.create(server.url()), "127.0.0.1"))
                .isEqualTo(200);
    }

    @Test
    void a_restarted_sandbox_shows_what_was_said(@TempDir Path folder) throws Exception {
        var file = folder.resolve("slack.json");
        try (var before = new SlackDouble(TestApp.settings())) {
            before.keepIn(file);
            var said = before.person("Ana").in("#valley").says("Good morning");
            before.person("Ben").in("#valley").repliesTo(said, "Good morning, Ana");
        }

        try (var after = new SlackDouble(TestApp.settings())) {
            after.keepIn(file);
            var said = after.channel("#valley").card("Good morning");
            assertThat(after.channel("#valley").thread(said)).hasSize(1);
        }
    }

    private Queue<String> follow(String user) {
        var lines = new ConcurrentLinkedQueue<String>();
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/sandbox/stream?as=" + user))
                .build();
        var _ = client.sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines(lines)));
        await().untilAsserted(() -> assertThat(lines).contains("event: state"));
        return lines;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body());
    }
}
