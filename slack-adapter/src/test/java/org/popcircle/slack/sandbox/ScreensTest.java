package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.sandbox.people.OpenModal;

/** Modals in front of people: what is checked before the bot hears of it, and what its answers do. */
class ScreensTest extends CallingTheApi {

    private static final String FORM = """
            {'type':'modal','title':{'type':'plain_text','text':'%s'},'submit':{'type':'plain_text','text':'Go'},%s'blocks':[
             {'type':'input','block_id':'why','label':{'type':'plain_text','text':'Why?'},
              'element':{'type':'plain_text_input','action_id':'typed','max_length':10}},
             {'type':'input','block_id':'who','optional':true,'label':{'type':'plain_text','text':'Who?'},
              'element':{'type':'multi_users_select','action_id':'people'}},
             {'type':'actions','block_id':'more','elements':[
              {'type':'button','action_id':'more','text':{'type':'plain_text','text':'More'}}]}]}""";

    private final RecordingBot bot = new RecordingBot();

    @BeforeEach
    void connect() {
        slack.deliveries().over(bot);
    }

    @Test
    void a_required_field_and_a_text_that_is_too_long_are_caught_before_the_bot_hears_of_it() {
        var form = openForm("");

        assertThat(form.submit()).containsOnlyKeys("Why?");
        assertThat(form.fill("Why?", "far too long a text").submit()).containsOnlyKeys("Why?");
        assertThat(bot.types()).isEmpty();
        assertThat(form.fill("Why?", "short").submit()).isEmpty();
        assertThat(bot.types()).containsExactly("view_submission");
    }

    @Test
    void values_arrive_in_the_shape_of_their_element() {
        openForm("").fill("Why?", "because").choose("Who?", "Ben", "Chi").submit();

        var values = bot.last().path("view").path("state").path("values");
        assertThat(values).isEqualTo(json("""
                {'why':{'typed':{'value':'because','type':'plain_text_input'}},
                 'who':{'people':{'selected_users':['U0BEN','U0CHI'],'type':'multi_users_select'}}}"""));
    }

    @Test
    void an_untouched_field_arrives_empty() {
        openForm("").fill("Why?", "because").submit();

        var people =
                bot.last().path("view").path("state").path("values").path("who").path("people");
        assertThat(people.path("selected_users")).isEmpty();
    }

    @Test
    void a_button_inside_tells_the_bot_what_was_typed_so_far() {
        openForm("").fill("Why?", "half").presses("More");

        var typed =
                bot.last().path("view").path("state").path("values").path("why").path("typed");
        assertThat(typed.path("value").asString()).isEqualTo("half");
    }

    @Test
    void an_answer_may_replace_the_modal_or_put_another_on_top_or_close_all() {
        var first = openForm("").fill("Why?", "because");
        bot.answers("{'response_action':'update','view':" + FORM.formatted("Second", "") + "}");
        first.submit();
        assertThat(first.title()).isEqualTo("Second");
        assertThat(first.valueOf("Why?")).as("what was typed stays").isEqualTo("because");

        bot.answers("{'response_action':'push','view':" + FORM.formatted("On top", "") + "}");
        first.submit();
        var onTop = slack.person("Ana").modal();
        assertThat(onTop.title()).isEqualTo("On top");
        assertThatThrownBy(first::submit).isInstanceOf(NotOnScreen.class);

        bot.answers("{'response_action':'clear'}");
        onTop.fill("Why?", "done").submit();
        assertThat(slack.person("Ana").hasModal()).isFalse();
    }

    @Test
    void an_answer_that_slack_would_refuse_keeps_the_modal_and_is_remembered_as_a_mistake() {
        var form = openForm("").fill("Why?", "because");
        bot.answers("{'response_action':'update','view':{'type':'modal'}}");

        assertThat(form.submit()).isNotEmpty();
        assertThat(form.isOpen()).isTrue();
        assertThat(slack.requests().mistakes()).hasSize(1);
    }

    @Test
    void closing_is_told_only_to_those_who_asked() {
        openForm("").close();
        assertThat(bot.types()).isEmpty();

        openForm("'notify_on_close':true,").close();
        assertThat(bot.types()).containsExactly("view_closed");
        assertThat(bot.last().path("is_cleared").asBoolean()).isFalse();

        openForm("'notify_on_close':true,");
        openForm("'notify_on_close':true,").closeAll();
        assertThat(bot.types()).hasSize(3);
        assertThat(bot.last().path("is_cleared").asBoolean()).isTrue();
    }

    private OpenModal openForm(String more) {
        var trigger = slack.api().context().triggers().issue("U0ANA");
        var opened =
                call("views.open", "{'trigger_id':'" + trigger + "','view':" + FORM.formatted("First", more) + "}");
        assertThat(error(opened)).isEmpty();
        return slack.person("Ana").modal();
    }
}
