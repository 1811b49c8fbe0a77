package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.api.ApiAnswer;
import org.popcircle.slack.sandbox.api.Fault;
import org.popcircle.slack.sandbox.api.ResponseUrls;

/** What wears off: rates, triggers, response URLs, a view's state; and faults on request. */
class RightsAndLimitsTest extends CallingTheApi {

    @Test
    void one_message_a_second_in_a_channel_with_a_small_burst() {
        for (var i = 0; i < 5; i++) {
            assertThat(post("C0VALLEY").status()).isEqualTo(200);
        }
        var refused = post("C0VALLEY");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.retryAfter()).contains(5);
        assertThat(post("C0CORETEAM").status()).as("another channel").isEqualTo(200);
        time.advance(Duration.ofSeconds(5));
        assertThat(post("C0VALLEY").status()).isEqualTo(200);
    }

    @Test
    void a_method_can_be_made_stricter_and_fifty_updates_a_minute_are_the_most() {
        var update = "{'channel':'C0VALLEY','ts':'1.2','text':'x'}";
        slack.rateLimits().stricter("chat.update", 1, Duration.ofSeconds(1));

        assertThat(call("chat.update", update).status()).isEqualTo(200);
        assertThat(call("chat.update", update).status()).isEqualTo(429);
        slack.rateLimits().relax("chat.update");
        for (var i = 0; i < 49; i++) {
            assertThat(call("chat.update", update).status()).isEqualTo(200);
        }
        assertThat(call("chat.update", update).status()).isEqualTo(429);
    }

    @Test
    void a_trigger_is_good_for_one_modal_within_three_seconds() {
        var triggers = slack.api().context().triggers();
        var once = triggers.issue("U0ANA");
        var late = triggers.issue("U0ANA");

        assertThat(error(open(once, ""))).isEmpty();
        assertThat(error(open(once, ""))).isEqualTo("exchanged_trigger_id");
        time.advance(Duration.ofMillis(3001));
        assertThat(error(open(late, ""))).isEqualTo("expired_trigger_id");
    }

    @Test
    void three_modals_lie_on_one_another_and_no_more() {
        for (var i = 0; i < 3; i++) {
            assertThat(error(open(trigger(), ""))).isEmpty();
        }

        assertThat(error(open(trigger(), ""))).isEqualTo("push_limit_reached");
    }

    @Test
    void a_view_is_updated_only_by_who_knows_its_newest_state_and_external_ids_are_unique() {
        var opened = open(trigger(), ",'external_id':'e1'").body().path("view");
        var update = "{'external_id':'e1','hash':'%s','view':" + MODAL.formatted(",'external_id':'e1'") + "}";

        assertThat(error(call("views.update", update.formatted(Json.text(opened, "hash")))))
                .isEmpty();
        assertThat(error(call("views.update", update.formatted(Json.text(opened, "hash")))))
                .isEqualTo("hash_conflict");
        assertThat(error(open(trigger(), ",'external_id':'e1'"))).isEqualTo("duplicate_external_id");
    }

    @Test
    void a_response_url_is_good_for_five_answers_within_thirty_minutes() {
        slack.person("Ana").in("#random").types("/circle help");
        var id = responseUrl();
        for (var i = 0; i < 5; i++) {
            assertThat(slack.responseUrls().post(id, json("{'text':'x'}")).status())
                    .isEqualTo(200);
        }

        assertThat(error(slack.responseUrls().post(id, json("{'text':'x'}")))).isEqualTo("used_url");
        assertThat(slack.person("Ana").in("#random").ephemerals()).hasSize(5);

        var another = responseUrl();
        time.advance(Duration.ofMinutes(31));
        assertThat(error(slack.responseUrls().post(another, json("{'text':'x'}"))))
                .isEqualTo("expired_url");
    }

    @Test
    void faults_come_in_the_ordered_order_and_say_what_took_effect() {
        slack.faults()
                .next(
                        "chat.postMessage",
                        new Fault.TooManyRequests(7),
                        new Fault.ServerError(503),
                        new Fault.Refused("fatal_error"),
                        new Fault.LostCall(),
                        new Fault.LostAnswer());

        assertThat(post("C0VALLEY").retryAfter()).contains(7);
        assertThat(post("C0VALLEY").status()).isEqualTo(503);
        assertThat(error(post("C0VALLEY"))).isEqualTo("fatal_error");
        assertThat(post("C0VALLEY").lost()).isTrue();
        assertThat(slack.channel("#valley").messages()).isEmpty();
        assertThat(post("C0VALLEY").lost()).isTrue();
        assertThat(slack.channel("#valley").messages()).hasSize(1);
        assertThat(post("C0VALLEY").lost()).isFalse();
    }

    private ApiAnswer open(String trigger, String more) {
        return call("views.open", "{'trigger_id':'" + trigger + "','view':" + MODAL.formatted(more) + "}");
    }

    private String trigger() {
        return slack.api().context().triggers().issue("U0ANA");
    }

    private String responseUrl() {
        var act = new ResponseUrls.Act("U0ANA", "C0RANDOM", null);
        return slack.responseUrls().issue(act).replaceFirst(".*/", "");
    }
}
