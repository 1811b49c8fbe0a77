package org.popcircle.core.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.selection.Scene.ANA;
import static org.popcircle.core.selection.Scene.BEN;
import static org.popcircle.core.selection.Scene.CHI;
import static org.popcircle.core.selection.Scene.DOV;
import static org.popcircle.core.selection.Scene.MAY;
import static org.popcircle.core.selection.Scene.named;
import static org.popcircle.core.selection.Scene.no;
import static org.popcircle.core.selection.Scene.objects;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.selection.SelectionCommand.AddSafeguard;
import org.popcircle.core.selection.SelectionCommand.ChangeAgain;
import org.popcircle.core.selection.SelectionCommand.GiveAnswer;
import org.popcircle.core.selection.SelectionCommand.GoOn;
import org.popcircle.core.selection.SelectionCommand.HandOver;
import org.popcircle.core.selection.SelectionCommand.Keep;
import org.popcircle.core.selection.SelectionCommand.Nominate;
import org.popcircle.core.selection.SelectionCommand.ProposeCandidate;
import org.popcircle.core.selection.SelectionCommand.Resolve;
import org.popcircle.core.selection.SelectionCommand.Shorten;
import org.popcircle.core.selection.SelectionCommand.StandFirm;
import org.popcircle.core.selection.SelectionCommand.WriteQualities;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

class SelectionTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 23);

    @Test
    void what_the_role_needs_is_gathered_and_agreed_before_anybody_is_named() {
        Scene scene = Scene.of(3, Pace.DAY, "Facilitator");

        scene.does(BEN, by -> new Nominate(by, 1, CHI, "calm")).refused(new Refusal.SettledAlready());
        scene.everyone(member -> by -> new WriteQualities(by, List.of("calm", "calm", " keeps time ")));

        assertThat(scene.selection().qualities()).extracting(Quality::text).containsOnly("calm", "keeps time");
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Agreeing.class);
        scene.everyoneConsents();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Nominating.class);
    }

    @Test
    void a_reason_against_the_list_brings_it_back_to_whoever_leads_and_then_to_everybody() {
        Scene scene = Scene.of(3, Pace.DAY, "Facilitator");
        scene.everyone(member -> by -> new WriteQualities(by, List.of("calm")));

        scene.does(BEN, by -> new GiveAnswer(by, objects(" "))).refused(new Refusal.ReasonNeeded());
        scene.does(BEN, by -> new GiveAnswer(by, objects("half a year is too long")))
                .accepted();
        scene.does(ANA, by -> new GiveAnswer(by, no())).accepted();
        scene.does(CHI, by -> new GiveAnswer(by, no())).accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Mending.class);
        scene.does(CHI, by -> new SelectionCommand.Mend(by, new Remit("", Optional.of(FEBRUARY)), List.of("calm")))
                .refused(new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(ANA)));
        scene.does(ANA, by -> new SelectionCommand.Mend(by, new Remit("", Optional.of(FEBRUARY)), List.of("calm")))
                .accepted();
        assertThat(scene.selection().awaited()).containsExactly(ANA, BEN, CHI);
        scene.everyoneConsents();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Nominating.class);
    }

    @Test
    void names_are_shown_when_the_last_is_in_and_the_last_word_of_each_counts() {
        Scene scene = Scene.nominating(3, "Facilitator");

        scene.nominate(BEN, BEN);
        scene.does(ANA, by -> new Nominate(by, 1, ANA, "I would like to learn it"))
                .accepted();
        assertThat(scene.selection().isHidden()).isTrue();
        assertThat(scene.selection().awaited()).containsExactly(CHI);
        scene.does(CHI, by -> new Nominate(by, 1, DOV, "x")).refused(new Refusal.NotAmongThem());
        scene.does(CHI, by -> new Nominate(by, 1, BEN, " ")).refused(new Refusal.ReasonNeeded());
        scene.does(CHI, by -> new Nominate(by, 1, BEN, "calm")).accepted();

        assertThat(scene.selection().isHidden()).isFalse();
        assertThat(scene.selection().nominations(1))
                .extracting(Nomination::candidates)
                .containsExactly(named(ANA), named(BEN), named(BEN));
    }

    @Test
    void somebody_who_was_not_heard_in_time_is_named_and_nothing_is_put_in_their_mouth() {
        Scene scene = Scene.nominating(3, "Facilitator");

        scene.nominate(BEN).passes(Duration.ofHours(24)).timeIsUp().accepted();

        assertThat(scene.selection().notHeard()).containsExactly(BEN, CHI);
        assertThat(scene.selection().nominations(1)).hasSize(1);
        scene.does(CHI, Keep::new).refused(new Refusal.CannotPassHere());
        scene.does(CHI, by -> new Nominate(by, 1, CHI, "I can")).accepted();
    }

    @Test
    void where_nobody_was_named_time_reveals_nothing() {
        Scene scene = Scene.nominating(3, "Facilitator", "Secretary");

        scene.nominate(BEN, BEN, BEN).passes(Duration.ofHours(24)).timeIsUp().accepted();

        assertThat(scene.selection().isHidden()).isTrue();
        assertThat(scene.selection().phase().openWindow().orElseThrow().overdue())
                .isTrue();
        scene.does(ANA, GoOn::new).refused(new Refusal.NotYet());
    }

    @Test
    void whoever_changes_leaves_what_they_said_before_readable() {
        Scene scene = Scene.nominating(3, "Facilitator").nominate(BEN, CHI, CHI);

        scene.does(ANA, by -> new Nominate(by, 1, CHI, "what Ben said")).accepted();
        scene.does(BEN, Keep::new).accepted();
        scene.does(BEN, Keep::new).changesNothing();
        scene.does(CHI, by -> new Nominate(by, 1, CHI, "is good at it")).accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Choosing.class);
        assertThat(scene.selection().nominations()).hasSize(4);
        assertThat(scene.selection().nominees(1)).isEqualTo(named(CHI));
        scene.does(BEN, ChangeAgain::new).refused(new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(ANA)));
        scene.does(ANA, ChangeAgain::new).accepted();
        assertThat(scene.selection().phase())
                .isInstanceOfSatisfying(
                        Phase.Changing.class,
                        again -> assertThat(again.around()).isEqualTo(2));
    }

    @Test
    void a_tie_is_nobodys_defeat_whoever_leads_proposes_by_reasons() {
        Scene scene = Scene.choosing();

        scene.does(ANA, by -> new ProposeCandidate(by, 1, CHI, "nobody named her"))
                .refused(new Refusal.NotAmongThem());
        scene.does(ANA, by -> new ProposeCandidate(by, 1, BEN, "")).refused(new Refusal.ReasonNeeded());
        scene.does(DOV, by -> new ProposeCandidate(by, 1, BEN, "mine"))
                .refused(new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(ANA)));
        scene.propose(BEN).everyoneConsents();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Decided.class);
        assertThat(scene.selection().settled())
                .singleElement()
                .satisfies(done -> assertThat(done.candidacy().candidates()).isEqualTo(named(BEN)));
    }

    @Test
    void whoever_is_biased_says_so_and_somebody_else_proposes() {
        Scene scene = Scene.choosing();

        scene.does(ANA, by -> new HandOver(by, CHI, "I was named myself")).accepted();

        scene.does(ANA, by -> new ProposeCandidate(by, 1, BEN, "x"))
                .refused(new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(CHI)));
        scene.does(CHI, by -> new ProposeCandidate(by, 1, ANA, "experience")).accepted();
        assertThat(scene.selection().phase().proposed().orElseThrow().candidates())
                .isEqualTo(named(ANA));
    }

    @Test
    void whom_it_is_about_answers_last() {
        Scene scene = Scene.choosing().propose(BEN);

        assertThat(scene.selection().awaited()).containsExactly(CHI, DOV, ANA);
        scene.does(BEN, by -> new GiveAnswer(by, no())).refused(new Refusal.NotYourTurn(Optional.of(CHI)));
        for (MemberId member : List.of(CHI, DOV, ANA)) {
            scene.does(member, by -> new GiveAnswer(by, no())).accepted();
        }
        assertThat(scene.selection().phase()).isInstanceOf(Phase.AskingNominee.class);
        scene.does(BEN, by -> new GiveAnswer(by, no())).accepted();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Decided.class);
    }

    @Test
    void an_objection_is_worked_with_before_somebody_else_is_proposed() {
        Scene scene = Scene.choosing().propose(BEN);
        for (MemberId member : List.of(CHI, DOV, ANA)) {
            scene.does(member, by -> new GiveAnswer(by, no())).accepted();
        }
        scene.does(BEN, by -> new GiveAnswer(by, objects("half a year is too much for me")))
                .accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Integrating.class);
        scene.does(ANA, by -> new ProposeCandidate(by, 1, ANA, "then me")).refused(new Refusal.IntegrateFirst());
        scene.does(ANA, by -> new Shorten(by, MAY.plusDays(1))).refused(new Refusal.NotSooner(MAY));
        scene.does(ANA, by -> new Shorten(by, FEBRUARY)).accepted();

        assertThat(scene.selection().awaited()).containsExactly(CHI, DOV, ANA);
        scene.everyoneConsents();
        assertThat(scene.selection().settled())
                .singleElement()
                .satisfies(done -> assertThat(done.candidacy().until()).contains(FEBRUARY));
    }

    @Test
    void where_nothing_would_settle_it_the_next_one_is_asked_about_straight_away() {
        Scene scene = Scene.choosing().propose(BEN);
        scene.does(DOV, by -> new GiveAnswer(by, objects("we live together"))).accepted();
        for (MemberId member : List.of(CHI, ANA, BEN)) {
            scene.does(member, by -> new GiveAnswer(by, no())).accepted();
        }

        scene.does(CHI, StandFirm::new).refused(new Refusal.NotYours(Refusal.Duty.STANDING_FIRM, Optional.of(DOV)));
        scene.does(DOV, StandFirm::new).accepted();
        scene.does(ANA, by -> new ProposeCandidate(by, 1, ANA, "the reasons for me stand, too"))
                .accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.AskingOthers.class);
        assertThat(scene.selection().awaited()).containsExactly(BEN, CHI, DOV);
    }

    @Test
    void an_objection_that_is_met_by_talking_needs_no_new_round_of_the_others() {
        Scene scene = Scene.choosing().propose(BEN);
        scene.does(DOV, by -> new GiveAnswer(by, objects("who keeps the minutes then?")))
                .accepted();
        for (MemberId member : List.of(CHI, ANA, BEN)) {
            scene.does(member, by -> new GiveAnswer(by, no())).accepted();
        }

        scene.does(DOV, Resolve::new).accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Decided.class);
    }

    @Test
    void time_never_consents_for_anybody() {
        Scene scene = Scene.choosing().propose(BEN);

        scene.passes(Duration.ofDays(3)).timeIsUp().accepted();

        assertThat(scene.selection().phase().openWindow().orElseThrow().overdue())
                .isTrue();
        assertThat(scene.selection().settled()).isEmpty();
        scene.does(ANA, GoOn::new).refused(new Refusal.NotYet());
    }

    @Test
    void several_roles_are_settled_one_after_the_other_in_the_order_of_whoever_leads() {
        Scene scene = Scene.nominating(2, "Facilitator", "Secretary");
        for (MemberId member : List.of(ANA, BEN)) {
            scene.does(member, by -> new Nominate(by, 1, ANA, "one")).accepted();
            scene.does(member, by -> new Nominate(by, 2, BEN, "two")).accepted();
        }
        scene.everyone(_ -> Keep::new);

        scene.does(ANA, by -> new ProposeCandidate(by, 2, BEN, "easy")).accepted();
        scene.everyoneConsents();
        assertThat(scene.selection().open()).containsExactly(1);
        scene.does(ANA, by -> new ProposeCandidate(by, 2, BEN, "again")).refused(new Refusal.SettledAlready());
        scene.does(ANA, by -> new ProposeCandidate(by, 1, ANA, "and this")).accepted();
        scene.does(BEN, by -> new GiveAnswer(by, objects("needs a course"))).accepted();
        scene.does(ANA, by -> new GiveAnswer(by, no())).accepted();
        scene.does(ANA, by -> new AddSafeguard(by, "a course in March")).accepted();
        scene.everyoneConsents();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Decided.class);
        assertThat(scene.selection().settled().getLast().candidacy().safeguards())
                .containsExactly("a course in March");
    }

    @Test
    void if_whoever_is_proposed_leaves_another_is_proposed() {
        Scene scene = Scene.choosing().propose(BEN);

        scene.happens(new SelectionCommand.Departed(scene.now(), BEN)).accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Choosing.class);
        assertThat(scene.selection().nominees(1)).isEqualTo(named(ANA));
    }

    @Test
    void somebody_stands_in_for_whoever_leads_and_is_away() {
        Scene scene = Scene.choosing();

        scene.does(CHI, SelectionCommand.OfferStandIn::new)
                .refused(new Refusal.NotBefore(Instant.parse("2026-11-23T21:00:16Z")));
        scene.passes(Duration.ofHours(12));
        scene.does(CHI, SelectionCommand.OfferStandIn::new).accepted();
        scene.does(BEN, by -> new SelectionCommand.AnswerStandIn(by, true)).accepted();
        scene.does(DOV, by -> new SelectionCommand.AnswerStandIn(by, true)).accepted();

        assertThat(scene.selection().chooser()).contains(CHI);
    }

    @Test
    void two_accounts_of_one_person_nominate_once() {
        Scene scene = Scene.nominating(4, "Facilitator").nominate(BEN, ANA);

        scene.happens(new SelectionCommand.Recognise(
                        scene.now(), ANA, List.of(BEN), Scene.person(1).accounts()))
                .accepted();

        assertThat(scene.selection().nominations(1)).singleElement().satisfies(one -> {
            assertThat(one.by()).isEqualTo(ANA);
            assertThat(one.candidates()).isEqualTo(named(ANA));
        });
        assertThat(scene.selection().awaited()).containsExactly(CHI, DOV);
    }

    @Test
    void an_old_card_a_stranger_and_a_second_click_change_nothing() {
        Scene scene = Scene.nominating(3, "Facilitator");

        scene.does(MemberId.of(9), by -> new Nominate(by, 1, BEN, "x")).refused(new Refusal.NotAMember());
        scene.happens(new Keep(new org.popcircle.core.vocabulary.By(ANA, scene.now(), scene.now(), 1)))
                .refused(new Refusal.CardIsOld());
        scene.nominate(BEN);
        scene.does(ANA, by -> new Nominate(by, 1, BEN, "is good at it")).changesNothing();
    }

    @Test
    void what_differs_by_case_and_blanks_only_is_taken_once_and_stays_its_authors() {
        Scene scene = Scene.of(3, Pace.DAY, "Facilitator");
        scene.does(BEN, by -> new SelectionCommand.WriteQualities(by, List.of("calm", " Calm ", "keeps  time")))
                .accepted();
        assertThat(scene.selection().qualities()).extracting(Quality::text).containsExactly("calm", "keeps  time");
        scene.does(ANA, by -> new SelectionCommand.WriteQualities(by, List.of("CALM")))
                .accepted();
        scene.does(CHI, by -> new SelectionCommand.WriteQualities(by, List.of()))
                .accepted();
        scene.does(CHI, by -> new GiveAnswer(by, objects("it is there twice"))).accepted();
        scene.does(ANA, by -> new GiveAnswer(by, no())).accepted();
        scene.does(BEN, by -> new GiveAnswer(by, no())).accepted();

        Remit remit = scene.selection().remit();
        scene.does(ANA, by -> new SelectionCommand.Mend(by, remit, List.of("Calm", "keeps time", "CALM")))
                .accepted();

        assertThat(scene.selection().qualities())
                .containsExactly(new Quality(BEN, "Calm"), new Quality(BEN, "keeps time"));
    }
}
