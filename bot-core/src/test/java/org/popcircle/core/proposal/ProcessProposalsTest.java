package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.proposal;
import static org.popcircle.core.proposal.Opening.quickProposal;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.Script.presented;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** How the circle goes on with a proposal is itself decided by consent (method.md 2.10, E25, E32). */
class ProcessProposalsTest {

    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);

    @Test
    void more_time_gives_the_step_its_whole_window_again() {
        Script script = presented(proposal(ANA, BEN, CHI));
        Instant end = closes(script);

        asks(script, BEN, new Exit.MoreTime(BEN)).consents(ANA, CHI).in(Phase.Clarifying.class);

        assertThat(closes(script)).isAfter(end);
    }

    @Test
    void one_reason_against_it_is_enough_to_go_on_as_before() {
        Script script = presented(proposal(ANA, BEN, CHI));

        asks(script, BEN, new Exit.MoreTime(BEN)).consents(ANA).objects(CHI, "The fair is tomorrow");

        script.in(Phase.Clarifying.class);
    }

    @Test
    void a_step_back_begins_the_step_before_anew() {
        Script script = presented(proposal(ANA, BEN, CHI)).clear(BEN, CHI);
        script.in(Phase.Consenting.class);

        asks(script, BEN, new Exit.StepBack(BEN)).consents(ANA, CHI).in(Phase.Reacting.class);
        assertThat(script.proposal().missing()).contains(BEN, CHI);
        asks(script, BEN, new Exit.StepBack(BEN)).consents(ANA, CHI).in(Phase.Clarifying.class);
        script.refuses(
                BEN, by -> new ProposalCommand.AskToGoOnOtherwise(by, new Exit.StepBack(BEN)), new Refusal.NotYet());
    }

    @Test
    void a_helping_circle_gets_it_until_a_day_and_everything_said_is_kept() {
        Script script = presented(proposal(ANA, BEN, CHI)).clear(BEN);

        asks(script, BEN, new Exit.HandOver(BEN, "Chi and the cooks", AUTUMN)).consents(ANA, CHI);

        assertThat(script.proposal().phase()).isInstanceOfSatisfying(Phase.Parked.class, parked -> {
            assertThat(parked.helpers()).contains("Chi and the cooks");
            assertThat(parked.until()).contains(AUTUMN);
        });
        script.does(CHI, ProposalCommand.TakeUpAgain::new).in(Phase.Clarifying.class);
        assertThat(script.proposal().missing()).containsExactly(CHI);
    }

    @Test
    void e32_another_way_to_decide_is_what_is_decided() {
        Script script = presented(proposal(ANA, BEN, CHI));

        asks(script, BEN, new Exit.OtherWay(BEN, "Chi chooses the colour")).consents(ANA, CHI);

        script.in(Phase.Adopted.class);
        assertThat(script.proposal().current().number()).isEqualTo(2);
        assertThat(script.proposal().wording().text()).isEqualTo("Chi chooses the colour");
    }

    @Test
    void nobody_decides_another_way_alone_nor_without_those_who_were_invited() {
        Script alone = presented(quickProposal(ANA, BEN, CHI));
        alone.refuses(
                ANA,
                by -> new ProposalCommand.AskToGoOnOtherwise(by, new Exit.OtherWay(ANA, "I choose")),
                new Refusal.NobodyElse());

        asks(alone, BEN, new Exit.OtherWay(BEN, "Ana chooses")).consents(ANA);

        alone.in(Phase.Gathering.class);
        alone.does(CHI, ProposalCommand.Join::new).consents(CHI).in(Phase.Adopted.class);
    }

    @Test
    void e25_what_was_proposed_meanwhile_takes_its_place_and_its_author_brings_it() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .does(BEN, ProposalCommand.SayNoQuestion::new)
                .does(CHI, ProposalCommand.SayNoQuestion::new)
                .does(CHI, by -> new ProposalCommand.ProposeInstead(by, "A shelf in the shop"));

        asks(script, BEN, new Exit.SwitchTo(BEN, 1, CHI, "A shelf"))
                .consents(ANA, CHI)
                .in(Phase.Clarifying.class);

        assertThat(script.proposal().wording().text()).isEqualTo("A shelf in the shop");
        assertThat(script.proposal().duties().proposer()).isEqualTo(CHI);
        assertThat(script.proposal().counterProposals()).isEmpty();
        script.refuses(
                BEN,
                by -> new ProposalCommand.AskToGoOnOtherwise(by, new Exit.SwitchTo(BEN, 1, CHI, "A shelf")),
                new Refusal.SettledAlready());
    }

    @Test
    void a_way_without_words_or_with_a_day_gone_by_is_refused() {
        Script script = presented(proposal(ANA, BEN, CHI));
        script.refuses(
                BEN,
                by -> new ProposalCommand.AskToGoOnOtherwise(by, new Exit.OtherWay(BEN, " ")),
                new Refusal.Empty());
        LocalDate past = LocalDate.of(2020, 1, 1);
        script.refuses(
                BEN,
                by -> new ProposalCommand.AskToGoOnOtherwise(by, new Exit.HandOver(BEN, "Chi", past)),
                new Refusal.DateIsPast(past));
    }

    private static Script asks(Script script, MemberId who, Exit.OfProposal how) {
        script.does(who, by -> new ProposalCommand.AskToGoOnOtherwise(by, how)).in(Phase.Leaving.class);
        return script;
    }

    private static Instant closes(Script script) {
        return script.proposal().phase().openWindow().flatMap(Window::closes).orElseThrow();
    }
}
