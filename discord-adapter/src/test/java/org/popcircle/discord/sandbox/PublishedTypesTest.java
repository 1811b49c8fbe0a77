package org.popcircle.discord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.discord.sandbox.gateway.Dispatch;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.rest.RestCall;
import org.popcircle.discord.sandbox.web.DiscordDoubleServer;
import org.popcircle.sandbox.Json;

/** What the double says, and what JDA sends it, held against what others have published about Discord. */
class PublishedTypesTest {

    private final DiscordDouble discord = new DiscordDouble(AppSettings.random());
    private final List<Dispatch> events = new CopyOnWriteArrayList<>();
    private DiscordDoubleServer server;
    private SmallBot bot;

    @BeforeEach
    void a_conversation_of_every_kind() {
        discord.gateway().observe(events::add);
        server = DiscordDoubleServer.start(discord);
        bot = new SmallBot(server);
        bot.registerCommands();
        var ana = discord.person("Ana").in("#valley");
        ana.runs("circle", "ask", Map.of("whom", "Ben"));
        discord.person("Ana")
                .modal()
                .fill("Your question", "Lunch?")
                .choose("Ask whom?", "Ben")
                .submit();
        await().until(() -> ana.messages().stream().anyMatch(it -> it.has("Yes")));
        ana.presses("Yes");
        ana.picksOn(discord.channel("#valley").messages().getFirst(), "Who knows?", "Chi");
        await().until(() -> ana.ephemerals().size() == 2);
        var jda = bot.jda();
        var card = jda.getTextChannelById(Valley.VALLEY)
                .sendMessage("With a file")
                .addFiles(FileUpload.fromData(new byte[] {'h', 'i'}, "minutes.md"))
                .complete();
        var thread = card.createThreadChannel("Talk").complete();
        thread.sendMessage("In the thread").complete();
        jda.getGuildById(Valley.GUILD)
                .retrieveMemberById(discord.person("Eva").id())
                .complete();
        jda.retrieveApplicationInfo().complete();
        jda.openPrivateChannelById(discord.person("Dov").id())
                .flatMap(it -> it.sendMessage("Hello"))
                .complete();
        discord.person("Dov").inDirectMessages().messages();
        card.delete().complete();
        for (var path : List.of("/guilds/" + Valley.GUILD, "/channels/" + Valley.VALLEY)) {
            discord.rest().call(RestCall.of("GET", path, discord.app().token(), Json.object()));
        }
    }

    @AfterEach
    void stop() {
        bot.close();
        server.close();
    }

    @Test
    void every_event_has_the_shape_that_clients_are_typed_for() {
        var schemas = new GatewaySchemas();

        assertThat(events)
                .extracting(Dispatch::name)
                .contains("READY", "GUILD_CREATE", "INTERACTION_CREATE", "THREAD_CREATE");
        assertThat(events)
                .allSatisfy(it -> assertThat(schemas.problems(it)).as(it.name()).isEmpty());
    }

    @Test
    void a_missing_field_would_be_found() {
        var ready = events.stream()
                .filter(it -> it.name().equals("READY"))
                .findFirst()
                .orElseThrow();
        var broken = ready.data().deepCopy().without(List.of("session_id"));

        assertThat(new GatewaySchemas().problems(new Dispatch("READY", broken, 0, false)))
                .isNotEmpty();
    }

    @Test
    void requests_and_answers_are_as_discord_publishes_them() {
        var api = PublishedApi.read();
        var problems = new ArrayList<String>();
        for (var request : discord.requests().all()) {
            var verb = request.route().split(" ", 2)[0];
            if (!verb.equals("GET") && !verb.equals("DELETE")) {
                api.problemsInRequest(verb, request.path(), request.body())
                        .forEach(it -> problems.add("asked " + request.route() + ": " + it));
            }
            api.problemsInAnswer(verb, request.path(), request.status(), request.answer())
                    .forEach(it -> problems.add("answered " + request.route() + ": " + it));
        }
        assertThat(discord.requests().all()).hasSizeGreaterThan(12);
        assertThat(problems).isEmpty();
    }
}
