package org.popcircle.core.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

/** Looking after a round (method.md 3.3, E16, E17). */
class LeadingTest {

    private static final MemberId LEADS = MemberId.of(1);

    private final Scene scene = Scene.inTurn(RoundKind.IDEAS, 4);

    private static Refusal notYours() {
        return new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(LEADS));
    }

    @Test
    void once_more_around_starts_with_somebody_else() {
        MemberId first = scene.asked();
        scene.does(LEADS, RoundCommand.NextRound::new).refused(new Refusal.NotYet());
        scene.speaks().speaks().speaks().speaks();
        scene.does(MemberId.of(2), RoundCommand.NextRound::new).refused(notYours());
        scene.does(LEADS, RoundCommand.NextRound::new).accepted();
        assertThat(scene.asked()).isNotEqualTo(first);
        assertThat(scene.round().laps()).hasSize(2);
        scene.speaks();
        assertThat(scene.round().laps().getFirst().said()).hasSize(4);
    }

    @Test
    void a_press_from_the_time_around_before_is_recognised() {
        var old = scene.by(LEADS);
        scene.speaks().speaks().speaks().speaks();
        scene.does(LEADS, RoundCommand.NextRound::new).accepted();
        scene.happens(new RoundCommand.Close(old)).refused(new Refusal.CardIsOld());
    }

    @Test
    void who_is_not_heard_when_it_is_ended_stays_named() {
        scene.speaks();
        List<MemberId> others = scene.round().phase().awaited();
        scene.does(LEADS, RoundCommand.Close::new)
                .then(
                        new RoundEvent.EveryoneHeard(scene.now(), others),
                        new RoundEvent.Closed(scene.now(), Optional.of(LEADS)));
        assertThat(scene.round().lap().notHeard()).isEqualTo(others);
    }

    @Test
    void a_round_that_is_heard_closes_by_itself_after_a_while() {
        scene.speaks().speaks().speaks().speaks();
        scene.passes(Duration.ofMinutes(59)).timeIsUp().refused(new Refusal.CardIsOld());
        scene.passes(Duration.ofMinutes(1)).timeIsUp().then(new RoundEvent.Closed(scene.now(), Optional.empty()));
    }

    @Test
    void where_nobody_leads_anybody_looks_after_it() {
        Scene ours = Scene.of(RoundKind.IDEAS, RoundKind.Order.IN_TURN, Pace.LIVE, 3, Optional.empty(), 0);
        ours.speaks().speaks().speaks();
        ours.does(MemberId.of(3), RoundCommand.NextRound::new).accepted();
        ours.does(MemberId.of(2), RoundCommand.Close::new).accepted();
        assertThat(ours.round().phase()).isInstanceOf(Phase.Closed.class);
    }

    @Test
    void somebody_acts_for_a_leader_who_is_away_when_those_who_are_here_agree() {
        scene.speaks();
        while (!scene.asked().equals(LEADS)) {
            scene.speaks();
        }
        MemberId helper = scene.round().lap().said().getFirst().member();
        scene.does(helper, RoundCommand.OfferStandIn::new).refused(new Refusal.NotYet());
        scene.passes(Duration.ofMinutes(5)).timeIsUp().accepted();
        while (!scene.asked().equals(LEADS)) {
            scene.speaks();
        }
        scene.passes(Duration.ofMinutes(5)).timeIsUp().then(new RoundEvent.WentOverdue(scene.now(), LEADS));
        scene.does(helper, RoundCommand.OfferStandIn::new).accepted();
        List<MemberId> here = scene.round().standIn().orElseThrow().stillToAsk();
        assertThat(here).hasSize(2).doesNotContain(LEADS, helper);
        here.forEach(member -> scene.does(member, by -> new RoundCommand.AnswerStandIn(by, true))
                .accepted());
        assertThat(scene.round().facilitator()).contains(helper);
        scene.does(helper, by -> new RoundCommand.Skip(by, LEADS)).accepted();
        assertThat(scene.round().phase()).isInstanceOf(Phase.Heard.class);
    }

    @Test
    void one_reason_against_it_or_a_leader_who_is_back_is_enough() {
        Scene two = Scene.inTurn(RoundKind.IDEAS, 3);
        two.speaks();
        two.passes(Duration.ofMinutes(5)).timeIsUp().accepted();
        two.speaks();
        two.passes(Duration.ofMinutes(5)).timeIsUp().then(new RoundEvent.WentOverdue(two.now(), LEADS));
        MemberId helper = two.round().lap().said().getFirst().member();
        two.does(helper, RoundCommand.OfferStandIn::new).accepted();
        two.does(LEADS, by -> new RoundCommand.AnswerStandIn(by, false)).accepted();
        assertThat(two.round().standIn()).isEmpty();
        assertThat(two.round().facilitator()).contains(LEADS);
    }

    @Test
    void whoever_knows_answers_a_question_and_nothing_else() {
        Scene questions = Scene.inTurn(RoundKind.QUESTIONS, 3);
        MemberId asker = questions.asked();
        questions.speaks();
        questions
                .does(LEADS, by -> new RoundCommand.Reply(by, asker, "Two hundred."))
                .then(new RoundEvent.Replied(questions.now(), asker, new Said.Reply(LEADS, "Two hundred.")));
        questions
                .does(LEADS, by -> new RoundCommand.Reply(by, asker, "Two hundred."))
                .changesNothing();
        MemberId spoke = scene.asked();
        scene.speaks();
        scene.does(LEADS, by -> new RoundCommand.Reply(by, spoke, "No!")).refused(new Refusal.SettledAlready());
    }

    @Test
    void a_round_takes_at_least_two_people() {
        Scene any = Scene.inTurn(RoundKind.IDEAS, 2);
        assertThat(RoundOpening.open(
                        Scene.MONDAY,
                        any.round().id(),
                        any.round().frame(),
                        Optional.empty(),
                        List.of(Scene.person(1))))
                .isEqualTo(org.popcircle.core.vocabulary.Decided.refuse(new Refusal.NobodyElse()));
    }
}
