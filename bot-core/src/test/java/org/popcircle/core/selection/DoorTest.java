package org.popcircle.core.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.selection.Scene.ANA;
import static org.popcircle.core.selection.Scene.BEN;
import static org.popcircle.core.selection.Scene.CHI;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

/** People come in by themselves, until names are shown (method.md E9, E10). */
class DoorTest {

    @Test
    void it_waits_for_people_and_whoever_leads_begins() {
        Scene scene = Scene.atTheDoor(1, Pace.LIVE);
        scene.does(ANA, SelectionCommand.BeginNow::new).refused(new Refusal.NobodyElse());
        scene.does(ANA, by -> new SelectionCommand.WriteQualities(by, List.of("calm")))
                .refused(new Refusal.NotYet());
        comesIn(scene, 2);
        scene.does(BEN, SelectionCommand.BeginNow::new)
                .refused(new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(ANA)));
        scene.does(ANA, SelectionCommand.BeginNow::new).accepted();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Gathering.class);
        assertThat(scene.selection().awaited()).containsExactly(ANA, BEN);
        scene.does(ANA, SelectionCommand.BeginNow::new).refused(new Refusal.SettledAlready());
    }

    @Test
    void where_whoever_leads_is_away_anybody_who_is_in_begins_after_a_while() {
        Scene scene = Scene.atTheDoor(2, Pace.LIVE);
        scene.passes(Duration.ofMinutes(5));
        scene.does(BEN, SelectionCommand.BeginNow::new).accepted();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Gathering.class);
    }

    @Test
    void at_the_end_of_its_time_it_begins_or_waits_for_a_second_person() {
        Scene two = Scene.atTheDoor(2, Pace.DAY);
        timeIsUp(two, Duration.ZERO).accepted();
        assertThat(two.selection().phase()).isInstanceOf(Phase.Gathering.class);

        Scene alone = Scene.atTheDoor(1, Pace.DAY);
        timeIsUp(alone, Duration.ZERO).accepted();
        assertThat(alone.selection().phase()).isInstanceOf(Phase.Inviting.class);
        comesIn(alone, 2);
        assertThat(alone.selection().phase()).isInstanceOf(Phase.Gathering.class);
    }

    @Test
    void time_lost_in_an_outage_is_given_back_before_it_begins() {
        Scene scene = Scene.atTheDoor(2, Pace.DAY);
        timeIsUp(scene, Duration.ofHours(30)).accepted();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Inviting.class);
    }

    @Test
    void whoever_comes_before_names_are_shown_takes_part() {
        Scene scene = Scene.atTheDoor(2, Pace.DAY);
        scene.does(ANA, SelectionCommand.BeginNow::new).accepted();
        comesIn(scene, 3);
        assertThat(scene.selection().awaited()).containsExactly(ANA, BEN, CHI);
        scene.everyone(member -> by -> new SelectionCommand.WriteQualities(by, List.of("calm " + member)));
        assertThat(DoorRules.closed(scene.selection())).contains(new Refusal.DoorClosed());
        scene.everyoneConsents();
        assertThat(DoorRules.closed(scene.selection())).isEmpty();
        scene.nominate(ANA, ANA, ANA);
        assertThat(DoorRules.closed(scene.selection())).contains(new Refusal.DoorClosed());
    }

    @Test
    void whoever_began_it_can_let_it_go_before_it_begins() {
        Scene scene = Scene.atTheDoor(2, Pace.DAY);
        scene.does(BEN, by -> new SelectionCommand.AskOtherwise(by, new Exit.Drop(Optional.of(by.member()), "")))
                .refused(new Refusal.NotYet());
        scene.does(ANA, by -> new SelectionCommand.AskOtherwise(by, new Exit.Drop(Optional.of(by.member()), "")))
                .accepted();
        assertThat(DoorRules.closed(scene.selection())).contains(new Refusal.Over(false));
    }

    @Test
    void without_a_door_only_those_asked_take_part() {
        assertThat(DoorRules.closed(Scene.of(3, Pace.DAY, "Facilitator").selection()))
                .contains(new Refusal.NotAMember());
    }

    private static Scene.Outcome timeIsUp(Scene scene, Duration lost) {
        scene.passes(Duration.ofHours(25));
        return scene.happens(new SelectionCommand.DeadlinePassed(
                scene.now(), scene.selection().phaseNumber(), lost));
    }

    private static void comesIn(Scene scene, int person) {
        scene.happens(new SelectionCommand.Arrived(scene.now(), Scene.person(person)))
                .accepted();
    }
}
