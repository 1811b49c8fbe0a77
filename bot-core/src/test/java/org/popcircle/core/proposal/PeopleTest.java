package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.MONDAY;
import static org.popcircle.core.proposal.Opening.check;
import static org.popcircle.core.proposal.Opening.proposal;
import static org.popcircle.core.proposal.Opening.quickProposal;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.People.DOV;
import static org.popcircle.core.proposal.Script.presented;
import static org.popcircle.core.proposal.Script.queued;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Refusal.Duty;

/** People who come, leave, lead and take over: E8, E15, E17, E26, E27 and E29 of table 9.2. */
class PeopleTest {

    @Test
    void e8_who_leaves_the_circle_is_not_waited_for() {
        presented(proposal(ANA, BEN, CHI))
                .clear(BEN, CHI)
                .consents(ANA, BEN)
                .leavesCircle(CHI)
                .in(Phase.Adopted.class);
    }

    @Test
    void e8_the_objection_of_who_leaves_stays_hidden_till_the_round_closes_and_then_open() {
        Script script = presented(proposal(ANA, BEN, CHI, DOV))
                .clear(BEN, CHI, DOV)
                .objects(CHI, "Too dear")
                .leavesCircle(CHI);
        assertThat(script.proposal().objections()).isEmpty();
        script.consents(ANA, BEN, DOV).in(Phase.Integrating.class);
        assertThat(script.proposal().openObjections()).extracting(Objection::by).containsExactly(CHI);
        script.amends(BEN, "A smaller stall.").consents(ANA, BEN, DOV).in(Phase.Adopted.class);
    }

    @Test
    void e8_the_objection_of_who_leaves_a_check_outlives_a_wish_to_talk() {
        Script script = presented(check(ANA, BEN, CHI, DOV))
                .objects(CHI, "Too dear")
                .leavesCircle(CHI)
                .does(BEN, ProposalCommand.TalkFirst::new)
                .does(BEN, ProposalCommand.SayLooksGood::new)
                .does(DOV, ProposalCommand.SayLooksGood::new)
                .consents(BEN, DOV);
        script.in(Phase.Integrating.class);
        assertThat(script.proposal().openObjections()).extracting(Objection::by).containsExactly(CHI);
    }

