package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.proposal;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.People.DOV;
import static org.popcircle.core.proposal.Script.presented;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

/** Consent held in turn: method.md 2.9, 3.3, E1, E2, E8, E9, E20, E29, E33 and S6. */
class InTurnTest {

    private static final Answer NO_OBJECTION = new Answer.NoObjection();
    private static final Reason RAIN = new Reason("It rains.", "Wet bread.", "A roof.");

    /** Ana proposes and leads, so that she comes in the middle: Ben, Chi, Ana, Dov. */
    private static Script live() {
        return consenting(proposal(ANA, BEN, CHI, DOV).ledBy(ANA).wordedBy(BEN).at(Pace.LIVE), BEN, CHI, DOV);
    }

    private static Script consenting(Opening opening, MemberId... others) {
        Script script = presented(opening.oneAfterAnother()).clear(others);
        script.in(Phase.Consenting.class);
        return script;
    }

    private static ProposalCommand objects(By by) {
        return new ProposalCommand.GiveAnswer(by, new Answer.Objects(RAIN));
    }

    private static ProposalCommand consents(By by) {
        return new ProposalCommand.GiveAnswer(by, NO_OBJECTION);
    }

    private static Turns turns(Script script) {
        return script.proposal().turn().orElseThrow();
    }

    private static void turnIsOver(Script script) {
        script.until(TurnClock.endsAt(script.proposal()).orElseThrow());
        script.happens(
                new ProposalCommand.TurnPassed(script.now(), script.proposal().phaseNumber(), Duration.ZERO));
    }

    @Test
    void s6_whoever_proposes_and_leads_has_their_turn_mid_round() {
        Script script = live();
        assertThat(turns(script).order()).containsExactly(BEN, CHI, ANA, DOV);
        script.consents(BEN, CHI);
        assertThat(script.proposal().missing()).as("bringing it is no consent").contains(ANA);
        script.consents(ANA, DOV).in(Phase.Adopted.class);
    }

    @Test
    void only_whoever_is_asked_answers_and_the_others_are_told_whose_turn_it_is() {
        Script script = live().refuses(CHI, InTurnTest::consents, new Refusal.NotYourTurn(Optional.of(BEN)));
        script.consents(BEN);
        assertThat(script.proposal().askedNow()).containsExactly(CHI);
        assertThat(script.proposal().spoken()).containsOnlyKeys(BEN);
    }

    @Test
    void an_objection_that_is_written_early_is_kept_for_its_turn() {
        Script script = live().does(DOV, InTurnTest::objects);
        assertThat(turns(script).drafts()).isEqualTo(Map.of(DOV, RAIN));
        assertThat(script.proposal().spoken()).isEmpty();
        script.ignores(objects(script.by(DOV)));
        script.consents(BEN, CHI, ANA, DOV);
        assertThat(script.in(Phase.Adopted.class).consented())
                .as("a draft says nothing")
                .contains(DOV);
    }

    @Test
    void an_objection_does_not_end_the_round_which_goes_on_to_the_last_person() {
        Script script = live().does(BEN, InTurnTest::objects);
        script.consents(CHI, ANA).in(Phase.Consenting.class);
        script.consents(DOV).in(Phase.Integrating.class);
    }

    @Test
    void the_next_version_goes_around_otherwise() {
        Script script =
                live().does(BEN, InTurnTest::objects).consents(CHI, ANA, DOV).amends(BEN, "Under a roof.");
        assertThat(turns(script).order())
                .containsExactlyInAnyOrder(ANA, BEN, CHI, DOV)
                .startsWith(CHI);
        assertThat(turns(script).drafts()).isEmpty();
    }

    @Test
    void an_answer_can_be_changed_until_the_round_closes() {
        Script script = live().consents(BEN, CHI).does(BEN, InTurnTest::objects);
        assertThat(script.proposal().askedNow()).containsExactly(ANA);
        assertThat(script.proposal().spoken().keySet()).containsExactly(BEN, CHI);
    }

    @Test
    void a_second_click_changes_nothing() {
        Script script = live();
        By press = script.by(BEN);
        script.happens(new ProposalCommand.GiveAnswer(press, NO_OBJECTION))
                .ignores(new ProposalCommand.GiveAnswer(press, NO_OBJECTION));
        assertThat(script.proposal().askedNow()).containsExactly(CHI);
    }

