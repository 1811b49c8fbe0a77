package org.popcircle.core.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** One after the other, each called when it is their turn (method.md 3.3). */
class TurnsTest {

    /** Leads; the order is P2, P1, P3, P4 backwards or forwards, never with her at an end. */
    private static final MemberId LEADS = MemberId.of(1);

    private final Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 4);

    private MemberId then() {
        return ((Phase.InTurn) scene.round().phase()).then().orElseThrow();
    }

    private Phase.InTurn turn() {
        return (Phase.InTurn) scene.round().phase();
    }

    @Test
    void whoever_is_asked_speaks_and_the_next_is_asked() {
        MemberId now = scene.asked();
        MemberId then = then();
        scene.does(now, by -> new RoundCommand.Speak(by, " Tired, but here. "))
                .then(new RoundEvent.Spoke(scene.now(), now, "Tired, but here.", scene.now()));
        assertThat(scene.asked()).isEqualTo(then);
    }

    @Test
    void when_the_last_has_spoken_everyone_has_been_heard() {
        scene.speaks().speaks().speaks().speaks();
        assertThat(scene.round().phase()).isInstanceOf(Phase.Heard.class);
        assertThat(scene.round().lap().notHeard()).isEmpty();
    }

    @Test
    void what_is_typed_before_the_turn_is_kept_and_said_only_then() {
        MemberId later = then();
        scene.does(later, by -> new RoundCommand.Speak(by, "too early"))
                .then(new RoundEvent.DraftKept(scene.now(), later, new Draft("too early")));
        assertThat(scene.round().lap().said()).isEmpty();
        scene.speaks();
        assertThat(scene.round().drafts()).containsEntry(later, new Draft("too early"));
        scene.speaks();
        assertThat(scene.round().drafts()).isEmpty();
    }

    @Test
    void a_pass_is_being_heard_and_not_before_the_turn() {
        scene.does(then(), by -> new RoundCommand.Pass(by, ""))
                .refused(new Refusal.NotYourTurn(Optional.of(scene.asked())));
        MemberId now = scene.asked();
        scene.does(now, by -> new RoundCommand.Pass(by, "")).accepted();
        scene.does(now, by -> new RoundCommand.Pass(by, "")).changesNothing();
        assertThat(scene.round().hasSpoken(now)).isTrue();
    }

    @Test
    void where_everyones_word_is_needed_nobody_passes() {
        Scene checkOut = Scene.inTurn(RoundKind.CHECK_OUT, 3);
        checkOut.does(checkOut.asked(), by -> new RoundCommand.Pass(by, "")).refused(new Refusal.CannotPassHere());
    }

    @Test
    void whoever_passed_may_have_their_say_after_the_others() {
        MemberId passed = scene.asked();
        scene.does(passed, by -> new RoundCommand.Pass(by, "")).accepted();
        scene.speaks();
        scene.does(passed, by -> new RoundCommand.Speak(by, "after all")).accepted();
        assertThat(turn().waiting()).endsWith(passed);
        scene.speaks().speaks();
        assertThat(scene.asked()).isEqualTo(passed);
    }

    @Test
    void come_back_to_me_is_at_the_end_and_once() {
        MemberId now = scene.asked();
        scene.does(now, RoundCommand.ComeBackToMe::new).then(new RoundEvent.Deferred(scene.now(), now));
        scene.does(now, RoundCommand.ComeBackToMe::new).changesNothing();
        scene.speaks().speaks().speaks();
        assertThat(scene.asked()).isEqualTo(now);
        scene.does(now, RoundCommand.ComeBackToMe::new).refused(new Refusal.NobodyBefore());
    }

    @Test
    void words_can_be_mended_until_the_next_has_spoken() {
        MemberId first = scene.asked();
        scene.speaks();
        scene.does(first, by -> new RoundCommand.Speak(by, "better words")).accepted();
        assertThat(scene.round().lap().saidBy(first).orElseThrow().text()).isEqualTo("better words");
        scene.speaks();
        scene.does(first, by -> new RoundCommand.Speak(by, "even better")).refused(new Refusal.SpokenAlready());
        scene.does(first, by -> new RoundCommand.Speak(by, "better words")).changesNothing();
    }

    @Test
    void an_older_press_that_arrives_late_mends_nothing() {
        MemberId first = scene.asked();
        var early = scene.by(first);
        scene.passes(Duration.ofSeconds(3)).speaks();
        scene.happens(new RoundCommand.Speak(early, "older")).changesNothing();
    }

    @Test
    void whoever_is_away_comes_later_and_then_is_waited_for() {
        MemberId away = scene.asked();
        scene.passes(Duration.ofMinutes(4)).timeIsUp().refused(new Refusal.CardIsOld());
        scene.passes(Duration.ofMinutes(1))
                .timeIsUp()
                .then(new RoundEvent.MovedToEnd(scene.now(), away, Optional.empty()));
        scene.speaks().speaks().speaks();
        assertThat(scene.asked()).isEqualTo(away);
        scene.passes(Duration.ofMinutes(5)).timeIsUp().then(new RoundEvent.WentOverdue(scene.now(), away));
        scene.does(MemberId.of(3), by -> new RoundCommand.Skip(by, away))
                .refused(new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(LEADS)));
    }

    @Test
    void nobody_is_skipped_silently_and_whoever_is_can_be_asked_again() {
        MemberId away = scene.asked();
        scene.does(LEADS, by -> new RoundCommand.Skip(by, away)).then(new RoundEvent.Skipped(scene.now(), away, LEADS));
        scene.does(LEADS, by -> new RoundCommand.Skip(by, away)).refused(new Refusal.SettledAlready());
        scene.speaks().speaks().speaks();
        assertThat(scene.round().lap().notHeard()).containsExactly(away);
        scene.does(LEADS, by -> new RoundCommand.CallBack(by, away)).accepted();
        assertThat(scene.asked()).isEqualTo(away);
        scene.speaks();
        assertThat(scene.round().lap().notHeard()).isEmpty();
    }

    @Test
    void a_reminder_goes_to_whoever_is_asked_and_only_after_a_while() {
        MemberId now = scene.asked();
        scene.happens(new RoundCommand.NudgeDue(scene.now(), 1)).refused(new Refusal.CardIsOld());
        scene.passes(Duration.ofMinutes(2));
        scene.happens(new RoundCommand.NudgeDue(scene.now(), 1)).then(new RoundEvent.Nudged(scene.now(), List.of(now)));
    }

    @Test
    void whoever_leads_lets_somebody_come_later_once_their_time_is_over() {
        MemberId now = scene.asked();
        scene.does(LEADS, by -> new RoundCommand.MoveToEnd(by, now))
                .refused(new Refusal.NotBefore(scene.now().plus(Duration.ofMinutes(2))));
        scene.passes(Duration.ofMinutes(2));
        scene.does(LEADS, by -> new RoundCommand.MoveToEnd(by, now))
                .then(new RoundEvent.MovedToEnd(scene.now(), now, Optional.of(LEADS)));
    }

    @Test
    void time_that_was_lost_is_given_back() {
        scene.passes(Duration.ofMinutes(5))
                .happens(new RoundCommand.DeadlinePassed(scene.now(), 1, Duration.ofMinutes(3)))
                .then(new RoundEvent.TimeGivenBack(
                        scene.now(), scene.now().plus(Duration.ofMinutes(3)), Duration.ofMinutes(3)));
        scene.timeIsUp().refused(new Refusal.CardIsOld());
        scene.passes(Duration.ofMinutes(3)).timeIsUp().accepted();
    }

    @Test
    void whoever_leaves_is_not_waited_for_and_what_they_said_stays() {
        MemberId now = scene.asked();
        MemberId then = then();
        scene.happens(new RoundCommand.Departed(scene.now(), now)).then(new RoundEvent.WentAway(scene.now(), now));
        assertThat(scene.asked()).isEqualTo(then);
        scene.speaks();
        scene.happens(new RoundCommand.Departed(scene.now(), then)).accepted();
        assertThat(scene.round().hasSpoken(then)).isTrue();
        scene.does(now, by -> new RoundCommand.Speak(by, "still here")).refused(new Refusal.NotTakingPart());
    }

    @Test
    void whoever_comes_late_is_asked_at_the_end() {
        scene.happens(new RoundCommand.Arrived(scene.now(), Scene.person(9))).accepted();
        assertThat(turn().waiting()).endsWith(MemberId.of(9));
        scene.happens(new RoundCommand.Arrived(scene.now(), Scene.person(9))).changesNothing();
    }

    @Test
    void when_all_are_gone_it_is_over() {
        for (int i = 1; i <= 4; i++) {
            scene.happens(new RoundCommand.Departed(scene.now(), MemberId.of(i)))
                    .accepted();
        }
        assertThat(scene.round().phase()).isInstanceOf(Phase.Closed.class);
    }

    @Test
    void somebody_from_outside_is_not_asked() {
        scene.does(MemberId.of(77), by -> new RoundCommand.Speak(by, "me too")).refused(new Refusal.NotAMember());
    }
}
