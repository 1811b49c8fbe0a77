package org.popcircle.core.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.selection.Scene.ANA;
import static org.popcircle.core.selection.Scene.BEN;
import static org.popcircle.core.selection.Scene.CHI;
import static org.popcircle.core.selection.Scene.DOV;
import static org.popcircle.core.selection.Scene.no;
import static org.popcircle.core.selection.Scene.objects;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

/** A question comes before consent, and the step waits for its answer (method.md 2.11). */
class AskingTest {

    private final Scene scene = Scene.choosing().propose(BEN);

    @Test
    void nothing_is_settled_while_a_question_is_open_also_if_its_asker_has_consented() {
        asks(CHI, "Is Ben here in March?");
        scene.everyoneConsents();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.AskingNominee.class);
        assertThat(scene.selection().settled()).isEmpty();
        answers(BEN, 1, "From the 8th on.");

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Decided.class);
    }

    @Test
    void the_list_of_what_it_takes_waits_too() {
        Scene early = Scene.of(2, Pace.DAY, "Facilitator");
        early.everyone(_ -> by -> new SelectionCommand.WriteQualities(by, List.of("calm")));
        early.does(BEN, by -> new SelectionCommand.Ask(by, "Calm with whom?")).accepted();
        early.everyoneConsents();
        assertThat(early.selection().phase()).isInstanceOf(Phase.Agreeing.class);
        early.does(ANA, by -> new SelectionCommand.AnswerQuestion(by, 1, "With neighbours."))
                .accepted();

        assertThat(early.selection().phase()).isInstanceOf(Phase.Nominating.class);
    }

    @Test
    void an_objection_does_not_wait_for_an_answer() {
        asks(CHI, "Is Ben here in March?");
        for (MemberId member : List.of(CHI, DOV, ANA, BEN)) {
            scene.does(
                            member,
                            by -> new SelectionCommand.GiveAnswer(
                                    by, member.equals(DOV) ? objects("away a lot") : no()))
                    .accepted();
        }
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Integrating.class);
        scene.does(DOV, SelectionCommand.Resolve::new).accepted();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Integrating.class);
        answers(ANA, 1, "He is.");

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Decided.class);
    }

    @Test
    void the_end_of_the_time_answers_for_nobody() {
        asks(CHI, "Is Ben here in March?");
        scene.passes(Duration.ofHours(25));
        scene.timeIsUp().accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.AskingOthers.class);
        assertThat(scene.selection().openQuestions()).hasSize(1);
    }

    @Test
    void the_question_of_somebody_who_has_left_holds_nobody_up() {
        asks(CHI, "Is Ben here in March?");
        scene.everyoneConsents();
        scene.happens(new SelectionCommand.Departed(scene.now(), CHI)).accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Decided.class);
    }

    @Test
    void whoever_knows_answers_also_from_an_older_card_and_a_second_click_changes_nothing() {
        asks(CHI, "Is Ben here in March?");
        By old = scene.by(DOV);
        scene.does(CHI, by -> new SelectionCommand.Ask(by, " Is Ben here in March? "))
                .changesNothing();
        scene.everyoneConsents();
        scene.happens(new SelectionCommand.AnswerQuestion(old, 1, "He is.")).accepted();
        Scene after = Scene.choosing().propose(BEN);
        after.does(CHI, by -> new SelectionCommand.Ask(by, "Is he?")).accepted();
        after.does(DOV, by -> new SelectionCommand.AnswerQuestion(by, 1, "He is."))
                .accepted();
        after.does(DOV, by -> new SelectionCommand.AnswerQuestion(by, 1, "He is."))
                .changesNothing();
        after.does(ANA, by -> new SelectionCommand.AnswerQuestion(by, 1, "From May on, too."))
                .accepted();
        assertThat(after.selection().question(1).orElseThrow().replies()).hasSize(2);
    }

    @Test
    void empty_long_and_misplaced_questions_are_refused() {
        scene.does(CHI, by -> new SelectionCommand.Ask(by, "  ")).refused(new Refusal.Empty());
        scene.does(CHI, by -> new SelectionCommand.Ask(by, "x".repeat(Selection.LONGEST_TEXT + 1)))
                .refused(new Refusal.TooLong(Selection.LONGEST_TEXT));
        scene.does(CHI, by -> new SelectionCommand.AnswerQuestion(by, 7, "x")).refused(new Refusal.SettledAlready());
        Scene.nominating(3, "Facilitator")
                .does(CHI, by -> new SelectionCommand.Ask(by, "Who is Ben?"))
                .refused(new Refusal.NotYet());
    }

    @Test
    void two_accounts_of_one_person_ask_as_one() {
        asks(CHI, "Is Ben here in March?");
        scene.happens(new SelectionCommand.Recognise(
                        scene.now(), DOV, List.of(CHI), Scene.person(4).accounts()))
                .accepted();

        assertThat(scene.selection().question(1).orElseThrow().asker()).isEqualTo(DOV);
    }

    private void asks(MemberId who, String text) {
        scene.does(who, by -> new SelectionCommand.Ask(by, text)).accepted();
    }

    private void answers(MemberId who, int number, String text) {
        scene.does(who, by -> new SelectionCommand.AnswerQuestion(by, number, text))
                .accepted();
    }
}
