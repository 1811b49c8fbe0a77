package org.popcircle.core.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.EveryonesWord;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;

/** The rules of the order over random courses; and each of them is seen to find what breaks it. */
class RoundInvariantsTest {

    private static final int COURSES = 1500;
    private static final int LENGTH = 60;

    @Test
    void they_hold_whatever_people_press_and_whenever() {
        for (long seed = 1; seed <= COURSES; seed++) {
            Chance chance = new Chance(seed);
            Scene scene = chance.scene();
            EveryonesWord words = new EveryonesWord();
            for (int i = 0; i < LENGTH; i++) {
                RoundCommand command = chance.next();
                Round before = scene.round();
                List<RoundEvent> events = scene.happens(command).decided()
                                instanceof Decided.Accepted<RoundEvent>(List<RoundEvent> happened)
                        ? happened
                        : List.of();
                Optional<String> broken = RoundInvariants.broken(before, events, scene.round())
                        .or(() -> RoundInvariants.withoutEveryone(before, events, words));
                if (broken.isPresent()) {
                    fail("seed %d, command %d, %s: %s".formatted(seed, i, command, broken.get()));
                }
            }
            Optional<String> broken = RoundInvariants.lookingBack(scene.opened(), scene.events());
            if (broken.isPresent()) {
                fail("seed %d: %s".formatted(seed, broken.get()));
            }
        }
    }

    @Test
    void the_random_courses_come_through_everything_that_can_happen() {
        Set<Class<?>> seen = new HashSet<>();
        Set<Class<?>> agreed = new HashSet<>();
        for (long seed = 1; seed <= COURSES; seed++) {
            Chance chance = new Chance(seed);
            for (int i = 0; i < LENGTH; i++) {
                chance.scene().happens(chance.next());
            }
            for (RoundEvent event : chance.scene().events()) {
                seen.add(event.getClass());
                if (event instanceof RoundEvent.Otherwise(var _, ProcessEvent.Agreed<Exit.OfRound>(var way, var _))) {
                    agreed.add(way.getClass());
                }
            }
        }
        assertThat(agreed).containsExactlyInAnyOrder(Exit.OfRound.class.getPermittedSubclasses());
        seen.add(RoundEvent.Opened.class);
        assertThat(seen).containsExactlyInAnyOrder(RoundEvent.class.getPermittedSubclasses());
    }

    @Test
    void somebody_lost_or_asked_twice_is_found() {
        Round round = Scene.inTurn(RoundKind.CHECK_IN, 3).round();
        Phase.InTurn turn = (Phase.InTurn) round.phase();
        assertThat(RoundInvariants.everyoneHasOnePlace(round)).isEmpty();
        assertThat(RoundInvariants.everyoneHasOnePlace(
                        round.in(waiting(turn, Phase.without(turn.waiting(), turn.now())))))
                .isPresent();
        List<MemberId> twice = List.of(
                turn.now(), turn.now(), turn.waiting().get(1), turn.waiting().get(2));
        assertThat(RoundInvariants.everyoneHasOnePlace(round.in(waiting(turn, twice))))
                .isPresent();
    }

