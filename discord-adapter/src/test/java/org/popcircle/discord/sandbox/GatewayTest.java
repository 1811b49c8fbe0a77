package org.popcircle.discord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.requests.RestAction;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.rest.Fault;
import org.popcircle.discord.sandbox.rest.RestCall;
import org.popcircle.discord.sandbox.web.DiscordDoubleServer;
import org.popcircle.sandbox.Disorder;
import org.popcircle.sandbox.Json;

/** Lines that break, sessions that end, two bots at once, and clients that break the rules. */
class GatewayTest {

    private static final String POST = "POST /channels/{channel}/messages";

    private final DiscordDouble discord = new DiscordDouble(AppSettings.random());
    private DiscordDoubleServer server;

    @BeforeEach
    void start() {
        server = DiscordDoubleServer.start(discord);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SmallBot bot() {
        var bot = new SmallBot(server);
        bot.registerCommands();
        return bot;
    }

    private TextChannel valley(SmallBot bot) {
        return bot.jda().getTextChannelById(Valley.VALLEY);
    }

    @Test
    void after_a_broken_line_what_was_missed_is_heard() {
        try (var bot = bot()) {
            valley(bot)
                    .sendMessageComponents(SmallBot.card("Card"))
                    .useComponentsV2()
                    .complete();

            discord.gateway().kill();
            var click = discord.person("Ben").in("#valley").presses("Yes");

            assertThat(click.ack().isOk()).isTrue();
            await().untilAsserted(() -> assertThat(bot.heard()).contains("resumed", "pressed yes by ben"));
            assertThat(discord.gateway().identified()).isEqualTo(1);
            assertThat(discord.gateway().resumed()).isEqualTo(1);
        }
    }

    @Test
    void a_gateway_that_was_shut_is_found_again_when_it_opens() {
        try (var bot = bot()) {
            discord.gateway().shut(true);
            await().until(() -> discord.gateway().turnedAway() > 0);
            discord.gateway().shut(false);

            await().atMost(Duration.ofSeconds(30)).until(bot::isConnected);
            assertThat(discord.person("Ana").in("#valley").runs("circle", "ask").isOk())
                    .isTrue();
        }
    }

    @Test
    void a_line_closed_with_an_ordinary_code_is_resumed() {
        try (var bot = bot()) {
            discord.gateway().closeAll(4000);

            await().untilAsserted(() -> assertThat(bot.heard()).contains("resumed"));
        }
    }

    @Test
    void an_invalid_session_that_can_be_resumed_is_resumed() {
        try (var bot = bot()) {
            discord.gateway().invalidate(true);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(bot.heard()).contains("resumed"));
            assertThat(discord.gateway().identified()).isEqualTo(1);
        }
    }

    @Test
    void a_request_to_reconnect_is_followed() {
        try (var bot = bot()) {
            discord.gateway().askToReconnect();

            await().untilAsserted(() -> assertThat(bot.heard()).contains("resumed"));
            assertThat(discord.person("Ana").in("#valley").runs("circle", "ask").isOk())
                    .isTrue();
        }
    }

