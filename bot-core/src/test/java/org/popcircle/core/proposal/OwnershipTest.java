package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.MONDAY;
import static org.popcircle.core.proposal.Opening.proposal;
import static org.popcircle.core.proposal.Opening.quickProposal;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.Script.presented;
import static org.popcircle.core.proposal.Script.queued;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Refusal.Duty;

/** Whose a proposal is when its proposer gives it up or is gone: E26 and E27 of table 9.2. */
class OwnershipTest {
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
        presented(quickProposal(ANA, BEN))
                .happens(new ProposalCommand.Departed(MONDAY, ANA, false))
                .does(BEN, ProposalCommand.LeaveMeOut::new)
                .in(Phase.Dropped.class);
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
}
