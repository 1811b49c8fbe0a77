package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.proposal.Opening.check;
import static org.popcircle.core.proposal.Opening.proposal;
import static org.popcircle.core.proposal.People.ANA;
import static org.popcircle.core.proposal.People.BEN;
import static org.popcircle.core.proposal.People.CHI;
import static org.popcircle.core.proposal.Script.presented;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Term;

/** The decision moment: method.md 2.2 step 6, and E1, E2, E4, E5, E22 and E23 of table 9.2. */
class ConsentTest {

    private static Script consenting() {
        return presented(proposal(ANA, BEN, CHI)).clear(BEN, CHI);
    }

    @Test
    void one_press_covers_understanding_and_reacting_and_consent_opens_by_itself() {
        Script script = consenting();
        script.in(Phase.Consenting.class);
        assertThat(script.proposal().missing()).containsExactly(ANA, BEN, CHI);
    }

    @Test
    void e1_an_objection_never_ends_the_round_and_all_are_heard_together_afterwards() {
        Script script = consenting().consents(ANA).objects(BEN, "Too dear");
        script.in(Phase.Consenting.class);
        assertThat(script.proposal().objections())
                .as("hidden until everyone has spoken")
                .isEmpty();
        script.objects(CHI, "Too late").in(Phase.Integrating.class);
        assertThat(script.proposal().openObjections()).extracting(Objection::by).containsExactly(BEN, CHI);
        assertThat(script.in(Phase.Integrating.class).round().given()).containsKey(ANA);
    }

    @Test
    void e2_the_latest_answer_counts_until_the_round_closes() {
        Script script = consenting().objects(BEN, "Too dear").consents(BEN).consents(ANA, CHI);
        script.in(Phase.Adopted.class);
        assertThat(script.count(ProposalEvent.AnswerGiven.class))
                .as("history is kept")
                .isEqualTo(4);
    }

    @Test
    void a_late_copy_of_an_older_answer_never_replaces_a_newer_one() {
        Script script = consenting();
        By first = script.by(BEN);
        ProposalCommand older = new ProposalCommand.GiveAnswer(first, new Answer.NoObjection());
        script.happens(older).objects(BEN, "Too dear").ignores(older);
        script.consents(ANA, CHI).in(Phase.Integrating.class);
    }

    @Test
    void a_late_copy_of_an_answer_is_no_answer_after_a_question() {
        Script script = consenting();
        ProposalCommand older = new ProposalCommand.GiveAnswer(script.by(BEN), new Answer.NoObjection());
        script.happens(older)
                .does(BEN, by -> new ProposalCommand.Ask(by, "Who pays?"))
                .ignores(older)
                .consents(ANA, CHI);
        assertThat(script.proposal().missing()).containsExactly(BEN);
        script.does(ANA, by -> new ProposalCommand.AnswerQuestion(by, 1, "The town."));
        script.consents(BEN).in(Phase.Adopted.class);
    }