    @Test
    void nobody_passes_but_come_back_to_me_is_the_end_of_the_round_once() {
        Script script = live().refuses(BEN, ProposalCommand.Pass::new, new Refusal.CannotPassHere())
                .does(BEN, ProposalCommand.ComeBackToMe::new);
        assertThat(turns(script).waiting()).containsExactly(CHI, ANA, DOV, BEN);
        script.ignores(new ProposalCommand.ComeBackToMe(script.by(BEN)))
                .consents(CHI, ANA, DOV)
                .refuses(BEN, ProposalCommand.ComeBackToMe::new, new Refusal.NobodyBefore())
                .consents(BEN)
                .in(Phase.Adopted.class);
    }

    @Test
    void whoever_asks_first_keeps_the_word_and_their_time_waits_for_the_answer() {
        Script script = live().does(BEN, by -> new ProposalCommand.Ask(by, "Who brings it?"));
        assertThat(script.proposal().askedNow()).containsExactly(BEN);
        assertThat(TurnClock.endsAt(script.proposal())).isEmpty();
        script.after(Duration.ofHours(1)).does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "Chi."));
        assertThat(TurnClock.endsAt(script.proposal())).contains(script.now().plus(Duration.ofMinutes(5)));
    }

    @Test
    void whoever_does_not_come_is_asked_at_the_end_and_never_taken_for_a_yes() {
        Script script = live();
        turnIsOver(script);
        assertThat(turns(script).waiting()).containsExactly(CHI, ANA, DOV, BEN);
        script.consents(CHI, ANA, DOV);
        turnIsOver(script);
        assertThat(script.proposal().askedNow()).containsExactly(BEN);
        assertThat(turns(script).now()).isEmpty();
        turnIsOver(script);
        assertThat(script.isOverdue()).isTrue();
        script.in(Phase.Consenting.class);
        script.consents(BEN).in(Phase.Adopted.class);
    }

    @Test
    void two_who_are_away_do_not_wait_for_each_other() {
        Script script = live();
        turnIsOver(script);
        turnIsOver(script);
        script.consents(ANA, DOV);
        turnIsOver(script);
        assertThat(turns(script).aside()).as("asked at the end, once").containsExactly(BEN);
        turnIsOver(script);
        assertThat(script.proposal().askedNow()).containsExactly(BEN, CHI);
    }

    @Test
    void whoever_has_a_question_after_their_answer_is_asked_again_at_the_end() {
        Script script = live().consents(BEN, CHI).does(BEN, by -> new ProposalCommand.Ask(by, "Who pays?"));
        assertThat(turns(script).waiting()).containsExactly(ANA, DOV, BEN);
    }

    @Test
    void who_comes_late_is_heard_at_the_end_and_may_ask_first() {
        Script script = live().does(ANA, by -> new ProposalCommand.LetGo(by, BEN));
        assertThat(turns(script).aside()).containsExactly(BEN);
        script.does(BEN, InTurnTest::consents);
        assertThat(turns(script).waiting()).as("E9").containsExactly(CHI, ANA, DOV, BEN);
        script.consents(CHI, ANA, DOV)
                .does(BEN, by -> new ProposalCommand.Ask(by, "What did I miss?"))
                .does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "Nothing but the rain."))
                .consents(BEN)
                .in(Phase.Adopted.class);
    }

    @Test
    void with_an_objection_the_end_of_all_turns_leads_on_without_those_who_never_came() {
        Script script = live();
        turnIsOver(script);
        script.does(CHI, InTurnTest::objects).consents(ANA, DOV);
        turnIsOver(script);
        script.in(Phase.Consenting.class);
        turnIsOver(script);
        script.in(Phase.Integrating.class);
        assertThat(script.proposal().missing()).containsExactly(BEN);
    }

    @Test
    void the_end_of_the_window_waits_until_the_last_was_asked() {
        Script script = consenting(proposal(ANA, BEN, CHI, DOV), BEN, CHI, DOV);
        script.does(turns(script).now().orElseThrow(), InTurnTest::objects);
        script.until(
                script.proposal().phase().openWindow().orElseThrow().closes().orElseThrow());
        script.in(Phase.Consenting.class);
        assertThat(script.isOverdue()).isTrue();
        script.consents(turns(script).now().orElseThrow());
        turnIsOver(script);
        script.in(Phase.Consenting.class);
        turnIsOver(script);
        script.in(Phase.Integrating.class);
    }

    @Test
    void time_of_an_outage_is_given_back() {
        Script script = live();
        script.until(TurnClock.endsAt(script.proposal()).orElseThrow())
                .happens(new ProposalCommand.TurnPassed(
                        script.now(), script.proposal().phaseNumber(), Duration.ofMinutes(4)));
        assertThat(script.proposal().askedNow()).containsExactly(BEN);
        assertThat(TurnClock.endsAt(script.proposal())).contains(script.now().plus(Duration.ofMinutes(4)));
    }

    @Test
    void a_turn_that_is_not_over_is_not_ended_by_a_due_time_of_the_one_before() {
        Script script = live();
        script.until(TurnClock.endsAt(script.proposal()).orElseThrow().minusSeconds(1));
        script.consents(BEN)
                .refuses(
                        new ProposalCommand.TurnPassed(
                                script.now().plusSeconds(1), script.proposal().phaseNumber(), Duration.ZERO),
                        new Refusal.CardIsOld())
                .refuses(
                        new ProposalCommand.NudgeDue(
                                script.now(), script.proposal().phaseNumber()),
                        new Refusal.CardIsOld());
    }

    @Test
    void e33_whoever_hesitates_gets_twice_the_time() {
        Script script = live().does(BEN, ProposalCommand.TakeTime::new);
        assertThat(TurnClock.endsAt(script.proposal())).contains(script.now().plus(Duration.ofMinutes(10)));
        script.ignores(new ProposalCommand.TakeTime(script.by(BEN)))
                .refuses(CHI, ProposalCommand.TakeTime::new, new Refusal.NotYourTurn(Optional.of(BEN)));
    }

    @Test
    void e33_a_quiet_answer_counts_alike_and_is_not_shown_before_the_round_closes() {
        Script script = live().does(BEN, by -> new ProposalCommand.AnswerQuietly(by, new Answer.Objects(RAIN)));
        assertThat(script.proposal().askedNow()).containsExactly(CHI);
        assertThat(script.proposal().spoken()).isEmpty();
        script.does(CHI, InTurnTest::consents).does(BEN, InTurnTest::objects).consents(ANA);
        assertThat(script.proposal().spoken()).as("what was quiet stays quiet").containsOnlyKeys(CHI, ANA);
        script.consents(DOV).in(Phase.Integrating.class);
        assertThat(script.proposal().openObjections()).extracting(Objection::by).containsExactly(BEN);
    }

    @Test
    void only_whoever_leads_lets_somebody_go_and_only_whose_turn_it_is() {
        live().refuses(
                        CHI,
                        by -> new ProposalCommand.LetGo(by, BEN),
                        new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(ANA)))
                .refuses(ANA, by -> new ProposalCommand.LetGo(by, DOV), new Refusal.SettledAlready())
                .does(ANA, by -> new ProposalCommand.LetGo(by, BEN))
                .refuses(
                        DOV,
                        by -> new ProposalCommand.CallBack(by, BEN),
                        new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(ANA)))
                .does(ANA, by -> new ProposalCommand.CallBack(by, BEN));
    }

    @Test
    void whoever_leaves_the_circle_has_no_turn_and_their_objection_stays() {
        Script script = live().does(BEN, InTurnTest::objects).leavesCircle(BEN).leavesCircle(CHI);
        assertThat(script.proposal().askedNow()).containsExactly(ANA);
        assertThat(script.proposal().spoken()).containsOnlyKeys(BEN);
        script.consents(ANA, DOV).in(Phase.Integrating.class);
    }

    @Test
    void whoever_was_counted_twice_has_one_turn() {
        Script script = live().does(DOV, InTurnTest::objects);
        script.happens(new ProposalCommand.Recognise(script.now(), BEN, List.of(DOV), List.of()));
        assertThat(turns(script).waiting()).containsExactly(BEN, CHI, ANA);
        assertThat(turns(script).drafts()).containsOnlyKeys(BEN);
    }

    @Test
    void a_way_out_that_is_declined_leads_back_to_the_same_turn_with_its_whole_time() {
        Script script = live().consents(BEN)
                .does(DOV, by -> new ProposalCommand.AskToGoOnOtherwise(by, new Exit.StepBack(by.member())));
        assertThat(script.proposal().turn()).isEmpty();
        script.after(Duration.ofHours(1)).does(BEN, InTurnTest::objects).consents(CHI, ANA);
        assertThat(script.proposal().askedNow()).containsExactly(CHI);
        assertThat(turns(script).since()).isEqualTo(script.now());
    }

    @Test
    void the_smallest_decisions_stay_all_at_once() {
        Script script = presented(Opening.check(ANA, BEN, CHI).oneAfterAnother());
        assertThat(script.proposal().turn()).isEmpty();
        script.consents(CHI, BEN).in(Phase.Adopted.class);
    }
}
