package org.popcircle.discord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.rest.Fault;
import org.popcircle.discord.sandbox.rest.RestCall;
import org.popcircle.sandbox.Json;

/** Who may do what, what is there, and how often: with Discord's own codes. */
class RestRulesTest extends CallingRest {

    private static final String POST = "POST /channels/{channel}/messages";
    private static final String V2 = "{'flags':32768,'components':[{'type':10,'content':'%s'}]}";

    @Test
    void a_wrong_token_opens_nothing() {
        var answer = discord.rest().call(RestCall.of("GET", "/users/@me", "wrong", Json.object()));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(call("GET", "/users/@me", "{}").status()).isEqualTo(200);
        discord.rest().revokeToken();
        assertThat(call("GET", "/users/@me", "{}").status()).isEqualTo(401);
    }

    @Test
    void the_bot_writes_only_where_it_may() {
        assertThat(post("{'content':'x'}").status()).isEqualTo(200);
        assertThat(code(call("POST", "/channels/" + Valley.RANDOM + "/messages", "{'content':'x'}")))
                .isEqualTo(50013);
        discord.channel("#valley").denyBot(Permission.VIEW_CHANNEL);
        assertThat(code(post("{'content':'x'}"))).isEqualTo(50001);
        assertThat(code(call("POST", "/channels/1450000000000000999/messages", "{'content':'x'}")))
                .isEqualTo(10003);
        discord.channel("#core-team").delete();
        assertThat(code(call("GET", "/channels/" + Valley.CORE_TEAM, "{}"))).isEqualTo(10003);
    }

    @Test
    void only_its_own_messages_are_edited_and_gone_ones_are_unknown() {
        var own = id(post("{'content':'x'}"));
        var others = discord.person("Ana").in("#valley").says("mine").id();

        assertThat(call("PATCH", MESSAGES + "/" + own, "{'content':'y'}").status())
                .isEqualTo(200);
        assertThat(discord.channel("#valley").card("y").isEdited()).isTrue();
        assertThat(code(call("PATCH", MESSAGES + "/" + others, "{'content':'y'}")))
                .isEqualTo(50005);
        assertThat(code(call("DELETE", MESSAGES + "/" + others, "{}"))).isEqualTo(50013);
        assertThat(call("DELETE", MESSAGES + "/" + own, "{}").status()).isEqualTo(204);
        assertThat(code(call("PATCH", MESSAGES + "/" + own, "{'content':'y'}"))).isEqualTo(10008);
    }