    @Test
    void a_word_while_everyone_is_asked_how_to_go_on_is_found() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 3);
        MemberId one = MemberId.of(1);
        scene.does(one, by -> new RoundCommand.AskOtherwise(by, new Exit.AtOnce(one)))
                .accepted();
        RoundEvent spoke = new RoundEvent.Spoke(scene.now(), one, "me first", scene.now());
        assertThat(RoundInvariants.withoutEveryone(scene.round(), List.of(spoke), new EveryonesWord()))
                .isPresent();
    }

    @Test
    void a_word_out_of_turn_is_found() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 3);
        MemberId later = ((Phase.InTurn) scene.round().phase()).then().orElseThrow();
        RoundEvent spoke = new RoundEvent.Spoke(scene.now(), later, "me first", scene.now());
        assertThat(RoundInvariants.oneAtATime(scene.round(), List.of(spoke))).isPresent();
    }

    @Test
    void a_round_in_which_nobody_is_asked_any_more_is_found() {
        Round round = Scene.inTurn(RoundKind.CHECK_IN, 3).round();
        assertThat(RoundInvariants.nobodyWaitsForNothing(round.in(waiting((Phase.InTurn) round.phase(), List.of()))))
                .isPresent();
    }

    @Test
    void a_word_at_the_door_and_people_who_wait_for_nothing_there_are_found() {
        Scene scene = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.DAY, 2);
        Said early = new Said(MemberId.of(1), "me first", false, scene.now(), List.of());
        assertThat(RoundInvariants.nobodyIsAskedAtTheDoor(
                        scene.round().with(scene.round().lap().with(early))))
                .isPresent();
        RoundEvent late = new RoundEvent.WentAway(scene.now().plus(Duration.ofDays(2)), MemberId.of(3));
        assertThat(RoundInvariants.whoWaitsIsLetBegin(scene.round(), List.of(late)))
                .isPresent();
    }

    @Test
    void somebody_at_the_door_who_is_not_asked_is_found() {
        Scene scene = Scene.atTheDoor(RoundKind.Order.IN_TURN, Pace.LIVE, 3);
        RoundEvent fewer = new RoundEvent.Began(scene.now(), List.of(MemberId.of(2), MemberId.of(3)));
        assertThat(RoundInvariants.lookingBack(scene.opened(), List.of(fewer))).isPresent();
    }

    @Test
    void a_leader_at_an_end_is_found() {
        Round round = Scene.inTurn(RoundKind.CHECK_IN, 3).round();
        List<MemberId> people = List.of(MemberId.of(1), MemberId.of(2), MemberId.of(3));
        assertThat(RoundInvariants.neitherFirstNorLast(round.with(Lap.first(1, people))))
                .isPresent();
        assertThat(RoundInvariants.neitherFirstNorLast(round.with(Lap.first(1, people.reversed()))))
                .isPresent();
    }

    @Test
    void a_next_time_around_with_the_same_first_person_or_without_somebody_is_found() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 4);
        RoundEvent same = new RoundEvent.LapBegan(scene.now(), scene.opened().order());
        assertThat(RoundInvariants.lookingBack(scene.opened(), List.of(same))).isPresent();
        RoundEvent fewer =
                new RoundEvent.LapBegan(scene.now(), scene.opened().order().subList(1, 4));
        assertThat(RoundInvariants.lookingBack(scene.opened(), List.of(fewer))).isPresent();
    }

    @Test
    void somebody_who_is_come_back_to_twice_or_not_at_the_end_is_found() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 3);
        RoundEvent deferred = new RoundEvent.Deferred(scene.now(), scene.asked());
        assertThat(RoundInvariants.lookingBack(scene.opened(), List.of(deferred, deferred)))
                .isPresent();
        Round atOnce = Scene.atOnce(RoundKind.IDEAS, 3).round();
        assertThat(RoundInvariants.whoAskedToBeComeBackToIsAtTheEnd(
                        atOnce, List.of(new RoundEvent.Deferred(scene.now(), MemberId.of(1)))))
                .isPresent();
    }

    @Test
    void time_that_speaks_is_found() {
        Scene scene = Scene.inTurn(RoundKind.CHECK_IN, 3);
        Round before = scene.round();
        RoundEvent moved = new RoundEvent.MovedToEnd(scene.now(), scene.asked(), Optional.empty());
        Said invented = new Said(scene.asked(), "fine", false, scene.now(), List.of());
        assertThat(RoundInvariants.timeSpeaksForNobody(
                        before, before.with(before.lap().with(invented)), List.of(moved)))
                .isPresent();
    }

    private static Phase waiting(Phase.InTurn turn, List<MemberId> waiting) {
        return new Phase.InTurn(waiting, turn.deferred(), turn.moved(), turn.since(), turn.overdue());
    }
}