    @Test
    void without_its_session_the_bot_begins_anew() {
        try (var bot = bot()) {
            discord.gateway().invalidate(false);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(bot.heard()).contains("recreated"));
            assertThat(discord.gateway().identified()).isEqualTo(2);
            assertThat(discord.person("Ana").in("#valley").runs("circle", "ask").isOk())
                    .isTrue();
        }
    }

    @Test
    void two_bots_of_one_token_both_hear_and_one_is_too_late() {
        try (var one = bot();
                var two = new SmallBot(server)) {
            valley(one)
                    .sendMessageComponents(SmallBot.card("Card"))
                    .useComponentsV2()
                    .complete();

            discord.person("Ben").in("#valley").presses("Yes");

            await().untilAsserted(() -> {
                assertThat(one.heard()).contains("pressed yes by ben");
                assertThat(two.heard()).contains("pressed yes by ben");
                assertThat(discord.requests().of("POST /interactions/{interaction}/{token}/callback"))
                        .extracting(it -> it.code())
                        .containsExactlyInAnyOrder(0, 40060);
            });
        }
    }

    @Test
    void a_replayed_press_and_copies_are_the_same_interaction() {
        try (var bot = bot()) {
            valley(bot)
                    .sendMessageComponents(SmallBot.card("Card"))
                    .useComponentsV2()
                    .complete();
            var ben = discord.person("Ben");
            var click = ben.in("#valley").presses("Yes");
            discord.deliveries().disorder(Disorder.none().eachThingTwice());
            discord.person("Chi").in("#valley").presses("Yes");
            ben.replay(click);

            await().untilAsserted(() -> assertThat(bot.heard())
                    .filteredOn(it -> it.startsWith("pressed"))
                    .containsExactlyInAnyOrder(
                            "pressed yes by ben", "pressed yes by ben", "pressed yes by chi", "pressed yes by chi"));
        }
    }

    @Test
    void the_client_waits_for_its_bucket_instead_of_running_into_it() {
        try (var bot = bot()) {
            discord.rateLimits().stricter(POST, 2, Duration.ofMillis(500));
            var begun = Instant.now();
            RestAction.allOf(IntStream.range(0, 5)
                            .mapToObj(it -> valley(bot).sendMessage("message " + it))
                            .toList())
                    .complete();

            assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(900));
            assertThat(discord.requests().of(POST)).hasSize(5).allMatch(it -> it.status() == 200);
        }
    }

    @Test
    void the_client_tries_again_after_being_told_to_wait_and_after_a_failure() {
        try (var bot = bot()) {
            discord.faults()
                    .next(
                            POST,
                            new Fault.TooManyRequests(Duration.ofMillis(300), "shared"),
                            new Fault.ServerErrorAfterEffect(502));

            Message sent = valley(bot).sendMessage("once").setNonce("card-1").complete();

            assertThat(discord.requests().of(POST))
                    .extracting(it -> it.status())
                    .containsExactly(429, 502, 200);
            assertThat(discord.channel("#valley").messages())
                    .singleElement()
                    .satisfies(it -> assertThat(it.id()).isEqualTo(sent.getId()));
        }
    }

    @Test
    void members_are_found_by_how_they_begin() {
        try (var bot = bot()) {
            var found = bot.jda()
                    .getGuildById(Valley.GUILD)
                    .retrieveMembersByPrefix("an", 5)
                    .get();

            assertThat(found)
                    .singleElement()
                    .satisfies(it -> assertThat(it.getEffectiveName()).isEqualTo("Ana"));
        }
    }

    @Test
    void a_bot_that_was_removed_hears_of_it_and_may_do_nothing() {
        try (var bot = bot()) {
            discord.happenings().botRemoved();

            await().untilAsserted(() -> assertThat(bot.jda().getGuilds()).isEmpty());
            var answer = discord.rest()
                    .call(RestCall.of(
                            "GET", "/channels/" + Valley.VALLEY, discord.app().token(), Json.object()));
            assertThat(answer.json().path("code").asInt(0)).isEqualTo(50001);
        }
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{'op':2,'d':{'token':'wrong','intents':1,'properties':{}}}; 4004",
                "{'op':2,'d':{'token':'TOKEN','intents':1,'properties':{},'shard':[1,1]}}; 4010",
                "{'op':2,'d':{'token':'TOKEN','intents':-1,'properties':{}}}; 4013",
                "{'op':2,'d':{'token':'TOKEN','intents':32768,'properties':{}}}; 4014",
                "{'op':99,'d':{}}; 4001",
                "{'op':8,'d':{}}; 4003",
                "no JSON; 4002"
            })
    void a_client_that_breaks_the_rules_is_shown_out(String payload, int code) throws Exception {
        var client = new Client(discord.gateway().url() + "?v=10&encoding=json");
        client.connectBlocking();
        client.send(payload.replace("TOKEN", discord.app().token()).replace('\'', '"'));

        await().untilAsserted(() -> assertThat(client.closed).containsExactly(code));
    }

    @Test
    void an_old_version_is_not_spoken() throws Exception {
        var client = new Client(discord.gateway().url() + "?v=6&encoding=json");
        client.connectBlocking();

        await().untilAsserted(() -> assertThat(client.closed).containsExactly(4012));
    }

    @Test
    void nobody_knows_a_session_that_never_was() throws Exception {
        var client = new Client(discord.gateway().url() + "?v=10&encoding=json");
        client.connectBlocking();
        client.send("{\"op\":6,\"d\":{\"token\":\"" + discord.app().token() + "\",\"session_id\":\"x\",\"seq\":1}}");

        await().untilAsserted(() -> assertThat(client.heard).anyMatch(it -> it.contains("\"op\":9")));
        client.closeBlocking();
    }

    private static final class Client extends WebSocketClient {

        private final Queue<Integer> closed = new ConcurrentLinkedQueue<>();
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();

        Client(String address) {
            super(URI.create(address));
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String text) {
            heard.add(text);
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            closed.add(code);
        }

        @Override
        public void onError(Exception failure) {
            heard.add("failed " + failure);
        }
    }
}
