package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.proposal;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.People.DOV;
import static org.popcircle.core.proposal.Script.presented;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Refusal.Duty;

/** Working with objections: method.md 2.4, and E12, E13 and E14 of table 9.2. */
class IntegrationTest {

    private static Script oneObjection() {
        return presented(proposal(ANA, BEN, CHI))
                .clear(BEN, CHI)
                .consents(ANA, CHI)
                .objects(BEN, "Too dear");
    }

    private static Script twoObjections() {
        return presented(proposal(ANA, BEN, CHI, DOV).ledBy(DOV))
                .clear(BEN, CHI, DOV)
                .consents(ANA, DOV)
                .objects(BEN, "Too dear")
                .objects(CHI, "Too late");
    }

    @Test
    void everybody_offers_ideas_and_asks_the_objector() {
        Script script = oneObjection()
                .does(ANA, by -> new ProposalCommand.OfferIdea(by, "Skip rainy days."))
                .does(BEN, by -> new ProposalCommand.OfferIdea(by, "Share a stall."))
                .does(CHI, by -> new ProposalCommand.AskObjector(by, 1, "How dear?"));
        script.ignores(new ProposalCommand.OfferIdea(script.by(ANA), "Skip rainy days."));
        assertThat(script.proposal().ideas()).hasSize(2);
        assertThat(script.proposal().questions().getFirst().objection()).contains(1);
    }

    @Test
    void e12_whoever_leads_takes_objections_one_by_one_or_together() {
        Script script = twoObjections()
                .refuses(
                        BEN,
                        by -> new ProposalCommand.Focus(by, 2),
                        new Refusal.NotYours(Duty.FACILITATOR, Optional.of(DOV)))
                .does(DOV, by -> new ProposalCommand.Focus(by, 2));
        assertThat(script.in(Phase.Integrating.class).focus()).contains(2);
        script.does(DOV, ProposalCommand.FocusTogether::new);
        assertThat(script.in(Phase.Integrating.class).focus()).isEmpty();
    }

    @Test
    void e12_a_resolved_objection_is_not_worked_with_any_more() {
        Script script = twoObjections()
                .does(DOV, by -> new ProposalCommand.Focus(by, 1))
                .does(BEN, by -> new ProposalCommand.WithdrawObjection(by, 1));
        assertThat(script.in(Phase.Integrating.class).focus()).isEmpty();
        script.refuses(DOV, by -> new ProposalCommand.Focus(by, 1), new Refusal.SettledAlready());
    }

    @Test
    void e13_an_objector_who_withdraws_answers_anew_and_the_others_need_not() {
        Script script = oneObjection().does(BEN, by -> new ProposalCommand.WithdrawObjection(by, 1));
        script.in(Phase.Integrating.class);
        assertThat(script.proposal().missing()).as("withdrawing is no consent").containsExactly(BEN);
        script.consents(BEN);
        assertThat(script.in(Phase.Adopted.class).consented()).containsExactly(ANA, BEN, CHI);
    }

    @Test
    void who_has_been_heard_answers_the_next_version_or_withdraws_first() {
        Script script = oneObjection();
        ProposalCommand consent = new ProposalCommand.GiveAnswer(script.by(BEN), new Answer.NoObjection());
        Answer late = new Answer.Objects(new Reason("Too late", "", ""));
        script.refuses(consent, new Refusal.SettledAlready())
                .refuses(CHI, by -> new ProposalCommand.GiveAnswer(by, late), new Refusal.SettledAlready());
    }

    @Test
    void e13_nobody_else_withdraws_an_objection() {
        oneObjection()
                .refuses(
                        ANA,
                        by -> new ProposalCommand.WithdrawObjection(by, 1),
                        new Refusal.NotYours(Duty.OBJECTOR, Optional.of(BEN)));
    }

    @Test
    void e13_with_another_objection_open_nothing_is_adopted() {
        Script script = twoObjections()
                .does(BEN, by -> new ProposalCommand.WithdrawObjection(by, 1))
                .consents(BEN);
        script.in(Phase.Integrating.class);
        script.does(CHI, by -> new ProposalCommand.WithdrawObjection(by, 2))
                .consents(CHI)
                .in(Phase.Adopted.class);
    }

