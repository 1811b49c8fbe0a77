package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.proposal;
import static org.popcircle.core.proposal.Opening.quickProposal;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.People.DOV;
import static org.popcircle.core.proposal.Script.presented;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

/** Leading, and acting for who is away: E17 of table 9.2. */
class StandInTest {
    @Test
    void e17_for_an_absent_facilitator_any_member_stands_in_when_the_others_agree() {
        Script script = presented(proposal(ANA, BEN, CHI, DOV).ledBy(BEN))
                .does(CHI, ProposalCommand.SayNoQuestion::new)
                .refuses(
                        CHI,
                        ProposalCommand.OfferStandIn::new,
                        new Refusal.NotBefore(Instant.parse("2026-06-02T09:00:00Z")))
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
                .refuses(
                        CHI,
                        ProposalCommand.OfferStandIn::new,
                        new Refusal.NotBefore(Instant.parse("2026-06-01T09:05:00Z")))
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
}
