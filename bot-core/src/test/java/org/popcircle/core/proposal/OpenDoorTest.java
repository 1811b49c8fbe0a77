package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.MONDAY;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.People.DOV;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Whoever says "I'm in" takes part, until consent opens. */
class OpenDoorTest {

    private Proposal proposal = ProposalEvolver.begin(Opening.quickCheck(ANA).event());

    @Test
    void a_check_waits_for_people_and_begins_when_its_asker_says_so() {
        opens(Opening.quickCheck(ANA).toEverybody());
        assertThat(proposal.phase()).isInstanceOf(Phase.Inviting.class);
        comesIn(BEN);
        comesIn(CHI);
        assertThat(proposal.phase()).isInstanceOf(Phase.Inviting.class);
        assertThat(begins(ANA)).isInstanceOf(Decided.Accepted.class);

        assertThat(proposal.phase())
                .isInstanceOfSatisfying(
                        Phase.Checking.class,
                        check -> assertThat(check.round().asked()).containsExactly(ANA, BEN, CHI));
    }

    @Test
    void once_consent_is_open_the_door_is_closed() {
        opens(Opening.quickCheck(ANA).toEverybody());
        comesIn(BEN);
        begins(ANA);

        assertThat(comesIn(CHI)).isEqualTo(Decided.refuse(new Refusal.DoorClosed()));
        assertThat(proposal.participant(CHI)).isEmpty();
    }

    @Test
    void in_a_proposal_people_come_in_until_consent_opens() {
        opens(Opening.quickProposal(ANA).toEverybody());
        comesIn(BEN);
        begins(ANA);
        assertThat(proposal.phase()).isInstanceOf(Phase.Clarifying.class);
        comesIn(CHI);
        assertThat(proposal.missing()).containsExactly(BEN, CHI);
        does(new ProposalCommand.SayClear(by(BEN)));
        does(new ProposalCommand.SayClear(by(CHI)));

        assertThat(proposal.phase()).isInstanceOf(Phase.Consenting.class);
        assertThat(comesIn(DOV)).isEqualTo(Decided.refuse(new Refusal.DoorClosed()));
    }

    @Test
    void nobody_begins_alone_and_only_whoever_brought_it_begins() {
        opens(Opening.quickCheck(ANA).toEverybody());
        assertThat(begins(ANA)).isEqualTo(Decided.refuse(new Refusal.NobodyElse()));
        comesIn(BEN);
        assertThat(begins(BEN))
                .isEqualTo(Decided.refuse(new Refusal.NotYours(Refusal.Duty.PROPOSER, Optional.of(ANA))));
    }

    @Test
    void who_is_kept_out_stays_out_and_has_no_voice() {
        opens(Opening.quickCheck(ANA).toEverybody());
        comesIn(BEN);
        comesIn(CHI);
        does(new ProposalCommand.Decline(by(ANA), CHI));

        assertThat(proposal.standing(Standing.DECLINED)).containsExactly(CHI);
        assertThat(comesIn(CHI)).isEqualTo(Decided.refuse(new Refusal.NotTakingPart()));
        assertThat(does(new ProposalCommand.Join(by(CHI)))).isEqualTo(Decided.refuse(new Refusal.NotTakingPart()));
        begins(ANA);
        does(new ProposalCommand.GiveAnswer(by(BEN), new Answer.NoObjection()));
        assertThat(proposal.phase())
                .isInstanceOfSatisfying(
                        Phase.Adopted.class,
                        adopted -> assertThat(adopted.consented()).containsExactly(ANA, BEN));
    }

    @Test
    void nobody_is_kept_out_by_others_or_when_it_is_decided_already() {
        opens(Opening.quickCheck(ANA).toEverybody());
        comesIn(BEN);
        comesIn(CHI);
        assertThat(does(new ProposalCommand.Decline(by(BEN), CHI)))
                .isEqualTo(Decided.refuse(new Refusal.NotYours(Refusal.Duty.PROPOSER, Optional.of(ANA))));
        begins(ANA);

        assertThat(does(new ProposalCommand.Decline(by(ANA), CHI))).isEqualTo(Decided.refuse(new Refusal.DoorClosed()));
    }

    @Test
    void where_people_were_picked_nobody_else_comes_in() {
        opens(Opening.quickCheck(ANA, BEN));

        assertThat(comesIn(CHI)).isEqualTo(Decided.refuse(new Refusal.NotAMember()));
    }

    @Test
    void the_end_of_its_time_begins_it_with_those_who_are_in() {
        opens(Opening.quickCheck(ANA, DOV).toEverybody());
        comesIn(BEN);
        timeIsUp();

        assertThat(proposal.phase()).isInstanceOf(Phase.Checking.class);
        assertThat(proposal.standing(Standing.INVITED)).containsExactly(DOV);
    }

    @Test
    void with_nobody_in_it_waits_and_decides_nothing() {
        opens(Opening.quickCheck(ANA).toEverybody());
        timeIsUp();

        assertThat(proposal.phase()).isInstanceOf(Phase.Inviting.class);
        assertThat(proposal.phase().openWindow().orElseThrow().overdue()).isTrue();
        comesIn(BEN);
        assertThat(proposal.phase()).isInstanceOf(Phase.Checking.class);
    }

    private void opens(Opening opening) {
        proposal = ProposalEvolver.begin(opening.event());
        does(new ProposalCommand.Present(MONDAY));
    }

    private Decided<ProposalEvent> comesIn(MemberId member) {
        return does(new ProposalCommand.LetIn(MONDAY, member, "Somebody", List.of()));
    }

    private Decided<ProposalEvent> begins(MemberId member) {
        return does(new ProposalCommand.BeginNow(by(member)));
    }

    private void timeIsUp() {
        Instant end = proposal.phase().openWindow().orElseThrow().closes().orElseThrow();
        does(new ProposalCommand.DeadlinePassed(end, proposal.phaseNumber(), Duration.ZERO));
    }

    private By by(MemberId member) {
        return new By(member, MONDAY, MONDAY.plusSeconds(1), proposal.phaseNumber());
    }

    private Decided<ProposalEvent> does(ProposalCommand command) {
        Decided<ProposalEvent> decided = ProposalDecider.decide(proposal, command);
        if (decided instanceof Decided.Accepted<ProposalEvent>(List<ProposalEvent> events)) {
            proposal = ProposalDecider.fold(proposal, events);
        }
        return decided;
    }
}
