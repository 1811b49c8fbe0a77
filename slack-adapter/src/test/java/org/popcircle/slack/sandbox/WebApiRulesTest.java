package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.api.ApiCall;

/** What Slack would refuse, the double refuses, with Slack's own code. */
class WebApiRulesTest extends CallingTheApi {

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @MethodSource("refusals")
    void is_refused(String method, String args, String error) {
        assertThat(error(call(method, args))).isEqualTo(error);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("chat.dance", "{}", "unknown_method"),
                refusal("chat.postMessage", "{'channel':'C0NOWHERE','text':'x'}", "channel_not_found"),
                refusal("chat.postMessage", "{'channel':'#valley','text':'x'}", "channel_not_found"),
                refusal("chat.postMessage", "{'channel':'C0RANDOM','text':'x'}", "not_in_channel"),
                refusal("chat.postMessage", "{'channel':'C0VALLEY'}", "no_text"),
                refusal("chat.postMessage", "{'channel':'C0VALLEY','text':'x','blocks':'no'}", "invalid_blocks_format"),
                refusal(
                        "chat.postMessage",
                        "{'channel':'C0VALLEY','text':'x','blocks':[{'type':'x'}]}",
                        "invalid_blocks"),
                refusal("chat.postMessage", "{'channel':'C0VALLEY','text':'x','thread_ts':'1.2'}", "thread_not_found"),
                refusal("chat.postMessage", "{'channel':'U0CALBOT','text':'x'}", "cannot_dm_bot"),
                refusal("chat.postMessage", "{'channel':'U0HAL','text':'x'}", "user_disabled"),
                refusal(
                        "chat.postMessage",
                        "{'channel':'C0VALLEY','text':'" + "x".repeat(40_001) + "'}",
                        "msg_too_long"),
                refusal(
                        "chat.postEphemeral",
                        "{'channel':'C0CORETEAM','user':'U0EVA','text':'x'}",
                        "user_not_in_channel"),
                refusal("chat.update", "{'channel':'C0VALLEY','ts':'1.2','text':'x'}", "message_not_found"),
                refusal("chat.delete", "{'channel':'C0VALLEY','ts':'1.2'}", "message_not_found"),
                refusal("chat.getPermalink", "{'channel':'C0VALLEY','message_ts':'1.2'}", "message_not_found"),
                refusal("conversations.info", "{'channel':'D0NOWHERE'}", "channel_not_found"),
                refusal("conversations.members", "{'channel':'C0VALLEY','cursor':'mine'}", "invalid_cursor"),
                refusal("conversations.open", "{'users':'U0ANA'}", "missing_scope"),
                refusal("users.info", "{'user':'U0NOBODY'}", "user_not_found"),
                refusal("team.info", "{}", "missing_scope"),
                refusal("usergroups.users.list", "{'usergroup':'S1'}", "missing_scope"),
                refusal(
                        "views.open",
                        "{'trigger_id':'1.2.3','view':" + MODAL.formatted("") + "}",
                        "invalid_trigger_id"),
                refusal("views.open", "{'trigger_id':'1.2.3','view':{'type':'modal'}}", "invalid_arguments"),
                refusal(
                        "views.open",
                        "{'trigger_id':'1','view':" + MODAL.formatted(",'x':'" + "x".repeat(250_000) + "'") + "}",
                        "view_too_large"),
                refusal("views.update", "{'view_id':'V1','view':" + MODAL.formatted("") + "}", "not_found"),
                refusal("views.publish", "{'user_id':'U0ANA','view':" + MODAL.formatted("") + "}", "invalid_arguments"),
                refusal("oauth.v2.access", "{'client_id':'other'}", "invalid_client_id"),
                refusal("apps.connections.open", "{}", "not_allowed_token_type"));
    }

    @Test
    void tokens_are_checked_first() {
        var args = json("{'channel':'C0VALLEY','text':'x'}");

        assertThat(error(slack.api().call(new ApiCall("chat.postMessage", "", args))))
                .isEqualTo("not_authed");
        assertThat(error(slack.api().call(new ApiCall("chat.postMessage", "xoxb-other", args))))
                .isEqualTo("invalid_auth");
        slack.happenings().uninstalled();
        assertThat(error(call("chat.postMessage", "{'channel':'C0VALLEY','text':'x'}")))
                .isEqualTo("account_inactive");
    }

    @Test
    void only_the_scopes_of_the_manifest_count() {
        slack = doubleWith(app.withScopes(Set.of("channels:read")));

        assertThat(error(post("C0VALLEY"))).isEqualTo("missing_scope");
        assertThat(error(call("conversations.info", "{'channel':'C0VALLEY'}"))).isEmpty();
        assertThat(error(call("conversations.info", "{'channel':'C0CORETEAM'}")))
                .isEqualTo("missing_scope");
    }

    @Test
    void an_archived_channel_takes_no_words() {
        slack.channel("#valley").archive();

        assertThat(error(post("C0VALLEY"))).isEqualTo("is_archived");
    }

    @Test
    void a_message_s_blocks_are_counted_together() {
        var section = "{'type':'section','text':{'type':'plain_text','text':'" + "x".repeat(2900) + "'}}";
        var five = "[" + String.join(",", Collections.nCopies(5, section)) + "]";

        assertThat(error(call("chat.postMessage", "{'channel':'C0VALLEY','text':'x','blocks':" + five + "}")))
                .isEqualTo("msg_blocks_too_long");
    }

    @Test
    void an_update_is_shorter_and_without_blocks_it_removes_them() {
        var ts = Json.text(
                call("chat.postMessage", "{'channel':'C0VALLEY','text':'x','blocks':[{'type':'divider'}]}")
                        .body(),
                "ts");
        var update = "{'channel':'C0VALLEY','ts':'" + ts + "','text':'%s'}";

        assertThat(error(call("chat.update", update.formatted("x".repeat(4001)))))
                .isEqualTo("msg_too_long");
        assertThat(error(call("chat.update", update.formatted("y")))).isEmpty();
        assertThat(slack.channel("#valley").messages().getFirst().blocks()).isEmpty();
    }

    @Test
    void only_its_own_messages_can_the_bot_change() {
        var said = slack.person("Ana").in("#valley").says("mine");

        assertThat(error(call("chat.update", "{'channel':'C0VALLEY','ts':'" + said.ts() + "','text':'x'}")))
                .isEqualTo("cant_update_message");
        assertThat(error(call("chat.delete", "{'channel':'C0VALLEY','ts':'" + said.ts() + "'}")))
                .isEqualTo("cant_delete_message");
    }

    @Test
    void every_call_is_remembered_with_its_answer() {
        post("C0VALLEY");
        call("chat.postMessage", "{'channel':'C0VALLEY'}");

        assertThat(slack.requests().of("chat.postMessage")).hasSize(2);
        assertThat(slack.requests().mistakes())
                .singleElement()
                .satisfies(it -> assertThat(it.error()).isEqualTo("no_text"));
    }

    @Test
    void an_installation_code_is_exchanged_once() {
        var secrets = app.secrets();
        var args = "{'client_id':'" + secrets.clientId() + "','client_secret':'%s','code':'"
                + slack.api().issueInstallationCode() + "'}";

        assertThat(error(call("oauth.v2.access", args.formatted("guess")))).isEqualTo("bad_client_secret");
        var installed = call("oauth.v2.access", args.formatted(secrets.clientSecret()));
        assertThat(Json.text(installed.body(), "access_token")).isEqualTo(secrets.botToken());
        assertThat(error(call("oauth.v2.access", args.formatted(secrets.clientSecret()))))
                .isEqualTo("code_already_used");
    }

    private static Arguments refusal(String method, String args, String error) {
        return Arguments.of(method, args, error);
    }
}
