package org.popcircle.core.shaping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.shaping.Scene.P1;
import static org.popcircle.core.shaping.Scene.P2;
import static org.popcircle.core.shaping.Scene.P3;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

/** People come in by themselves, until somebody writes one text from what they all said. */
class DoorTest {

    private static final LocalDate LATER = LocalDate.of(2027, 1, 4);

    @Test
    void it_waits_for_people_and_whoever_leads_begins() {
        Scene scene = Scene.atTheDoor(1, Pace.LIVE);
        scene.does(P1, ShapingCommand.BeginNow::new).refused(new Refusal.NobodyElse());
        scene.does(P1, ShapingCommand.Agree::new).refused(new Refusal.NotYet());
        comeIn(scene, 2);
        scene.does(P2, ShapingCommand.BeginNow::new)
                .refused(new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(P1)));
        scene.does(P1, ShapingCommand.BeginNow::new).then(new ShapingEvent.Began(scene.now()));
        assertThat(scene.shaping().phase().awaited()).containsExactly(P2);
        scene.does(P1, ShapingCommand.BeginNow::new).refused(new Refusal.SettledAlready());
    }

    @Test
    void where_whoever_leads_is_away_anybody_who_is_in_begins_after_a_while() {
        Scene scene = Scene.atTheDoor(2, Pace.LIVE);
        scene.passes(Duration.ofMinutes(5))
                .does(P2, ShapingCommand.BeginNow::new)
                .accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.AgreeingOnNeed.class);
    }

    @Test
    void at_the_end_of_its_time_it_begins_or_waits_for_a_second_person() {
        Scene two = Scene.atTheDoor(2, Pace.DAY);
        two.timeIsUp().accepted();
        assertThat(two.shaping().phase()).isInstanceOf(Phase.AgreeingOnNeed.class);

        Scene alone = Scene.atTheDoor(1, Pace.DAY);
        alone.timeIsUp().changesNothing();
        comeIn(alone, 2);
        assertThat(alone.shaping().phase()).isInstanceOf(Phase.AgreeingOnNeed.class);
    }

    @Test
    void time_lost_in_an_outage_is_given_back_before_it_begins() {
        Scene scene = Scene.atTheDoor(2, Pace.DAY);
        scene.passes(Duration.ofDays(1));
        scene.happens(new ShapingCommand.DeadlinePassed(
                        scene.now(), scene.shaping().phaseNumber(), Duration.ofHours(1)))
                .accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Inviting.class);
        scene.timeIsUp().accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.AgreeingOnNeed.class);
    }

    @Test
    void whoever_comes_while_it_is_under_way_is_asked_from_there_on() {
        Scene scene = Scene.atTheDoor(2, Pace.DAY);
        scene.does(P1, ShapingCommand.BeginNow::new).accepted();
        comeIn(scene, 3, 3);
        assertThat(scene.shaping().phase().awaited()).containsExactly(P2, P3);
    }

    @Test
    void whoever_comes_while_it_is_set_aside_is_asked_when_it_goes_on() {
        Scene scene = Scene.atTheDoor(2, Pace.DAY);
        scene.does(P1, ShapingCommand.BeginNow::new).accepted();
        parks(scene);
        scene.does(P2, by -> new ShapingCommand.AnswerOtherwise(by, new Answer.NoObjection()))
                .accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Parked.class);
        assertThat(DoorRules.closed(scene.shaping())).isEmpty();
        comeIn(scene, 3);
        scene.does(P1, ShapingCommand.TakeUpAgain::new).accepted();
        assertThat(scene.shaping().phase().awaited()).containsExactly(P2, P3);
    }

    @Test
    void whoever_began_it_can_let_it_go_before_it_begins() {
        Scene scene = Scene.atTheDoor(2, Pace.DAY);
        scene.does(P1, by -> new ShapingCommand.AskOtherwise(by, new Exit.StepBack(P1)))
                .refused(new Refusal.NotYet());
        scene.does(P2, by -> new ShapingCommand.AskOtherwise(by, new Exit.Drop(Optional.of(P2), "")))
                .refused(new Refusal.SettledAlready());
        scene.does(P1, by -> new ShapingCommand.AskOtherwise(by, new Exit.Drop(Optional.of(P1), "")))
                .accepted();
        assertThat(DoorRules.closed(scene.shaping())).contains(new Refusal.Over(false));
    }

    @Test
    void the_door_closes_when_the_writers_write() {
        Scene scene = Scene.atTheDoor(2, Pace.DAY);
        scene.does(P1, ShapingCommand.BeginNow::new).accepted();
        for (int step = 0; step < 3; step++) {
            assertThat(DoorRules.closed(scene.shaping())).isEmpty();
            scene.everyoneAgrees();
        }
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.ChoosingTuners.class);
        assertThat(DoorRules.closed(scene.shaping())).isEmpty();
        scene.does(P1, by -> new ShapingCommand.NameTuners(by, List.of(P1), Optional.empty()))
                .accepted();
        scene.everyoneAgrees();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Synthesising.class);
        assertThat(DoorRules.closed(scene.shaping())).contains(new Refusal.DoorClosed());
    }

    @Test
    void without_a_door_only_those_asked_take_part() {
        assertThat(DoorRules.closed(Scene.withThree().shaping())).contains(new Refusal.NotAMember());
    }

    private static void parks(Scene scene) {
        scene.does(P1, by -> new ShapingCommand.AskOtherwise(by, new Exit.Park(P1, Optional.of(LATER))))
                .accepted();
    }

    private static void comeIn(Scene scene, int... people) {
        for (int person : people) {
            scene.happens(new ShapingCommand.Arrived(scene.now(), Scene.person(person)))
                    .accepted();
        }
    }
}
