package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.proposal;
import static org.popcircle.core.proposal.Opening.quickProposal;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.People.DOV;
import static org.popcircle.core.proposal.Script.presented;
import static org.popcircle.core.proposal.Script.queued;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Refusal.Duty;
import org.popcircle.core.vocabulary.Term;

/** Clarifying, reacting, amending: method.md 2.2 steps 1 to 5, and E3, E16, E25 and E28 of table 9.2. */
class StepsTest {

    @Test
    void whoever_proposes_is_not_asked_for_questions_about_their_own_text() {
        assertThat(presented(proposal(ANA, BEN, CHI)).proposal().missing()).containsExactly(BEN, CHI);
    }

    @Test
    void open_questions_are_answered_before_it_goes_on_and_anyone_may_help() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .does(BEN, by -> new ProposalCommand.Ask(by, "Who drives?"))
                .does(BEN, ProposalCommand.SayNoQuestion::new)
                .clear(CHI);
        script.in(Phase.Clarifying.class);
        script.does(CHI, by -> new ProposalCommand.AnswerQuestion(by, 1, "I do."));
        script.in(Phase.Reacting.class);
    }

    @Test
    void an_answer_may_give_a_reason_to_react_so_clear_is_asked_again() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .clear(CHI)
                .does(BEN, by -> new ProposalCommand.Ask(by, "Who drives?"))
                .does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "Chi does."))
                .does(BEN, ProposalCommand.SayNoQuestion::new);
        script.in(Phase.Reacting.class);
        assertThat(script.proposal().missing()).containsExactly(BEN, CHI);
    }

    @Test
    void an_answer_while_reacting_asks_those_again_who_had_nothing_to_add() {
        Script script = presented(proposal(ANA, BEN, CHI, DOV))
                .clear(CHI)
                .does(BEN, ProposalCommand.SayNoQuestion::new)
                .does(DOV, ProposalCommand.SayNoQuestion::new)
                .does(BEN, by -> new ProposalCommand.React(by, "Good idea."))
                .does(DOV, by -> new ProposalCommand.Ask(by, "Who drives?"))
                .does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "Chi does."));
        assertThat(script.proposal().missing()).as("words stand").containsExactly(CHI, DOV);
    }

    @Test
    void opinions_wait_until_it_is_understood() {
        presented(proposal(ANA, BEN)).refuses(BEN, by -> new ProposalCommand.React(by, "Nice."), new Refusal.NotYet());
    }

    @Test
    void e16_nobody_has_a_question_or_time_so_clarifying_ends_with_its_window() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .does(BEN, ProposalCommand.SayNoQuestion::new)
                .timeIsUp();
        script.in(Phase.Reacting.class);
        assertThat(script.story()).contains(new ProposalEvent.NotHeard(script.now(), List.of(CHI)));
        assertThat(script.proposal().missing())
                .as("they are asked in the next step")
                .contains(CHI);
    }

    @Test
    void with_open_questions_the_end_of_the_window_waits_and_the_answer_goes_on() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .does(BEN, by -> new ProposalCommand.Ask(by, "Who drives?"))
                .timeIsUp();
        script.in(Phase.Clarifying.class);
        assertThat(script.isOverdue()).isTrue();
        script.does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "Chi does."))
                .in(Phase.Reacting.class);
    }

    @Test
    void a_question_while_reacting_is_answered_before_it_goes_on() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .does(BEN, ProposalCommand.SayNoQuestion::new)
                .clear(CHI)
                .does(BEN, by -> new ProposalCommand.Ask(by, "Who drives?"))
                .timeIsUp();
        script.in(Phase.Reacting.class);
        assertThat(script.isOverdue()).isTrue();
    }

    @Test
    void a_facilitator_confirms_going_on_without_somebody_and_never_over_open_questions() {
        Script script = presented(proposal(ANA, BEN, CHI).ledBy(BEN))
                .refuses(BEN, ProposalCommand.CloseRound::new, new Refusal.NotYet())
                .does(BEN, by -> new ProposalCommand.Ask(by, "Who drives?"))
                .timeIsUp()
                .refuses(BEN, ProposalCommand.CloseRound::new, new Refusal.QuestionsOpen())
                .does(CHI, by -> new ProposalCommand.AnswerQuestion(by, 1, "I do."));
        script.in(Phase.Clarifying.class);
        script.does(BEN, ProposalCommand.CloseRound::new).in(Phase.Reacting.class);
    }

    @Test
    void a_consent_round_is_never_closed_by_hand() {
        Script script = presented(proposal(ANA, BEN, CHI).ledBy(BEN))
                .clear(BEN, CHI)
                .objects(BEN, "No")
                .timeIsUp();
        script.in(Phase.Integrating.class);
        presented(proposal(ANA, BEN, CHI).ledBy(BEN))
                .clear(BEN, CHI)
                .timeIsUp()
                .refuses(BEN, ProposalCommand.CloseRound::new, new Refusal.NotYet());
    }

    @Test
    void suggestions_are_folded_in_by_whoever_takes_the_wording_but_never_by_whoever_proposed() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .does(BEN, ProposalCommand.SayNoQuestion::new)
                .does(CHI, ProposalCommand.SayNoQuestion::new)
                .does(BEN, by -> new ProposalCommand.React(by, "Saturdays are hard."))
                .does(CHI, ProposalCommand.SayLooksGood::new);
        script.in(Phase.Amending.class);
        script.refuses(ANA, ProposalCommand.GoOn::new, new Refusal.ProposerCannotChoose())
                .does(CHI, ProposalCommand.TakeWording::new)
                .refuses(BEN, ProposalCommand.TakeWording::new, new Refusal.NotYours(Duty.WORDING, Optional.of(CHI)))
                .ignores(new ProposalCommand.TakeWording(script.by(CHI)));
        Wording same = script.proposal().wording();
        script.refuses(CHI, by -> new ProposalCommand.Amend(by, same, List.of(), false), new Refusal.NothingChanged())
                .amends(CHI, "On Sundays.");
        script.in(Phase.Consenting.class);
        assertThat(script.proposal().current().author()).isEqualTo(CHI);
    }

    @Test
    void a_rule_keeps_its_review_date_in_every_version() {
        Term review = new Term.ReviewOn(LocalDate.of(2026, 9, 1));
        Script script = presented(proposal(ANA, BEN, CHI).asRule(review))
                .clear(BEN, CHI)
                .consents(ANA, BEN)
                .objects(CHI, "Too long");
        Wording old = script.proposal().wording();
        Wording endless = new Wording(old.title(), "Shorter.", old.why(), new Term.Open(), List.of());
        script.refuses(
                BEN, by -> new ProposalCommand.Amend(by, endless, List.of(), false), new Refusal.ReviewDateNeeded());
    }

    @Test
    void e3_a_facilitator_who_proposes_keeps_the_steps_and_another_chooses_the_wording() {
        assertThat(Duties.of(ANA, Optional.of(ANA), Optional.empty()).wordsmith())
                .isEmpty();
        assertThat(Duties.of(ANA, Optional.of(ANA), Optional.of(BEN)).wordsmith())
                .contains(BEN);
        assertThat(Duties.of(ANA, Optional.of(BEN), Optional.empty()).wordsmith())
                .contains(BEN);
        assertThat(Duties.of(ANA, Optional.of(BEN), Optional.of(ANA)).wordsmith())
                .isEmpty();
    }

    @Test
    void e25_a_counter_proposal_is_kept_as_a_draft_and_the_proposal_goes_on() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .does(BEN, ProposalCommand.SayNoQuestion::new)
                .does(CHI, ProposalCommand.SayNoQuestion::new)
                .does(CHI, by -> new ProposalCommand.ProposeInstead(by, "Let's hire a trainer."))
                .does(BEN, ProposalCommand.SayLooksGood::new);
        script.in(Phase.Consenting.class);
        assertThat(script.proposal().counterProposals())
                .extracting(CounterProposal::text)
                .containsExactly("Let's hire a trainer.");
        assertThat(script.proposal().current().number()).isEqualTo(1);
    }

    @Test
    void e28_a_queued_proposal_waits_until_it_is_presented_and_can_be_taken_back_freely() {
        Script script = queued(quickProposal(ANA, BEN, CHI))
                .does(BEN, ProposalCommand.Join::new)
                .refuses(BEN, ProposalCommand.SayClear::new, new Refusal.NotYet())
                .does(ANA, by -> new ProposalCommand.TakeBack(by, ""));
        script.in(Phase.Withdrawn.class);
    }

    @Test
    void presenting_twice_changes_nothing() {
        Script script = presented(proposal(ANA, BEN));
        script.ignores(new ProposalCommand.Present(script.now()));
    }

    @Test
    void the_same_words_twice_are_said_once() {
        Script script = presented(proposal(ANA, BEN, CHI)).does(BEN, by -> new ProposalCommand.Ask(by, "Who drives?"));
        script.ignores(new ProposalCommand.Ask(script.by(BEN), "Who drives?"))
                .does(CHI, by -> new ProposalCommand.AnswerQuestion(by, 1, "I do."))
                .ignores(new ProposalCommand.AnswerQuestion(script.by(CHI), 1, "I do."))
                .clear(BEN)
                .does(CHI, ProposalCommand.SayNoQuestion::new)
                .does(BEN, by -> new ProposalCommand.React(by, "Nice."))
                .ignores(new ProposalCommand.React(script.by(BEN), "Nice."))
                .does(BEN, by -> new ProposalCommand.ProposeInstead(by, "A shop."))
                .ignores(new ProposalCommand.ProposeInstead(script.by(BEN), "A shop."));
        assertThat(script.proposal().questions()).hasSize(1);
        assertThat(script.proposal().reactions()).hasSize(1);
    }

    @Test
    void empty_and_endless_texts_are_refused() {
        presented(proposal(ANA, BEN))
                .refuses(BEN, by -> new ProposalCommand.Ask(by, " \n"), new Refusal.Empty())
                .refuses(
                        BEN,
                        by -> new ProposalCommand.Ask(by, "x".repeat(Wording.LONGEST_TEXT + 1)),
                        new Refusal.TooLong(Wording.LONGEST_TEXT));
    }

    @Test
    void substantial_changes_are_clarified_again_from_the_start() {
        Script script = presented(proposal(ANA, BEN, CHI))
                .clear(BEN, CHI)
                .consents(ANA, BEN)
                .objects(CHI, "Too dear");
        Wording other = script.worded("Something quite different.");
        script.does(BEN, by -> new ProposalCommand.Amend(by, other, List.of(), true));
        script.in(Phase.Clarifying.class);
        assertThat(script.proposal().missing()).containsExactly(BEN, CHI);
        script.clear(BEN, CHI).in(Phase.Consenting.class);
    }
}
