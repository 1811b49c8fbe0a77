package org.popcircle.core.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

/** People come into a round by themselves: it waits for them, and whoever comes later is asked at the end (E9). */
class DoorTest {

    private static final MemberId ANA = MemberId.of(1);
    private static final MemberId BEN = MemberId.of(2);
    private static final MemberId CHI = MemberId.of(3);
    private static final MemberId DOV = MemberId.of(4);

    @Test
    void it_waits_for_people_and_asks_nobody_before_it_begins() {
        Scene scene = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.LIVE, 1);
        assertThat(scene.round().phase()).isInstanceOf(Phase.Inviting.class);
        scene.does(ANA, RoundCommand.BeginNow::new).refused(new Refusal.NobodyElse());
        scene.does(ANA, by -> new RoundCommand.Speak(by, "hello?")).refused(new Refusal.NotYet());
        scene.does(ANA, by -> new RoundCommand.Pass(by, "")).refused(new Refusal.NotYet());
        scene.does(ANA, RoundCommand.NextRound::new).refused(new Refusal.NotYet());
        assertThat(scene.round().phase().awaited()).isEmpty();
    }

    @Test
    void whoever_leads_begins_and_is_neither_first_nor_last() {
        Scene scene = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.LIVE, 1);
        comeIn(scene, 2, 3);
        scene.does(BEN, RoundCommand.BeginNow::new)
                .refused(new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(ANA)));
        scene.does(ANA, RoundCommand.BeginNow::new).then(new RoundEvent.Began(scene.now(), List.of(BEN, ANA, CHI)));
        assertThat(scene.asked()).isEqualTo(BEN);
        scene.does(ANA, RoundCommand.BeginNow::new).refused(new Refusal.SettledAlready());
    }

    @Test
    void where_whoever_leads_is_away_anybody_who_is_in_begins_after_a_while() {
        Scene scene = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.LIVE, 1);
        comeIn(scene, 2);
        scene.passes(Duration.ofMinutes(5))
                .does(BEN, RoundCommand.BeginNow::new)
                .accepted();
        assertThat(scene.round().phase()).isInstanceOf(Phase.InTurn.class);
    }

    @Test
    void whoever_comes_once_it_is_under_way_is_asked_at_the_end() {
        Scene scene = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.LIVE, 1);
        comeIn(scene, 2, 3);
        scene.does(ANA, RoundCommand.BeginNow::new).accepted();
        scene.speaks();
        comeIn(scene, 4);
        assertThat(scene.round().phase().awaited()).containsExactly(ANA, CHI, DOV);
        comeIn(scene, 4);
        assertThat(scene.round().phase().awaited()).containsExactly(ANA, CHI, DOV);
    }

    @Test
    void all_at_once_whoever_comes_later_is_asked_from_then_on() {
        Scene scene = Scene.atTheDoor(RoundKind.Order.AT_ONCE, Pace.DAY, 2);
        scene.does(ANA, RoundCommand.BeginNow::new).accepted();
        scene.does(BEN, by -> new RoundCommand.Speak(by, "here")).accepted();
        comeIn(scene, 3);
        assertThat(scene.round().phase().awaited()).containsExactly(ANA, CHI);
    }

    @Test
    void at_the_end_of_its_time_it_begins_or_waits_for_a_second_person() {
        Scene two = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.DAY, 2);
        two.timeIsUp().refused(new Refusal.CardIsOld());
        two.passes(Duration.ofDays(1)).timeIsUp().accepted();
        assertThat(two.round().phase()).isInstanceOf(Phase.InTurn.class);

        Scene alone = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.DAY, 1);
        alone.passes(Duration.ofDays(1)).timeIsUp().changesNothing();
        comeIn(alone, 2);
        assertThat(alone.round().phase()).isInstanceOf(Phase.InTurn.class);
    }

    @Test
    void time_lost_in_an_outage_is_given_back_before_it_begins() {
        Scene scene = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.DAY, 2);
        scene.passes(Duration.ofDays(1));
        scene.happens(new RoundCommand.DeadlinePassed(scene.now(), scene.round().phaseNumber(), Duration.ofHours(1)))
                .accepted();
        assertThat(scene.round().phase()).isInstanceOf(Phase.Inviting.class);
        scene.passes(Duration.ofHours(1)).timeIsUp().accepted();
        assertThat(scene.round().phase()).isInstanceOf(Phase.InTurn.class);
    }

    @Test
    void it_can_be_called_off_and_nobody_comes_in_after_that() {
        Scene scene = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.LIVE, 2);
        assertThat(DoorRules.closed(scene.round())).isEmpty();
        scene.does(BEN, RoundCommand.Close::new)
                .refused(new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(ANA)));
        scene.does(ANA, RoundCommand.Close::new).then(new RoundEvent.Closed(scene.now(), Optional.of(ANA)));
        assertThat(DoorRules.closed(scene.round())).contains(new Refusal.Over(false));
        scene.happens(new RoundCommand.Arrived(scene.now(), Scene.person(3))).refused(new Refusal.Over(false));
    }

    @Test
    void without_a_door_only_those_asked_take_part() {
        assertThat(DoorRules.closed(Scene.inTurn(RoundKind.CHECK_IN, 3).round()))
                .contains(new Refusal.NotAMember());
    }

    @Test
    void when_everybody_has_left_it_ends() {
        Scene scene = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.LIVE, 1);
        scene.happens(new RoundCommand.Departed(scene.now(), ANA)).accepted();
        assertThat(scene.round().phase().isOver()).isTrue();
    }

    private static void comeIn(Scene scene, int... people) {
        for (int person : people) {
            scene.happens(new RoundCommand.Arrived(scene.now(), Scene.person(person)))
                    .accepted();
        }
    }
}
