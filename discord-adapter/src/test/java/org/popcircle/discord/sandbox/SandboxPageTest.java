package org.popcircle.discord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.web.DiscordDoubleServer;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/** What the sandbox's page asks and is told, over the wire. */
class SandboxPageTest {

    private final DiscordDouble discord = new DiscordDouble(AppSettings.random());
    private final String ana = discord.person("Ana").id();
    private final String eva = discord.person("Eva").id();
    private final HttpClient client = HttpClient.newHttpClient();
    private DiscordDoubleServer server;

    @BeforeEach
    void start() {
        server = DiscordDoubleServer.start(discord);
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    @Test
    void set_up_tells_who_is_there_and_what_can_be_typed() throws Exception {
        try (var bot = new SmallBot(server)) {
            bot.registerCommands();
            var setup = Json.parse(get("/sandbox/setup").body());

            assertThat(setup.path("people").values()).anySatisfy(it -> {
                assertThat(Json.text(it, "name")).isEqualTo("Ana");
                assertThat(Json.text(it, "initials")).isEqualTo("A");
                assertThat(Json.text(it, "kind")).isEqualTo("member");
            });
            assertThat(setup.path("roles").values())
                    .anySatisfy(it -> assertThat(it.path("members").values()).hasSize(3));
            assertThat(setup.at("/commands/0/options/0/name").asString()).isEqualTo("ask");
        }
    }

    @Test
    void a_window_sees_the_state_first_and_then_what_its_person_may_see() throws Exception {
        var lines = follow(eva);

        act("/say", "{'as':'" + ana + "','channel':'" + Valley.CORE_TEAM + "','text':'secret'}");
        act("/say", "{'as':'" + ana + "','channel':'" + Valley.VALLEY + "','text':'hello'}");
        act("/clock", "{'advanceSeconds':3600}");

        await().untilAsserted(() -> assertThat(lines).contains("event: clock"));
        assertThat(lines).filteredOn(it -> it.startsWith("event")).startsWith("event: state");
        assertThat(lines).anyMatch(it -> it.contains("hello")).noneMatch(it -> it.contains("secret"));
        assertThat(lines).noneMatch(it -> it.contains("core-team"));
        assertThat(lines).anyMatch(it -> it.contains("\"offsetSeconds\":3600"));
    }

    @Test
    void a_command_a_form_and_a_press_go_through() throws Exception {
        try (var bot = new SmallBot(server)) {
            bot.registerCommands();
            var lines = follow(ana);
            var asks = "'as':'" + ana + "','channel':'" + Valley.VALLEY + "','command':'circle'";

            assertThat(act("/command", "{" + asks + ",'options':[{'name':'ask','type':1,'options':[]}]}"))
                    .isEqualTo(200);
            await().untilAsserted(() -> assertThat(lines).contains("event: modal"));
            var modal = discord.office().modals().of(ana).orElseThrow();
            var refused = post("/sandbox/submit", "{'as':'" + ana + "','modal':'" + modal.id() + "','values':{}}");
            assertThat(json(refused).at("/errors/question").asString()).isEqualTo("This field is required.");
            var typed = "{'as':'" + ana + "','modal':'" + modal.id() + "','values':{'question':'Lunch?','whom':[]}}";
            assertThat(json(post("/sandbox/submit", typed))).isEmpty();

            await().until(() -> discord.channel("#valley").messages().stream().anyMatch(it -> it.has("Yes")));
            var card = discord.channel("#valley").card("Lunch?");
            var press = "{'as':'" + ana + "','channel':'" + Valley.VALLEY + "','message':'" + card.id()
                    + "','customId':'yes'}";
            assertThat(act("/click", press)).isEqualTo(200);
            assertThat(discord.channel("#valley").now(card).plainText()).startsWith("Answered by @Ana");
            var offered = post(
                    "/sandbox/autocomplete",
                    "{" + asks + ",'focused':'log.about','options':[{'name':'log','type':1,'options':"
                            + "[{'name':'about','value':'re'}]}]}");
            assertThat(json(offered).at("/choices/0/name").asString()).isEqualTo("All about re");
        }
    }

    @Test
    void a_private_answer_can_be_dismissed_and_a_file_read() throws Exception {
        try (var bot = new SmallBot(server)) {
            bot.registerCommands();
            discord.person("Ana").in("#valley").runs("circle", "slow");
            var answer = discord.person("Ana").in("#valley").lastEphemeral();
            var dismissed = "{'as':'" + ana + "','channel':'" + Valley.VALLEY + "','message':'" + answer.id() + "'}";

            assertThat(act("/dismiss", dismissed)).isEqualTo(200);
            assertThat(discord.person("Ana").in("#valley").ephemerals()).isEmpty();

            var sent = bot.jda()
                    .getTextChannelById(Valley.VALLEY)
                    .sendFiles(FileUpload.fromData("Minutes: é".getBytes(StandardCharsets.UTF_8), "m.md"))
                    .complete();
            var path = URI.create(sent.getAttachments().getFirst().getUrl()).getPath();
            assertThat(get(path).body()).isEqualTo("Minutes: é");
        }
    }

    @Test
    void what_a_client_would_not_offer_is_refused_in_a_sentence() throws Exception {
        var dance = "{'as':'" + ana + "','channel':'" + Valley.VALLEY + "','command':'dance','options':[]}";

        assertThat(json(post("/sandbox/command", dance)).path("error").asString())
                .contains("/dance");
        assertThat(act("/clock", "{'advanceSeconds':-1}")).isEqualTo(400);
        assertThat(act("/say", "{broken")).isEqualTo(400);
        assertThat(act("/nothing", "{}")).isEqualTo(400);
        assertThat(get("/sandbox/stream?as=nobody").statusCode()).isEqualTo(400);
    }

    @Test
    void a_press_on_what_was_drawn_anew_meanwhile_is_refused_in_plain_words() throws Exception {
        var said = discord.person("Ana").in("#valley").says("Good morning").message();

        var gone = post(
                "/sandbox/click",
                "{'as':'%s','channel':'%s','message':'%s','customId':'v1.gone','values':[]}"
                        .formatted(ana, said.channel(), said.id()));

        assertThat(gone.statusCode()).isEqualTo(400);
        assertThat(json(gone).path("error").asString())
                .contains("changed just now", "look again")
                .doesNotContain("v1.gone");
    }

    @Test
    void foreign_pages_are_turned_away() throws Exception {
        for (var path : new String[] {"/sandbox/say", "/api/v10/users/@me", "/attachments/1/2/3"}) {
            var foreign = HttpRequest.newBuilder(URI.create(server.url() + path))
                    .header("Content-Type", "application/json")
                    .header("Origin", "https://elsewhere.example")
                    .GET()
                    .build();
            assertThat(client.send(foreign, BodyHandlers.ofString()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_restarted_sandbox_shows_what_was_said_and_registered(@TempDir Path folder) throws Exception {
        var file = folder.resolve("discord.json");
        try (var before = new DiscordDouble(AppSettings.random());
                var running = DiscordDoubleServer.start(before)) {
            before.keepIn(file);
            try (var bot = new SmallBot(running)) {
                bot.registerCommands();
                var said = bot.jda()
                        .getTextChannelById(Valley.VALLEY)
                        .sendMessageComponents(SmallBot.card("Good morning"))
                        .useComponentsV2()
                        .complete();
                said.createThreadChannel("Talk")
                        .flatMap(it -> it.sendMessage("inside"))
                        .complete();
            }
        }

        try (var after = new DiscordDouble(AppSettings.random())) {
            after.keepIn(file);
            assertThat(after.channel("#valley").card("Good morning").buttons()).contains("Yes");
            assertThat(after.channel("Talk").card("inside").message().author())
                    .isEqualTo(after.guild().bot());
            assertThat(after.commands().slash("circle")).isPresent();
        }
    }

    private Queue<String> follow(String person) {
        var lines = new ConcurrentLinkedQueue<String>();
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/sandbox/stream?as=" + person))
                .build();
        var _ = client.sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(it -> it.body().forEach(lines::add));
        await().untilAsserted(() -> assertThat(lines).contains("event: state"));
        return lines;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
    }

    private int act(String path, String body) throws Exception {
        return post("/sandbox" + path, body).statusCode();
    }

    private HttpResponse<String> post(String path, String singleQuoted) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(singleQuoted.replace('\'', '"')))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body());
    }
}
