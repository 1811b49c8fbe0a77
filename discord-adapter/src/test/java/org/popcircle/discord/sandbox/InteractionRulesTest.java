package org.popcircle.discord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.popcircle.discord.sandbox.gateway.Interaction;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.rest.RestAnswer;
import org.popcircle.discord.sandbox.rest.RestCall;
import org.popcircle.sandbox.Json;

/** Once, in time, and of the right kind: how an interaction may be answered, and what its token is good for. */
class InteractionRulesTest extends CallingRest {

    private static final String SAID = "{'type':4,'data':{'content':'%s'%s}}";
    private static final String MODAL =
            "{'type':9,'data':{'custom_id':'m','title':'T','components':[{'type':18,'label':'L','component':"
                    + "{'type':4,'style':1,'custom_id':'f'}}]}}";

    private final String ana = discord.person("Ana").id();

    private Interaction command() {
        return open(Interaction.Kind.COMMAND);
    }

    private Interaction open(Interaction.Kind kind) {
        var message = kind == Interaction.Kind.COMPONENT ? ownMessage() : null;
        return discord.rest().context().interactions().open(kind, ana, Valley.VALLEY, "circle", message);
    }

    private Message ownMessage() {
        var id = id(post("{'content':'card'}"));
        return discord.guild().message(Valley.VALLEY, id).orElseThrow();
    }

    private RestAnswer answer(Interaction interaction, String body) {
        return call("POST", "/interactions/" + interaction.id() + "/" + interaction.token() + "/callback", body);
    }

    private String webhook(Interaction interaction) {
        return "/webhooks/" + app.id() + "/" + interaction.token();
    }

    @Test
    void the_second_answer_is_one_too_many() {
        var interaction = command();

        assertThat(answer(interaction, SAID.formatted("one", "")).status()).isEqualTo(204);
        assertThat(code(answer(interaction, SAID.formatted("two", "")))).isEqualTo(40060);
        assertThat(discord.channel("#valley").messages()).hasSize(1);
    }

    @Test
    void after_three_seconds_or_with_another_token_nobody_knows_it() {
        var interaction = command();
        var path = "/interactions/" + interaction.id() + "/other/callback";

        assertThat(code(call("POST", path, SAID.formatted("x", "")))).isEqualTo(10062);
        pass(Duration.ofMillis(3001));
        assertThat(code(answer(interaction, SAID.formatted("x", "")))).isEqualTo(10062);
    }

    @Test
    void an_answer_with_a_mistake_leaves_the_chance_to_answer() {
        var interaction = command();

        assertThat(code(answer(interaction, "{'type':4,'data':{}}"))).isEqualTo(50006);
        assertThat(code(answer(interaction, "{'type':4,'data':{'content':'x','flags':1}}")))
                .isEqualTo(50035);
        assertThat(code(answer(interaction, MODAL.replace("'title':'T'", "'title':''"))))
                .isEqualTo(50035);
        assertThat(answer(interaction, MODAL).status()).isEqualTo(204);
        assertThat(discord.person("Ana").modal().title()).isEqualTo("T");
    }

    @ParameterizedTest(name = "{0} is not answered with {1}")
    @CsvSource({
        "COMMAND,6",
        "COMMAND,7",
        "COMMAND,8",
        "COMPONENT,8",
        "AUTOCOMPLETE,4",
        "SUBMIT,9",
        "SUBMIT,7",
        "COMMAND,99"
    })
    void each_kind_has_its_own_answers(Interaction.Kind kind, int type) {
        assertThat(code(answer(open(kind), "{'type':" + type + ",'data':{}}"))).isEqualTo(50035);
    }

    @Test
    void more_choices_than_a_list_holds_are_refused() {
        var choices = "{'name':'n','value':'v'},".repeat(26).replaceFirst(",$", "");

        assertThat(code(answer(open(Interaction.Kind.AUTOCOMPLETE), "{'type':8,'data':{'choices':[" + choices + "]}}")))
                .isEqualTo(50035);
    }

    @Test
    void an_answer_for_one_person_is_there_for_its_token_only() {
        var interaction = command();
        answer(interaction, SAID.formatted("secret", ",'flags':64"));
        var said = discord.person("Ana").in("#valley").lastEphemeral();

        assertThat(discord.person("Ben").in("#valley").messages()).isEmpty();
        assertThat(code(call("PATCH", MESSAGES + "/" + said.id(), "{'content':'y'}")))
                .isEqualTo(10008);
        assertThat(call("PATCH", webhook(interaction) + "/messages/@original", "{'content':'y'}")
                        .status())
                .isEqualTo(200);
        assertThat(discord.person("Ana").in("#valley").lastEphemeral().plainText())
                .isEqualTo("y");
        assertThat(call("DELETE", webhook(interaction) + "/messages/" + said.id(), "{}")
                        .status())
                .isEqualTo(204);
        assertThat(discord.person("Ana").in("#valley").ephemerals()).isEmpty();
    }

    @Test
    void what_was_put_off_privately_is_settled_privately() {
        var interaction = command();
        answer(interaction, "{'type':5,'data':{'flags':64}}");
        assertThat(discord.person("Ana").in("#valley").lastEphemeral().isThinking())
                .isTrue();

        call("POST", webhook(interaction), "{'content':'settled'}");

        var seen = discord.person("Ana").in("#valley").ephemerals();
        assertThat(seen).singleElement().satisfies(it -> {
            assertThat(it.plainText()).isEqualTo("settled");
            assertThat(it.isThinking()).isFalse();
            assertThat(it.isEdited()).isFalse();
        });
    }

    @Test
    void the_token_is_good_for_a_quarter_of_an_hour_and_only_after_an_answer() {
        var interaction = command();
        assertThat(code(call("POST", webhook(interaction), "{'content':'x'}"))).isEqualTo(10015);
        answer(interaction, SAID.formatted("x", ""));

        assertThat(call("POST", webhook(interaction), "{'content':'more','flags':64}")
                        .status())
                .isEqualTo(200);
        pass(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(code(call("POST", webhook(interaction), "{'content':'x'}"))).isEqualTo(50027);
    }

    @Test
    void a_press_may_change_the_message_it_was_on() {
        var interaction = open(Interaction.Kind.COMPONENT);

        assertThat(answer(interaction, "{'type':7,'data':{'content':'changed'}}")
                        .status())
                .isEqualTo(204);
        assertThat(discord.channel("#valley").card("changed").isEdited()).isTrue();
        assertThat(id(call("GET", webhook(interaction) + "/messages/@original", "{}")))
                .isEqualTo(discord.channel("#valley").card("changed").id());
    }

    @Test
    void the_callback_tells_what_it_became_when_asked() {
        var interaction = command();
        var answered = discord.rest()
                .call(new RestCall(
                        "POST",
                        "/interactions/" + interaction.id() + "/" + interaction.token() + "/callback",
                        Map.of("with_response", "true"),
                        "",
                        json(SAID.formatted("x", "")),
                        List.of(),
                        Map.of()));

        assertThat(Json.text(answered.json().at("/resource/message"), "content"))
                .isEqualTo("x");
        assertThat(answered.json().at("/interaction/response_message_loading").asBoolean())
                .isFalse();
    }
}