    @Test
    void a_message_says_something_and_says_it_within_the_limits() {
        assertThat(code(post("{}"))).isEqualTo(50006);
        assertThat(code(post("{'components':[]}"))).isEqualTo(50006);
        var refused = post("{'content':'" + "x".repeat(2001) + "'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo(50035);
        assertThat(refused.json().at("/errors/content/_errors/0/code").asString())
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(discord.requests().mistakes()).hasSize(3);
    }

    @Test
    void the_flag_for_newer_components_stays_and_old_words_must_go_first() {
        var newer = id(post(V2.formatted("x")));
        var older = id(post("{'content':'x'}"));

        assertThat(code(call("PATCH", MESSAGES + "/" + newer, "{'content':'y'}")))
                .isEqualTo(50035);
        assertThat(code(call("PATCH", MESSAGES + "/" + newer, "{'flags':0,'content':'y','components':[]}")))
                .isEqualTo(50035);
        assertThat(call("PATCH", MESSAGES + "/" + newer, "{'components':[{'type':10,'content':'y'}]}")
                        .status())
                .isEqualTo(200);
        assertThat(code(call("PATCH", MESSAGES + "/" + older, V2.formatted("y"))))
                .isEqualTo(50035);
        var reset = "{'content':null,'embeds':[],'flags':32768,'components':[{'type':10,'content':'y'}]}";
        assertThat(call("PATCH", MESSAGES + "/" + older, reset).status()).isEqualTo(200);
    }

    @Test
    void a_nonce_makes_one_message_of_two_calls_for_a_few_minutes() {
        var sent = "{'content':'x','nonce':'card-7','enforce_nonce':true}";
        var first = id(post(sent));

        assertThat(id(post(sent))).isEqualTo(first);
        assertThat(id(post("{'content':'x','nonce':'card-7'}"))).isNotEqualTo(first);
        pass(Duration.ofMinutes(10));
        assertThat(id(post(sent))).isNotEqualTo(first);
    }

    @Test
    void only_allowed_mentions_notify() {
        var ben = discord.person("Ben").id();
        var text = "<@" + ben + "> and @everyone";
        post("{'content':'" + text + " first','allowed_mentions':{'parse':[]}}");
        post("{'content':'" + text + " second','allowed_mentions':{'users':['" + ben + "']}}");
        post("{'content':'" + text + " third'}");

        var valley = discord.channel("#valley");
        assertThat(valley.card("first").notified(ben)).isFalse();
        assertThat(valley.card("second").notified(ben)).isTrue();
        assertThat(valley.card("second").notified(Valley.GUILD)).isFalse();
        assertThat(valley.card("third").message().mentions()).contains(ben);
        assertThat(valley.card("first").plainText()).startsWith("@Ben and @everyone");
    }

    @Test
    void a_thread_begins_once_at_a_message_and_has_its_id() {
        var message = id(post("{'content':'x'}"));
        var threads = MESSAGES + "/" + message + "/threads";

        assertThat(code(call("POST", threads, "{'name':'" + "x".repeat(101) + "'}")))
                .isEqualTo(50035);
        assertThat(code(call("POST", threads, "{'name':'x','auto_archive_duration':7}")))
                .isEqualTo(50035);
        var thread = call("POST", threads, "{'name':'Talk','auto_archive_duration':1440}");
        assertThat(thread.status()).isEqualTo(201);
        assertThat(id(thread)).isEqualTo(message);
        assertThat(code(call("POST", threads, "{'name':'Talk'}"))).isEqualTo(160004);
        discord.channel("#valley").denyBot(Permission.CREATE_PUBLIC_THREADS);
        var other = id(post("{'content':'y'}"));
        assertThat(code(call("POST", MESSAGES + "/" + other + "/threads", "{'name':'Talk'}")))
                .isEqualTo(50013);
    }

    @Test
    void a_thread_that_sleeps_takes_no_edits_wakes_by_speech_and_not_at_all_when_locked() {
        var message = id(post("{'content':'x'}"));
        call("POST", MESSAGES + "/" + message + "/threads", "{'name':'Talk'}");
        var inside = "/channels/" + message + "/messages";
        var said = id(call("POST", inside, "{'content':'said'}"));
        discord.channel("Talk").archive(false);

        assertThat(code(call("PATCH", inside + "/" + said, "{'content':'edited'}")))
                .isEqualTo(50083);
        assertThat(call("POST", inside, "{'content':'awake'}").status()).isEqualTo(200);
        assertThat(discord.channel("Talk").isArchived()).isFalse();
        discord.channel("Talk").archive(true);
        assertThat(code(call("POST", inside, "{'content':'locked'}"))).isEqualTo(50083);
    }

    @Test
    void in_threads_another_right_counts() {
        var message = id(post("{'content':'x'}"));
        call("POST", MESSAGES + "/" + message + "/threads", "{'name':'Talk'}");

        discord.channel("#valley").denyBot(Permission.SEND_MESSAGES_IN_THREADS);
        assertThat(code(call("POST", "/channels/" + message + "/messages", "{'content':'x'}")))
                .isEqualTo(50013);
        discord.channel("#valley").denyBot(Permission.SEND_MESSAGES);
        assertThat(call("POST", "/channels/" + message + "/messages", "{'content':'x'}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void people_are_brought_into_a_thread_if_they_see_its_channel() {
        var core = "/channels/" + Valley.CORE_TEAM;
        var thread = id(call("POST", core + "/threads", "{'name':'Talk','type':11}"));
        var members = "/channels/" + thread + "/thread-members/";

        assertThat(call("PUT", members + discord.person("Ben").id(), "{}").status())
                .isEqualTo(204);
        assertThat(call("GET", members + discord.person("Ben").id(), "{}").status())
                .isEqualTo(200);
        assertThat(code(call("PUT", members + discord.person("Eva").id(), "{}")))
                .isEqualTo(50001);
        assertThat(code(call("DELETE", members + discord.person("Ben").id(), "{}")))
                .isEqualTo(50013);
        assertThat(call("DELETE", members + "@me", "{}").status()).isEqualTo(204);
        assertThat(code(call("GET", members + "@me", "{}"))).isEqualTo(10007);
    }

    @Test
    void whoever_closed_their_messages_or_left_is_not_written_to() {
        var ana = discord.person("Ana");
        var channel = "/channels/" + id(call("POST", "/users/@me/channels", "{'recipient_id':" + ana.id() + "}"));

        assertThat(call("POST", channel + "/messages", "{'content':'x'}").status())
                .isEqualTo(200);
        ana.closesDirectMessages();
        assertThat(code(call("POST", channel + "/messages", "{'content':'x'}"))).isEqualTo(50007);
        ana.opensDirectMessages();
        ana.leavesTheGuild();
        assertThat(code(call("POST", channel + "/messages", "{'content':'x'}"))).isEqualTo(50278);
        assertThat(code(call("GET", "/guilds/" + Valley.GUILD + "/members/" + ana.id(), "{}")))
                .isEqualTo(10007);
    }

    @Test
    void members_are_found_one_by_one_and_by_how_they_begin() {
        var guild = "/guilds/" + Valley.GUILD;
        var found = get(guild + "/members/search", Map.of("query", "an", "limit", "5"));

        assertThat(found.json().at("/0/user/global_name").asString()).isEqualTo("Ana");
        assertThat(call("GET", guild + "/members/" + discord.person("Eva").id(), "{}")
                        .status())
                .isEqualTo(200);
        assertThat(code(call("GET", "/guilds/1450000000000000999", "{}"))).isEqualTo(10004);
        assertThat(code(call("GET", "/users/1450000000000000999", "{}"))).isEqualTo(10013);
    }

    @Test
    void commands_keep_their_ids_and_every_registration_is_seen() {
        var path = "/applications/" + app.id() + "/commands";
        var first = call("PUT", path, "[{'name':'circle','description':'d'}]");
        var second = call("PUT", path, "[{'name':'circle','description':'other'}]");

        assertThat(first.json().at("/0/id")).isEqualTo(second.json().at("/0/id"));
        assertThat(code(call("PUT", path, "[{'name':'Circle','description':'d'}]")))
                .isEqualTo(50035);
        assertThat(discord.commands().slash("circle")).isPresent();
        assertThat(discord.requests().of("PUT /applications/{application}/commands"))
                .hasSize(3);
        assertThat(code(call("PUT", "/applications/1/commands", "[]"))).isEqualTo(10002);
    }

    @Test
    void a_full_bucket_says_when_it_is_empty_again() {
        for (var i = 0; i < 5; i++) {
            var answer = post("{'content':'x'}");
            assertThat(answer.headers()).containsEntry("X-RateLimit-Remaining", Integer.toString(4 - i));
        }
        var refused = post("{'content':'x'}");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("Retry-After", "5").containsEntry("X-RateLimit-Scope", "user");
        assertThat(refused.json().path("retry_after").asDouble()).isEqualTo(5.0);
        assertThat(call("POST", "/channels/" + Valley.CORE_TEAM + "/messages", "{'content':'x'}")
                        .status())
                .as("another channel is another bucket")
                .isEqualTo(200);
        pass(Duration.ofSeconds(5));
        assertThat(post("{'content':'x'}").status()).isEqualTo(200);
    }

    @Test
    void a_limit_can_be_made_stricter_or_left_out() {
        discord.rateLimits().stricter(POST, 1, Duration.ofSeconds(30));
        post("{'content':'x'}");
        assertThat(post("{'content':'x'}").status()).isEqualTo(429);
        discord.rateLimits().switchOff();
        assertThat(post("{'content':'x'}").status()).isEqualTo(200);
    }

    @Test
    void all_buckets_together_have_a_limit_too() {
        for (var i = 0; i < 50; i++) {
            call("GET", i % 2 == 0 ? "/users/@me" : "/gateway/bot", "{}");
        }
        assertThat(call("GET", "/applications/@me", "{}").headers()).containsEntry("X-RateLimit-Global", "true");
    }

    @Test
    void what_a_second_opinion_finds_is_refused_too() {
        var guild = Valley.freshlySeeded(app, InstantSource.system());
        try (var doubting = new DiscordDouble(
                app, guild, (verb, path, body) -> List.of(verb + " " + path + " is odd"), InstantSource.system())) {
            var answer = doubting.rest().call(RestCall.of("POST", MESSAGES, app.token(), json("{'content':'x'}")));

            assertThat(code(answer)).isEqualTo(50035);
            assertThat(doubting.requests().mistakes().getFirst().error()).contains("POST " + MESSAGES + " is odd");
        }
    }

    @Test
    void faults_come_as_ordered() {
        discord.faults()
                .next(
                        POST,
                        new Fault.ServerError(503),
                        new Fault.ServerErrorAfterEffect(502),
                        new Fault.TooManyRequests(Duration.ofSeconds(9), "shared"),
                        new Fault.Refused(403, 50013, "Missing Permissions"),
                        new Fault.LostAnswer());

        assertThat(post("{'content':'one'}").status()).isEqualTo(503);
        assertThat(post("{'content':'two'}").status()).isEqualTo(502);
        assertThat(post("{'content':'three'}").headers()).containsEntry("X-RateLimit-Scope", "shared");
        assertThat(code(post("{'content':'four'}"))).isEqualTo(50013);
        assertThat(post("{'content':'five'}").lost()).isTrue();
        assertThat(discord.channel("#valley").messages())
                .extracting(it -> it.plainText())
                .containsExactly("two", "five");
    }
}