    @Test
    void e13_those_not_heard_are_still_asked_when_the_objection_is_withdrawn() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .clear(BEN, CHI)
                .consents(ANA)
                .objects(BEN, "Too dear")
                .timeIsUp()
                .does(BEN, by -> new ProposalCommand.WithdrawObjection(by, 1))
                .consents(BEN);
        script.in(Phase.Consenting.class);
        assertThat(script.proposal().missing()).containsExactly(CHI);
    }

    @Test
    void a_late_copy_of_the_answer_after_withdrawing_does_not_come_back_when_objecting_again() {
        Script script = oneObjection().does(BEN, by -> new ProposalCommand.WithdrawObjection(by, 1));
        Answer again = new Answer.Objects(new Reason("Still too dear", "", ""));
        ProposalCommand objection = new ProposalCommand.GiveAnswer(script.by(BEN), again);
        script.happens(objection)
                .does(BEN, by -> new ProposalCommand.WithdrawObjection(by, 2))
                .ignores(objection);
        assertThat(script.proposal().openObjections()).isEmpty();
    }

    @Test
    void those_not_heard_before_may_object_while_it_is_integrated() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .clear(BEN, CHI)
                .objects(BEN, "Too dear")
                .timeIsUp()
                .objects(CHI, "Too late");
        assertThat(script.proposal().openObjections()).extracting(Objection::by).containsExactly(BEN, CHI);
    }

    @Test
    void who_leads_and_words_may_object_like_everyone() {
        Script script = presented(proposal(ANA, BEN, CHI).ledBy(BEN))
                .clear(BEN, CHI)
                .consents(ANA, CHI)
                .objects(BEN, "Too dear")
                .amends(BEN, "A smaller stall.")
                .consents(ANA, BEN, CHI);
        script.in(Phase.Adopted.class);
    }

    @Test
    void e14_after_two_loops_it_is_stuck_and_every_way_out_needs_everyone() {
        Script script = oneObjection();
        assertThat(script.proposal().isStuck()).isFalse();
        script.refuses(
                CHI, by -> new ProposalCommand.TakeBack(by, ""), new Refusal.NotYours(Duty.PROPOSER, Optional.of(ANA)));
        script.amends(CHI, "A smaller stall.").consents(ANA, CHI).objects(BEN, "Still too dear");
        assertThat(script.proposal().isStuck()).isTrue();

        script.does(CHI, by -> new ProposalCommand.TakeBack(by, "We go round in circles."));
        script.in(Phase.Leaving.class);
        assertThat(script.proposal().missing()).as("objector included").containsExactly(ANA, BEN);
        script.consents(ANA).objects(BEN, "It matters to me.");
        script.in(Phase.Integrating.class);
        assertThat(script.proposal().openObjections()).hasSize(1);

        LocalDate july = LocalDate.of(2026, 7, 1);
        script.does(BEN, by -> new ProposalCommand.AskToPark(by, july)).consents(ANA, CHI);
        assertThat(script.in(Phase.Parked.class).until()).contains(july);
    }

    @Test
    void parking_needs_a_day_to_come() {
        LocalDate today = LocalDate.of(2026, 6, 1);
        oneObjection().refuses(ANA, by -> new ProposalCommand.AskToPark(by, today), new Refusal.DateIsPast(today));
    }

    @Test
    void one_reason_against_leaving_it_is_enough_when_the_window_is_over() {
        Script script = oneObjection().does(CHI, by -> new ProposalCommand.AskToPark(by, LocalDate.of(2026, 7, 1)));
        script.objects(BEN, "We are nearly there.").in(Phase.Leaving.class);
        script.timeIsUp().in(Phase.Integrating.class);
    }

    @Test
    void silence_never_leaves_it() {
        Script script = oneObjection()
                .does(CHI, by -> new ProposalCommand.AskToPark(by, LocalDate.of(2026, 7, 1)))
                .consents(BEN)
                .after(Duration.ofDays(100));
        script.in(Phase.Leaving.class);
        assertThat(script.proposal().missing()).containsExactly(ANA);
    }
}
