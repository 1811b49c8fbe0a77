package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.MONDAY;
import static org.popcircle.core.proposal.Opening.check;
import static org.popcircle.core.proposal.Opening.proposal;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.People.DOV;
import static org.popcircle.core.proposal.Script.presented;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Refusal;

/** People who leave, two people, and one person in two places: E8, E15 and E29 of table 9.2. */
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
