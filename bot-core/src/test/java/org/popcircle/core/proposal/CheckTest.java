package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.MONDAY;
import static org.popcircle.core.proposal.Opening.check;
import static org.popcircle.core.proposal.Opening.quickCheck;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.People.DOV;
import static org.popcircle.core.proposal.Script.presented;
import static org.popcircle.core.proposal.Spec.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Given;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.vocabulary.Window;

/** The small decision of method.md 2.11. */
class CheckTest {

    private static final Given NO_OBJECTION = OpeningRules.ownAnswer(MONDAY);

    @Test
    void everybody_is_asked_with_one_card_and_whoever_asks_has_no_objection() {
        given(check(ANA, BEN))
                .when(new ProposalCommand.Present(MONDAY))
                .then(new ProposalEvent.CheckAsked(
                        MONDAY,
                        Window.open(MONDAY, Pace.DAY, check(ANA).rhythm()),
                        ConsentRound.of(List.of(ANA, BEN)).with(ANA, NO_OBJECTION)));
    }

    @Test
    void it_is_decided_when_the_last_one_has_no_objection() {
        given(check(ANA, BEN), asked())
                .when(BEN, by -> new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()))
                .then(
                        new ProposalEvent.AnswerGiven(MONDAY, BEN, NO_OBJECTION),
                        new ProposalEvent.Adopted(MONDAY, List.of(ANA, BEN)));
    }

    @Test
    void a_first_press_joins_and_answers() {
        given(quickCheck(ANA, BEN, CHI), asked(ANA, BEN, CHI))
                .when(BEN, by -> new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()))
                .then(new ProposalEvent.Joined(MONDAY, BEN), new ProposalEvent.AnswerGiven(MONDAY, BEN, NO_OBJECTION));
    }

    @Test
    void a_refused_first_press_does_not_join() {
        given(quickCheck(ANA, BEN), asked())
                .when(BEN, ProposalCommand.Pass::new)
                .refused(new Refusal.CannotPassHere());
    }

    @Test
    void a_rule_needs_a_review_date() {
        assertThat(OpeningRules.open(check(ANA, BEN).asRule(new Term.Open()).event()))
                .isEqualTo(Decided.refuse(new Refusal.ReviewDateNeeded()));
        var reviewed = check(ANA, BEN)
                .asRule(new Term.ReviewOn(LocalDate.of(2026, 9, 1)))
                .event();
        assertThat(OpeningRules.open(reviewed)).isEqualTo(Decided.accept(reviewed));
    }

    @Test
    void nobody_asks_only_themselves() {
        assertThat(OpeningRules.open(check(ANA).event())).isEqualTo(Decided.refuse(new Refusal.NobodyElse()));
    }

    @Test
    void a_day_that_is_past_is_refused() {
        LocalDate yesterday = LocalDate.of(2026, 5, 31);
        assertThat(OpeningRules.open(check(ANA, BEN).until(yesterday).event()))
                .isEqualTo(Decided.refuse(new Refusal.DateIsPast(yesterday)));
    }

    @Test
    void a_question_is_answered_on_the_card_and_the_check_waits_for_who_asked() {
        Script script = presented(check(ANA, BEN, CHI))
                .consents(BEN)
                .does(CHI, by -> new ProposalCommand.Ask(by, "Is the room free?"));
        assertThat(script.proposal().missing()).containsExactly(CHI);
        script.does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "Yes."));
        script.in(Phase.Checking.class);
        script.consents(CHI).in(Phase.Adopted.class);
    }

    @Test
    void a_check_waits_for_the_answer_also_when_who_asked_has_consented_since() {
        Script script = presented(check(ANA, BEN, CHI))
                .does(BEN, by -> new ProposalCommand.Ask(by, "Is the room free?"))
                .consents(BEN, CHI);
        script.in(Phase.Checking.class);
        script.does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "Yes."));
        script.in(Phase.Adopted.class);
    }

    @Test
    void who_answered_and_then_asks_is_asked_again() {
        Script script = presented(check(ANA, BEN, CHI))
                .consents(CHI)
                .does(CHI, by -> new ProposalCommand.Ask(by, "Is the room free?"))
                .consents(BEN);
        assertThat(script.proposal().missing()).containsExactly(CHI);
    }

    @Test
    void an_objection_grows_it_when_everyone_was_heard_and_keeps_what_was_said() {
        Script script = presented(check(ANA, BEN, CHI))
                .does(BEN, by -> new ProposalCommand.Ask(by, "Is the room free?"))
                .objects(BEN, "It rains");
        script.in(Phase.Checking.class);
        script.consents(CHI).in(Phase.Integrating.class);
        assertThat(script.proposal().questions()).hasSize(1);
        assertThat(script.proposal().openObjections())
                .extracting(objection -> objection.reason().couldGoWrong())
                .containsExactly("It rains");
    }

    @Test
    void a_wish_to_talk_grows_it_and_keeps_the_answers_of_those_who_stay_silent() {
        Script script =
                presented(check(ANA, BEN, CHI, DOV)).consents(BEN, CHI).does(DOV, ProposalCommand.TalkFirst::new);
        script.in(Phase.Reacting.class);
        script.does(BEN, ProposalCommand.SayLooksGood::new)
                .does(CHI, by -> new ProposalCommand.React(by, "Earlier would be better."))
                .does(DOV, by -> new ProposalCommand.React(by, "For me, too."));
        script.in(Phase.Amending.class);
        script.does(BEN, ProposalCommand.GoOn::new).in(Phase.Consenting.class);
        assertThat(script.proposal().missing()).containsExactly(CHI, DOV);
    }

    @Test
    void who_wished_to_talk_is_asked_anew_even_after_having_answered() {
        Script script = presented(check(ANA, BEN, CHI)).consents(CHI).does(CHI, ProposalCommand.TalkFirst::new);
        script.does(BEN, ProposalCommand.SayLooksGood::new).does(CHI, ProposalCommand.SayLooksGood::new);
        script.in(Phase.Consenting.class);
        assertThat(script.proposal().missing()).containsExactly(BEN, CHI);
        script.consents(BEN, CHI).in(Phase.Adopted.class);
    }

    @Test
    void what_was_answered_to_the_check_is_void_once_the_text_changes() {
        Script script = presented(check(ANA, BEN, CHI))
                .consents(BEN)
                .does(CHI, ProposalCommand.TalkFirst::new)
                .does(BEN, ProposalCommand.SayLooksGood::new)
                .does(CHI, by -> new ProposalCommand.React(by, "Earlier would be better."))
                .amends(CHI, "Release on Thursday?");
        script.in(Phase.Consenting.class);
        assertThat(script.proposal().missing()).containsExactly(ANA, BEN, CHI);
    }

    @Test
    void leave_me_out_says_that_it_is_not_ones_decision() {
        Script script = presented(quickCheck(ANA, BEN, CHI)).consents(BEN).does(CHI, ProposalCommand.LeaveMeOut::new);
        assertThat(script.in(Phase.Adopted.class).consented()).containsExactly(ANA, BEN);
        script.refuses(CHI, by -> new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()), new Refusal.Over(true));
    }

    @Test
    void in_a_circle_that_stays_everyone_decides() {
        presented(check(ANA, BEN, CHI)).refuses(CHI, ProposalCommand.LeaveMeOut::new, new Refusal.CannotPassHere());
    }

    @Test
    void whoever_left_themselves_out_is_not_asked_any_more() {
        presented(quickCheck(ANA, BEN, CHI))
                .does(CHI, ProposalCommand.LeaveMeOut::new)
                .refuses(
                        CHI,
                        by -> new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()),
                        new Refusal.NotTakingPart());
    }

    @Test
    void those_who_never_joined_are_left_out_only_when_those_who_joined_confirm_it() {
        Script script = presented(quickCheck(ANA, BEN, CHI)).consents(BEN).timeIsUp();
        assertThat(script.in(Phase.Gathering.class).absent()).containsExactly(CHI);
        script.does(ANA, ProposalCommand.GoOnWithout::new).in(Phase.Gathering.class);
        script.does(BEN, ProposalCommand.GoOnWithout::new);
        assertThat(script.in(Phase.Adopted.class).consented()).containsExactly(ANA, BEN);
    }

    @Test
    void who_says_im_in_while_the_others_wonder_is_asked_like_everyone() {
        Script script =
                presented(quickCheck(ANA, BEN, CHI)).consents(BEN).timeIsUp().does(CHI, ProposalCommand.Join::new);
        script.in(Phase.Checking.class);
        assertThat(script.proposal().missing()).containsExactly(CHI);
        script.consents(CHI).in(Phase.Adopted.class);
    }

    @Test
    void one_who_would_rather_wait_is_enough_to_wait() {
        Script script = presented(quickCheck(ANA, BEN, CHI))
                .consents(BEN)
                .timeIsUp()
                .does(ANA, ProposalCommand.GoOnWithout::new)
                .does(BEN, ProposalCommand.WaitForThem::new);
        assertThat(script.in(Phase.Gathering.class).window().extendedBy()).isEqualTo(Optional.of(BEN));
        script.ignores(new ProposalCommand.WaitForThem(script.by(BEN)));
    }

    @Test
    void somebody_outside_the_circle_is_told_so() {
        presented(check(ANA, BEN))
                .refuses(
                        DOV,
                        by -> new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()),
                        new Refusal.NotAMember());
    }

    private static ProposalEvent asked(MemberId... members) {
        List<MemberId> all = members.length == 0 ? List.of(ANA, BEN) : List.of(members);
        return new ProposalEvent.CheckAsked(
                MONDAY,
                Window.open(MONDAY, Pace.DAY, check(ANA).rhythm()),
                ConsentRound.of(all).with(ANA, NO_OBJECTION));
    }
}
