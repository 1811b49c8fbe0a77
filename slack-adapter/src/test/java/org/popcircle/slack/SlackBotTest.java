package org.popcircle.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.popcircle.adapter.ScriptedConversation.note;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.popcircle.adapter.ScriptedConversation;
import org.popcircle.core.app.Reply;
import org.popcircle.core.app.Stage;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** What people do in Slack reaches the core, and what the core replies reaches them: the same over both transports. */
@ParameterizedClass
@EnumSource(
        value = BotBesideTheDouble.Transport.class,
        names = {"HTTP", "SOCKET"})
class SlackBotTest {

    private static final Place VALLEY = new Place(Messenger.SLACK, "T0VALLEY", "C0VALLEY");
    private static final ActionToken CHECK = ActionToken.of(Verb.CHECK, "abcd", 1);
    private static final ActionToken CONSENT = ActionToken.of(Verb.CONSENT, "abcd-1", 1);

    private final BotBesideTheDouble running;
    private final ScriptedConversation core;

    SlackBotTest(BotBesideTheDouble.Transport transport) {
        running = BotBesideTheDouble.start(transport);
        core = running.conversation;
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void a_command_reaches_the_core_as_it_was_typed_and_is_answered_to_its_author_alone() {
        core.onTyped = (caller, text) -> note("Noted <b>& all</b>");

        running.slack.person("Ben").in("#valley").types("/circle check Bread & @Ana for <3 people?");

        assertThat(core.last().said()).isEqualTo("check Bread & <@U0ANA> for <3 people?");
        assertThat(core.last().caller().place()).contains(VALLEY);
        assertThat(core.last().caller().account().user()).isEqualTo("U0BEN");
        assertThat(running.slack.person("Ben").in("#valley").lastEphemeral().plainText())
                .contains("Noted <b>& all</b>");
        assertThat(running.slack.person("Chi").in("#valley").ephemerals()).isEmpty();
    }

    @Test
    void a_form_opens_takes_values_and_stays_open_with_what_must_be_mended() {
        core.onTyped = (caller, text) -> new Reply.Ask(form());
        core.onSubmitted =
                (caller, values) -> values.get("question") instanceof FieldValue.Text(String text) && text.endsWith("?")
                        ? new Reply.Silence()
                        : new Reply.Mend(Map.of("question", "A question ends so: ?", "unknown", "And this too."));

        running.slack.person("Ana").in("#valley").types("/circle check");
        var modal = running.slack.person("Ana").modal();
        assertThat(modal.labels()).containsExactly("Question", "Who");
        assertThat(modal.fill("Question", "Bread").submit())
                .hasEntrySatisfying(
                        "Question", error -> assertThat(error).contains("A question ends so: ?", "And this too."));
        modal.choose("Who", "Ben", "Gil").fill("Question", "Bread?");
        assertThat(modal.submit()).isEmpty();

        assertThat(running.slack.person("Ana").hasModal()).isFalse();
        assertThat(core.last().said()).isEqualTo(CHECK.toString());
        assertThat(core.last().caller().place()).contains(VALLEY);
    }

    @Test
    void what_stands_around_a_form_is_in_the_language_of_the_circle() {
        core.language = Locale.of("es");
        core.onTyped = (caller, text) -> new Reply.Ask(form());

        running.slack.person("Ana").in("#valley").types("/circle check");

        assertThat(running.slack
                        .person("Ana")
                        .modal()
                        .source()
                        .path("close")
                        .path("text")
                        .asString())
                .isEqualTo("Cerrar");
    }

    @Test
    void whoever_is_handed_a_text_is_told_where_it_went() {
        core.onPressed = (caller, token) -> new Reply.Hand(
                "decision-1.md", "# Decided", View.NoteView.of(Phrase.of("Here it is.")), Locale.ENGLISH);
        post(card());

        running.slack.person("Ben").in("#valley").presses("No objection");

        await().untilAsserted(() -> assertThat(
                        running.slack.person("Ben").in("#valley").ephemerals())
                .anySatisfy(seen -> assertThat(seen.plainText()).contains("Here it is.", "in your direct messages")));
    }

    @Test
    void a_text_is_handed_over_in_its_own_language_whatever_is_spoken_here_by_now() {
        core.onPressed = (caller, token) ->
                new Reply.Hand("ronda-1.md", "# Escuchado", View.NoteView.of(Phrase.of("Aquí está.")), Locale.of("es"));
        post(card());

        running.slack.person("Ben").in("#valley").presses("No objection");

        await().untilAsserted(() -> assertThat(
                        running.slack.person("Ben").in("#valley").ephemerals())
                .anySatisfy(seen -> assertThat(seen.plainText()).contains("Aquí está.", "en tus mensajes directos")));
        assertThat(running.slack.person("Ben").directMessages())
                .anySatisfy(message -> assertThat(message.plainText()).contains("ronda-1.md, parte 1 de 1"));
    }

    @Test
    void more_fields_open_in_the_same_window_and_keep_what_was_typed() {
        core.onTyped = (caller, text) -> new Reply.Ask(formWithMore());

        running.slack.person("Ana").in("#valley").types("/circle propose");
        var modal = running.slack.person("Ana").modal();
        modal.fill("Question", "Shall we bake?");
        modal.presses("Say more");

        await().untilAsserted(
                        () -> assertThat(running.slack.person("Ana").modal().labels())
                                .containsExactly("Question", "Who", "Just this once"));
        assertThat(running.slack.person("Ana").modal().valueOf("Question")).isEqualTo("Shall we bake?");
    }

    @Test
    void a_press_is_told_once_with_its_moment_and_answered_privately() {
        core.onPressed = (caller, token) -> note("Thanks, noted.");
        post(card());

        var click = running.slack.person("Ben").in("#valley").presses("No objection");

        assertThat(click.ack().isOk()).isTrue();
        assertThat(core.last().said()).isEqualTo(CONSENT.toString());
        String delivery = core.last().caller().delivery();
        running.slack.person("Ben").replay(click);
        assertThat(core.heard).hasSize(2);
        assertThat(core.last().caller().delivery()).isEqualTo(delivery);
        await().untilAsserted(() -> assertThat(
                        running.slack.person("Ben").in("#valley").ephemerals())
                .anySatisfy(seen -> assertThat(seen.plainText()).contains("Thanks, noted.")));
        running.slack.person("Ben").in("#valley").presses("No objection");
        assertThat(core.last().caller().delivery()).isNotEqualTo(delivery);
    }

    @Test
    void rare_choices_are_in_a_menu_and_mean_the_same() {
        post(card());

        running.slack.person("Ben").in("#valley").presses("I need time");

        assertThat(core.last().said()).isEqualTo("v1.need-time.abcd-1.1");
    }

    @Test
    void a_chat_message_becomes_a_proposal_from_its_menu() {
        core.onUsed = (caller, text) -> new Reply.Ask(form());
        var said = running.slack.person("Ben").in("#valley").says("We should bake more & sleep.");

        assertThat(running.slack
                        .person("Ana")
                        .in("#valley")
                        .shortcut(said, "make_proposal")
                        .isOk())
                .isTrue();

        assertThat(core.last().what()).isEqualTo("uses PROPOSAL");
        assertThat(core.last().said()).isEqualTo("We should bake more & sleep.");
        assertThat(running.slack.person("Ana").modal().title()).isEqualTo("A small check");
    }

    @Test
    void a_second_copy_of_a_card_becomes_a_pointer_when_it_is_pressed() {
        post(card());
        Phrase moved = Phrase.of("This card goes on further down.");
        core.onPointed = message ->
                Optional.of(new View.OutcomeView(moved, View.Outcome.POINTER, moved, List.of(), List.of(), List.of()));

        running.slack.person("Ben").in("#valley").presses("No objection");

        await().untilAsserted(() -> {
            var messages = running.slack.channel("#valley").messages();
            assertThat(messages.getLast().plainText()).contains("further down");
            assertThat(messages.getLast().has("No objection")).isFalse();
        });
    }

    @Test
    void the_home_page_is_drawn_when_opened_and_again_after_a_press_there() {
        core.home = new View.NoteView(
                Phrase.of("One thing waits."),
                List.of(Phrase.of("One thing waits.")),
                Optional.empty(),
                List.of(Choice.plain("Go", CONSENT)));
        var ana = running.slack.person("Ana");

        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(ana.home().plainText()).contains("One thing waits."));
        core.onPressed = (caller, token) -> {
            core.home = View.NoteView.of(Phrase.of("Nothing waits."));
            return new Reply.Silence();
        };
        ana.home().presses("Go");

        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(ana.home().plainText()).contains("Nothing waits."));
    }

    @Test
    void going_away_is_told() {
        running.slack.person("Ben").leaves("#valley");

        await().untilAsserted(() -> assertThat(core.heard)
                .anySatisfy(heard -> assertThat(heard.what()).isEqualTo("wentAway")));
    }

    @Test
    void where_the_bot_is_not_a_member_no_form_opens_but_the_way_to_invite_it() {
        core.onTyped = (caller, text) -> new Reply.Ask(form());

        running.slack.person("Ben").in("#random").types("/circle check Lunch?");

        assertThat(running.slack.person("Ben").hasModal()).isFalse();
        assertThat(running.slack.person("Ben").in("#random").lastEphemeral().plainText())
                .contains("/invite");
        running.slack.channel("#random").inviteBot();
        running.slack.person("Ben").in("#random").presses("Try again");
        await().untilAsserted(
                        () -> assertThat(running.slack.person("Ben").hasModal()).isTrue());
        assertThat(core.last().said()).isEqualTo("check Lunch?");
    }

    private void post(View card) {
        assertThat(running.bot.stage().show(VALLEY, card, Optional.empty())).isInstanceOf(Stage.Shown.There.class);
    }

    private static View card() {
        return new View.ProposalView(
                Phrase.of("Check: bread?"),
                Phrase.of("Check · Bread?"),
                Phrase.of("1 of 1"),
                List.of(),
                List.of(Phrase.of("Would it do harm?")),
                List.of(Choice.main("No objection", CONSENT)),
                List.of(),
                List.of(Choice.plain("I need time", ActionToken.of(Verb.NEED_TIME, "abcd-1", 1))),
                List.of(),
                List.of(),
                List.of());
    }

    private static Form form() {
        return new Form(
                CHECK, "A small check", List.of(Phrase.of("Everyone picked is asked.")), List.of(first()), "Ask");
    }

    private static Form formWithMore() {
        Form.Step more = new Form.Step(
                Optional.of("Say more"),
                List.of(new Field.Tick("once", "Just this once", Optional.empty(), "Yes", false)));
        return new Form(CHECK, "A proposal", List.of(), List.of(first(), more), "Ask");
    }

    private static Form.Step first() {
        return new Form.Step(
                Optional.empty(),
                List.of(
                        new Field.Text("question", "Question", Optional.empty(), true, false, 300, ""),
                        new Field.People("who", "Who", Optional.empty(), false, false, false, List.of())));
    }
}