    @Test
    void e8_while_integrating_the_objection_stays_when_its_objector_leaves() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .clear(BEN, CHI)
                .consents(ANA, BEN)
                .objects(CHI, "Too dear")
                .leavesCircle(CHI);
        script.in(Phase.Integrating.class);
        assertThat(script.proposal().openObjections()).hasSize(1);
    }

    @Test
    void who_has_left_is_told_that_they_listen_only() {
        presented(proposal(ANA, BEN, CHI))
                .leavesCircle(CHI)
                .refuses(CHI, ProposalCommand.SayClear::new, new Refusal.NotTakingPart())
                .ignores(new ProposalCommand.Departed(MONDAY, CHI, true));
    }

    @Test
    void e15_two_people_are_enough_and_both_must_consent() {
        Script script = presented(proposal(ANA, BEN)).clear(BEN).consents(BEN);
        script.in(Phase.Consenting.class);
        script.consents(ANA).in(Phase.Adopted.class);
    }

    @Test
    void e15_nobody_decides_alone() {
        Script script = presented(proposal(ANA, BEN)).clear(BEN).consents(ANA).leavesCircle(BEN);
        script.in(Phase.Consenting.class);
        script.does(ANA, by -> new ProposalCommand.TakeBack(by, "")).in(Phase.Dropped.class);
    }

    @Test
    void e15_nobody_decides_alone_after_a_withdrawn_objection_either() {
        Script script = presented(proposal(ANA, BEN))
                .clear(BEN)
                .consents(ANA)
                .objects(BEN, "Too dear")
                .does(BEN, by -> new ProposalCommand.WithdrawObjection(by, 1))
                .happens(new ProposalCommand.Departed(MONDAY, ANA, false))
                .consents(BEN);
        script.in(Phase.Integrating.class);
    }

    @Test
    void e17_for_an_absent_facilitator_any_member_stands_in_when_the_others_agree() {
        Script script = presented(proposal(ANA, BEN, CHI, DOV).ledBy(BEN))
                .does(CHI, ProposalCommand.SayNoQuestion::new)
                .refuses(CHI, ProposalCommand.OfferStandIn::new, new Refusal.NotYet())
                .timeIsUp()
                .does(CHI, ProposalCommand.OfferStandIn::new)
                .does(ANA, by -> new ProposalCommand.AnswerStandIn(by, true));
        assertThat(script.proposal().duties().facilitator()).contains(BEN);
        script.does(DOV, by -> new ProposalCommand.AnswerStandIn(by, true));
        assertThat(script.proposal().duties()).isEqualTo(new Duties(ANA, Optional.of(CHI), Optional.of(CHI)));
        script.does(CHI, ProposalCommand.CloseRound::new).in(Phase.Reacting.class);
    }

    @Test
    void e17_one_who_does_not_agree_is_enough_and_the_one_who_is_back_as_well() {
        Script offered = presented(proposal(ANA, BEN, CHI, DOV).ledBy(BEN))
                .timeIsUp()
                .does(CHI, ProposalCommand.OfferStandIn::new)
                .does(DOV, by -> new ProposalCommand.AnswerStandIn(by, false));
        assertThat(offered.proposal().standIn()).isEmpty();
        offered.does(CHI, ProposalCommand.OfferStandIn::new)
                .does(BEN, by -> new ProposalCommand.AnswerStandIn(by, false));
        assertThat(offered.proposal().standIn()).isEmpty();
        assertThat(offered.proposal().duties().facilitator()).contains(BEN);
    }

    @Test
    void e17_who_is_together_waits_minutes_for_their_facilitator_not_for_ever() {
        Script script = presented(proposal(ANA, BEN, CHI).ledBy(BEN).at(Pace.LIVE))
                .refuses(CHI, ProposalCommand.OfferStandIn::new, new Refusal.NotYet())
                .after(Duration.ofMinutes(5))
                .does(CHI, ProposalCommand.OfferStandIn::new)
                .does(ANA, by -> new ProposalCommand.AnswerStandIn(by, true));
        assertThat(script.proposal().duties().facilitator()).contains(CHI);
    }

    @Test
    void e17_after_half_the_window_somebody_stands_in_for_the_wording_only() {
        Script script = presented(proposal(ANA, BEN, CHI, DOV).ledBy(ANA).wordedBy(BEN))
                .clear(BEN, CHI, DOV)
                .consents(ANA, BEN, CHI)
                .objects(DOV, "Too dear")
                .after(Duration.ofHours(13))
                .refuses(ANA, ProposalCommand.OfferStandIn::new, new Refusal.ProposerCannotChoose())
                .does(CHI, ProposalCommand.OfferStandIn::new)
                .does(ANA, by -> new ProposalCommand.AnswerStandIn(by, true))
                .does(DOV, by -> new ProposalCommand.AnswerStandIn(by, true));
        assertThat(script.proposal().duties()).isEqualTo(new Duties(ANA, Optional.of(ANA), Optional.of(CHI)));
        script.amends(CHI, "A smaller stall.").in(Phase.Consenting.class);
    }

    @Test
    void e17_a_proposer_who_stands_in_for_the_steps_does_not_get_the_wording() {
        Script script = presented(proposal(ANA, BEN, CHI).ledBy(BEN))
                .timeIsUp()
                .does(ANA, ProposalCommand.OfferStandIn::new)
                .does(CHI, by -> new ProposalCommand.AnswerStandIn(by, true));
        assertThat(script.proposal().duties()).isEqualTo(new Duties(ANA, Optional.of(ANA), Optional.empty()));
    }

    @Test
    void e17_an_offer_does_not_wait_for_somebody_who_leaves() {
        Script script = presented(proposal(ANA, BEN, CHI, DOV).ledBy(BEN))
                .timeIsUp()
                .does(CHI, ProposalCommand.OfferStandIn::new)
                .does(ANA, by -> new ProposalCommand.AnswerStandIn(by, true))
                .leavesCircle(DOV);
        assertThat(script.proposal().duties().facilitator()).contains(CHI);
    }

    @Test
    void e17_an_offer_ends_when_who_made_it_leaves() {
        Script script = presented(proposal(ANA, BEN, CHI, DOV).ledBy(BEN))
                .timeIsUp()
                .does(CHI, ProposalCommand.OfferStandIn::new)
                .leavesCircle(CHI);
        assertThat(script.proposal().standIn()).isEmpty();
    }

    @Test
    void a_facilitator_who_leaves_gives_the_steps_back_to_the_bot() {
        Script script = presented(proposal(ANA, BEN, CHI, DOV).ledBy(BEN))
                .does(CHI, ProposalCommand.SayNoQuestion::new)
                .timeIsUp();
        assertThat(script.isOverdue()).isTrue();
        script.leavesCircle(BEN).in(Phase.Reacting.class);
    }

    @Test
    void e26_before_anyone_has_answered_it_is_taken_back_freely() {
        presented(proposal(ANA, BEN))
                .does(ANA, by -> new ProposalCommand.TakeBack(by, ""))
                .in(Phase.Withdrawn.class);
        presented(proposal(ANA, BEN, CHI))
                .leavesCircle(CHI)
                .does(ANA, by -> new ProposalCommand.TakeBack(by, ""))
                .in(Phase.Withdrawn.class);
    }

    @Test
    void e26_afterwards_it_belongs_to_the_circle_and_all_are_asked_to_drop_it() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .clear(BEN)
                .does(ANA, by -> new ProposalCommand.TakeBack(by, "Changed my mind"));
        script.in(Phase.Leaving.class);
        assertThat(script.proposal().missing()).containsExactly(BEN, CHI);
        script.consents(BEN, CHI).in(Phase.Dropped.class);
        script.refuses(BEN, ProposalCommand.SayClear::new, new Refusal.Over(false));
    }

    @Test
    void e26_somebody_makes_it_theirs_and_it_goes_on_where_it_was() {
        Script script = presented(proposal(ANA, BEN, CHI).ledBy(CHI))
                .clear(BEN)
                .does(ANA, by -> new ProposalCommand.TakeBack(by, ""))
                .does(CHI, ProposalCommand.TakeOver::new);
        script.in(Phase.Clarifying.class);
        assertThat(script.proposal().duties()).isEqualTo(new Duties(CHI, Optional.of(CHI), Optional.empty()));
        assertThat(script.proposal().missing())
                .as("Ana did not have to react to her own text")
                .containsExactly(ANA);
    }

    @Test
    void e26_nobody_else_takes_it_back() {
        presented(proposal(ANA, BEN))
                .refuses(
                        BEN,
                        by -> new ProposalCommand.TakeBack(by, ""),
                        new Refusal.NotYours(Duty.PROPOSER, Optional.of(ANA)));
    }

    @Test
    void e27_when_whoever_proposed_leaves_the_circle_is_asked_who_takes_it_over() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .clear(BEN, CHI)
                .consents(BEN, CHI)
                .leavesCircle(ANA);
        assertThat(script.in(Phase.Leaving.class).exit()).isEqualTo(new Exit.Drop(Optional.empty(), ""));
        script.does(BEN, ProposalCommand.TakeOver::new);
        assertThat(script.in(Phase.Adopted.class).consented()).containsExactly(BEN, CHI);
    }

    @Test
    void e27_also_when_they_left_while_it_waited_for_room() {
        Script script = queued(proposal(ANA, BEN, CHI)).leavesCircle(ANA);
        script.happens(new ProposalCommand.Present(script.now())).in(Phase.Leaving.class);
    }

    @Test
    void e27_also_when_they_left_while_it_was_parked() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .does(BEN, ProposalCommand.CallMeeting::new)
                .leavesCircle(ANA)
                .does(CHI, ProposalCommand.TakeUpAgain::new);
        script.in(Phase.Leaving.class);
        script.consents(BEN, CHI).in(Phase.Dropped.class);
    }

    @Test
    void e27_if_the_circle_keeps_it_anybody_may_ask_again_later() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .leavesCircle(ANA)
                .consents(BEN)
                .objects(CHI, "I want it.");
        script.in(Phase.Clarifying.class);
        script.does(BEN, by -> new ProposalCommand.TakeBack(by, "Nobody has time"))
                .in(Phase.Leaving.class);
    }

    @Test
    void when_nobody_is_left_it_is_over() {
        presented(proposal(ANA, BEN)).leavesCircle(ANA).leavesCircle(BEN).in(Phase.Dropped.class);
        presented(quickProposal(ANA, BEN)).leavesCircle(ANA).in(Phase.Dropped.class);
    }

    @Test
    void somebody_on_leave_who_proposed_keeps_it_going() {
        presented(proposal(ANA, BEN, CHI))
                .happens(new ProposalCommand.Departed(MONDAY, ANA, false))
                .clear(BEN, CHI)
                .consents(BEN, CHI)
                .in(Phase.Adopted.class);
    }

    @Test
    void who_joins_while_a_way_out_is_asked_is_asked_as_well() {
        Script script = presented(quickProposal(ANA, BEN, CHI))
                .clear(BEN)
                .does(ANA, by -> new ProposalCommand.TakeBack(by, ""))
                .does(CHI, ProposalCommand.Join::new)
                .consents(BEN);
        script.in(Phase.Leaving.class);
        script.consents(CHI).in(Phase.Dropped.class);
    }

    @Test
    void duties_of_somebody_who_never_joined_end_when_the_others_go_on_without_them() {
        Script script = presented(quickProposal(ANA, BEN, CHI).ledBy(CHI))
                .clear(BEN)
                .timeIsUp()
                .does(ANA, ProposalCommand.OfferStandIn::new)
                .does(BEN, by -> new ProposalCommand.AnswerStandIn(by, true))
                .does(ANA, ProposalCommand.CloseRound::new)
                .timeIsUp()
                .timeIsUp()
                .does(ANA, ProposalCommand.CloseRound::new)
                .does(ANA, ProposalCommand.GoOnWithout::new)
                .does(BEN, ProposalCommand.GoOnWithout::new);
        script.in(Phase.Consenting.class);
        assertThat(script.proposal().missing()).containsExactly(ANA, BEN);
        script.refuses(CHI, ProposalCommand.Join::new, new Refusal.NotTakingPart());
    }

    @Test
    void e29_one_person_is_one_voice_whichever_account_they_use() {
        Account slack = new Account(Messenger.SLACK, "T1", "U1");
        Account discord = new Account(Messenger.DISCORD, "G1", "7");
        var opened = proposal(ANA, BEN).event();
        Participant both = new Participant(ANA, "Ana", List.of(slack, discord), Participant.Standing.JOINED);
        Proposal proposal = ProposalEvolver.begin(new ProposalEvent.Opened(
                opened.at(),
                opened.id(),
                opened.frame(),
                opened.duties(),
                List.of(both, opened.people().getLast()),
                opened.wording(),
                opened.given()));
        assertThat(proposal.participant(slack))
                .isEqualTo(proposal.participant(discord))
                .contains(both);
    }
}
