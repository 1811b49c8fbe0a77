package org.popcircle.core.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

/** How a round goes on is decided by everyone who takes part (method.md 2.10). */
class GoingOnTest {

    private static final MemberId P1 = MemberId.of(1);
    private static final MemberId P2 = MemberId.of(2);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 4);

    @Test
    void from_in_turn_to_all_at_once_what_was_said_is_kept_and_the_others_speak_when_they_like() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 4).speaks();
        List<Said> said = scene.round().lap().said();
        List<MemberId> waiting = scene.round().phase().awaited();
        decides(scene, P2, new Exit.AtOnce(P2));

        assertThat(scene.round().phase())
                .isInstanceOfSatisfying(
                        Phase.AtOnce.class, open -> assertThat(open.missing()).containsExactlyElementsOf(waiting));
        assertThat(scene.round().lap().said()).isEqualTo(said);
        waiting.reversed()
                .forEach(member -> scene.does(member, by -> new RoundCommand.Speak(by, "here"))
                        .accepted());
        assertThat(scene.round().phase()).isInstanceOf(Phase.Heard.class);
    }

    @Test
    void from_all_at_once_to_in_turn_those_still_to_come_are_asked_in_order() {
        Scene scene = Scene.of(RoundKind.CHECK_IN, RoundKind.Order.AT_ONCE, Pace.DAY, 4, Optional.of(P1), 0);
        scene.does(P2, by -> new RoundCommand.Speak(by, "here")).accepted();
        decides(scene, P2, new Exit.InTurn(P2));

        assertThat(scene.round().phase()).isInstanceOf(Phase.InTurn.class);
        assertThat(scene.round().phase().awaited())
                .containsExactlyElementsOf(scene.round().lap().order().stream()
                        .filter(member -> !member.equals(P2))
                        .toList());
    }

    @Test
    void what_is_written_to_be_shown_together_stays_hidden_and_is_not_spoken_in_turn() {
        Scene scene = Scene.atOnce(RoundKind.NAMES, 3);
        assertThat(scene.round().isHidden()).isTrue();
        scene.does(P2, by -> new RoundCommand.AskOtherwise(by, new Exit.InTurn(P2)))
                .refused(new Refusal.NotYet());
        asks(scene, P2, new Exit.Park(P2, Optional.of(JANUARY)));
        assertThat(scene.round().isHidden()).isTrue();
        everyoneElseAgrees(scene);
        assertThat(scene.round().isHidden()).isTrue();
    }

    @Test
    void set_aside_it_rests_until_anybody_takes_it_up_where_it_stood() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 3).speaks();
        MemberId next = scene.asked();
        decides(scene, P2, new Exit.Park(P2, Optional.of(JANUARY)));

        scene.does(next, by -> new RoundCommand.Speak(by, "here")).refused(new Refusal.NotYet());
        scene.does(P2, RoundCommand.TakeUpAgain::new).accepted();
        assertThat(scene.asked()).isEqualTo(next);
    }

    @Test
    void a_few_people_get_it_until_a_day() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 3);
        decides(scene, P2, new Exit.HandOver(P2, "the gardeners", JANUARY));

        assertThat(scene.round().phase())
                .isInstanceOfSatisfying(
                        Phase.Parked.class,
                        parked -> assertThat(parked.helpers()).contains("the gardeners"));
    }

    @Test
    void more_time_is_the_whole_window_once_more_and_only_where_a_clock_runs() {
        Scene scene = Scene.atOnce(RoundKind.IDEAS, 3);
        scene.passes(Duration.ofHours(20));
        decides(scene, P2, new Exit.MoreTime(P2));
        assertThat(scene.round().phase())
                .isInstanceOfSatisfying(
                        Phase.AtOnce.class,
                        open -> assertThat(open.window().closes())
                                .contains(scene.now().plus(Duration.ofHours(24))));

        Scene.inTurn(RoundKind.CHECK_IN, 3)
                .does(P2, by -> new RoundCommand.AskOtherwise(by, new Exit.MoreTime(P2)))
                .refused(new Refusal.NotYet());
    }

    @Test
    void let_go_it_is_over_and_those_who_did_not_come_to_speak_are_named() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 3).speaks();
        List<MemberId> waiting = scene.round().phase().awaited();
        decides(scene, P2, new Exit.Drop(Optional.of(P2), "the fire alarm"));

        assertThat(scene.round().phase()).isInstanceOf(Phase.Closed.class);
        assertThat(scene.round().lap().notHeard()).containsExactlyElementsOf(waiting);
    }

    @Test
    void one_reason_against_it_and_the_same_person_is_asked_once_more() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 3);
        MemberId now = scene.asked();
        asks(scene, P2, new Exit.AtOnce(P2));
        scene.does(P1, by -> new RoundCommand.Close(by)).refused(new Refusal.NotYet());
        says(scene, P1, new Answer.Objects(new Reason("I want to listen", "", "")));
        everyoneElseAgrees(scene);

        assertThat(scene.asked()).isEqualTo(now);
    }

    @Test
    void silence_is_no_yes_and_holds_nobody_up_after_its_time_it_goes_on_as_before() {
        Scene scene = Scene.atOnce(RoundKind.CHECK_IN, 3);
        asks(scene, P2, new Exit.Park(P2, Optional.empty()));
        scene.timeIsUp().refused(new Refusal.CardIsOld());
        scene.passes(Duration.ofHours(25));
        scene.timeIsUp().accepted();

        assertThat(scene.round().phase()).isInstanceOf(Phase.AtOnce.class);
        scene.timeIsUp().refused(new Refusal.CardIsOld());
    }

    @Test
    void whoever_asked_takes_it_back_without_a_reason_and_nobody_else_does() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 3);
        Answer without = new Answer.Objects(new Reason("", "", ""));
        asks(scene, P2, new Exit.AtOnce(P2));
        scene.does(P1, by -> new RoundCommand.AnswerOtherwise(by, without)).refused(new Refusal.ReasonNeeded());
        says(scene, P2, without);

        assertThat(scene.round().phase()).isInstanceOf(Phase.InTurn.class);
    }

    @Test
    void who_comes_late_is_asked_about_it_too_and_has_their_say_afterwards() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 3);
        MemberId late = MemberId.of(4);
        asks(scene, P2, new Exit.AtOnce(P2));
        scene.happens(new RoundCommand.Arrived(scene.now(), Scene.person(4))).accepted();
        assertThat(scene.round().phase().awaited()).contains(late);
        everyoneElseAgrees(scene);

        assertThat(scene.round().phase().awaited()).contains(late);
    }

    @Test
    void nothing_is_asked_before_it_begins_nor_twice() {
        Scene door = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.LIVE, 3);
        door.does(P2, by -> new RoundCommand.AskOtherwise(by, new Exit.AtOnce(P2)))
                .refused(new Refusal.NotYet());
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 3);
        asks(scene, P2, new Exit.AtOnce(P2));
        scene.does(P1, by -> new RoundCommand.AskOtherwise(by, new Exit.AtOnce(P1)))
                .refused(new Refusal.NotYet());
    }

    private static void asks(Scene scene, MemberId who, Exit.OfRound way) {
        scene.does(who, by -> new RoundCommand.AskOtherwise(by, way)).accepted();
        assertThat(scene.round().phase()).isInstanceOf(Phase.Leaving.class);
    }

    private static void says(Scene scene, MemberId who, Answer answer) {
        scene.passes(Duration.ofSeconds(10));
        scene.does(who, by -> new RoundCommand.AnswerOtherwise(by, answer)).accepted();
    }

    private static void everyoneElseAgrees(Scene scene) {
        scene.round().phase().awaited().forEach(member -> says(scene, member, new Answer.NoObjection()));
    }

    private static void decides(Scene scene, MemberId who, Exit.OfRound way) {
        asks(scene, who, way);
        everyoneElseAgrees(scene);
    }
}