    @Test
    void a_second_click_changes_nothing() {
        Script script = consenting().consents(BEN);
        script.ignores(new ProposalCommand.GiveAnswer(script.by(BEN), new Answer.NoObjection()));
        script.does(CHI, by -> new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()));
        assertThat(script.count(ProposalEvent.AnswerGiven.class)).isEqualTo(2);
    }

    @Test
    void nobody_passes_or_abstains() {
        consenting().refuses(BEN, ProposalCommand.Pass::new, new Refusal.CannotPassHere());
    }

    @Test
    void an_objection_needs_a_reason() {
        Answer empty = new Answer.Objects(new Reason("  ", "", ""));
        consenting().refuses(BEN, by -> new ProposalCommand.GiveAnswer(by, empty), new Refusal.ReasonNeeded());
        Answer endless = new Answer.Objects(new Reason("x", "y".repeat(Wording.LONGEST_TEXT + 1), ""));
        consenting()
                .refuses(
                        BEN,
                        by -> new ProposalCommand.GiveAnswer(by, endless),
                        new Refusal.TooLong(Wording.LONGEST_TEXT));
    }

    @Test
    void text_is_frozen_while_a_round_is_open() {
        Script script = presented(proposal(ANA, BEN, CHI).ledBy(CHI));
        Wording other = script.worded("Something else.");
        ProposalCommand.Amend frozen = new ProposalCommand.Amend(script.by(CHI), other, List.of(), false);
        script.refuses(frozen, new Refusal.NotYet());
        script.clear(BEN, CHI)
                .refuses(CHI, by -> new ProposalCommand.Amend(by, other, List.of(), false), new Refusal.NotYet())
                .consents(BEN)
                .refuses(ANA, by -> new ProposalCommand.Correct(by, other), new Refusal.SomebodyAnswered());
    }

    @Test
    void e4_a_changed_text_is_a_new_version_and_everyone_is_asked_again() {
        Script script = consenting().consents(ANA, CHI).objects(BEN, "Too dear").amends(CHI, "A smaller stall.");
        script.in(Phase.Consenting.class);
        assertThat(script.proposal().current().number()).isEqualTo(2);
        assertThat(script.proposal().missing()).containsExactly(ANA, BEN, CHI);
        assertThat(script.proposal().openObjections()).isEmpty();
        script.consents(ANA, BEN, CHI).in(Phase.Adopted.class);
    }

    @Test
    void e4_a_shorter_term_or_a_new_measure_is_a_new_version_as_well() {
        Script script = consenting().consents(ANA, CHI).objects(BEN, "Too long");
        Wording old = script.proposal().wording();
        Wording shorter =
                new Wording(old.title(), old.text(), old.why(), new Term.DoneBy(LocalDate.of(2026, 7, 1)), List.of());
        script.does(
                CHI, by -> new ProposalCommand.Amend(by, shorter, List.of(IntegrationStrategy.SHORTEN_TERM), false));
        assertThat(script.proposal().missing()).containsExactly(ANA, BEN, CHI);
        assertThat(script.proposal().current().strategy()).contains(IntegrationStrategy.SHORTEN_TERM);
    }

    @Test
    void a_press_on_the_card_of_an_older_version_is_told_so_and_counts_for_nothing() {
        Script script = consenting();
        By old = script.by(BEN);
        script.consents(ANA, BEN).objects(CHI, "Too dear").amends(BEN, "A smaller stall.");
        script.refuses(new ProposalCommand.GiveAnswer(old, new Answer.NoObjection()), new Refusal.CardIsOld());
    }

    @Test
    void a_press_on_the_card_before_a_correction_is_told_so() {
        Script script = presented(check(ANA, BEN));
        By old = script.by(BEN);
        Wording other = script.worded("Friday, then?");
        script.does(ANA, by -> new ProposalCommand.Correct(by, other));
        assertThat(script.proposal().wording()).isEqualTo(other);
        script.refuses(new ProposalCommand.GiveAnswer(old, new Answer.NoObjection()), new Refusal.CardIsOld());
        script.consents(BEN).in(Phase.Adopted.class);
    }

    @Test
    void who_corrects_an_own_text_does_not_keep_objecting_to_the_old_one() {
        Script script = presented(check(ANA, BEN)).objects(ANA, "Wrong day");
        Wording other = script.worded("Friday, then?");
        script.does(ANA, by -> new ProposalCommand.Correct(by, other)).consents(BEN);
        assertThat(script.proposal().missing()).containsExactly(ANA);
    }

    @Test
    void e5_nothing_is_adopted_when_time_is_up_and_only_the_missing_are_reminded() {
        Script script = consenting().consents(ANA, BEN).timeIsUp();
        script.in(Phase.Consenting.class);
        assertThat(script.isOverdue()).isTrue();
        assertThat(script.story().getLast()).isEqualTo(new ProposalEvent.WentOverdue(script.now(), List.of(CHI)));
        script.after(Duration.ofDays(365)).in(Phase.Consenting.class);
        script.consents(CHI).in(Phase.Adopted.class);
    }

    @Test
    void after_its_window_one_objection_is_enough_to_go_on_without_the_last_absentee() {
        Script script = consenting().consents(ANA).objects(BEN, "Too dear").timeIsUp();
        Phase.Integrating phase = script.in(Phase.Integrating.class);
        assertThat(phase.round().missing()).containsExactly(CHI);
    }

    @Test
    void an_objection_after_the_window_is_enough_as_well() {
        Script script = consenting().consents(ANA).timeIsUp().objects(BEN, "Too dear");
        script.in(Phase.Integrating.class);
        assertThat(script.proposal().openObjections()).hasSize(1);
    }

    @Test
    void e22_a_comment_that_must_be_dealt_with_is_an_objection_instead_of_the_answer_before() {
        Script script =
                consenting().consents(ANA, BEN).objects(BEN, "Still ugly").consents(CHI);
        script.in(Phase.Integrating.class);
        assertThat(script.proposal().openObjections()).extracting(Objection::by).containsExactly(BEN);
    }

    @Test
    void e23_an_objection_to_what_is_decided_is_told_that_it_is_over() {
        Script script = consenting().consents(ANA, BEN, CHI);
        Answer late = new Answer.Objects(new Reason("Too dear", "", ""));
        script.refuses(BEN, by -> new ProposalCommand.GiveAnswer(by, late), new Refusal.Over(true));
    }

    @Test
    void an_early_close_needs_every_answer_but_no_clock() {
        consenting().consents(ANA, BEN, CHI).in(Phase.Adopted.class);
        presented(proposal(ANA, BEN).at(Pace.LIVE))
                .clear(BEN)
                .consents(ANA, BEN)
                .in(Phase.Adopted.class);
    }
}
