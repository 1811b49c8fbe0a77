package org.popcircle.core.shaping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.popcircle.core.shaping.Scene.P1;

import java.time.Duration;
import java.util.Arrays;
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

/** The rules over random courses; and each of them is seen to find what breaks it. */
class ShapingInvariantsTest {

    private static final int COURSES = 1500;
    private static final int LENGTH = 120;

    @Test
    void they_hold_whatever_people_press_and_whenever() {
        for (long seed = 1; seed <= COURSES; seed++) {
            Chance chance = new Chance(seed);
            Scene scene = chance.scene();
            EveryonesWord words = new EveryonesWord();
            for (int i = 0; i < LENGTH; i++) {
                ShapingCommand command = chance.next();
                Shaping before = scene.shaping();
                List<ShapingEvent> events = scene.happens(command).decided()
                                instanceof Decided.Accepted<ShapingEvent>(List<ShapingEvent> happened)
                        ? happened
                        : List.of();
                Optional<String> broken = ShapingInvariants.broken(before, events, scene.shaping())
                        .or(() -> ShapingInvariants.withoutEveryone(before, events, words));
                if (broken.isPresent()) {
                    fail("seed %d, command %d, %s: %s".formatted(seed, i, command, broken.get()));
                }
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
            for (ShapingEvent event : chance.scene().events()) {
                seen.add(event.getClass());
                if (event
                        instanceof ShapingEvent.Otherwise(var _, ProcessEvent.Agreed<Exit.OfShaping>(var way, var _))) {
                    agreed.add(way.getClass());
                }
            }
        }
        assertThat(agreed).containsExactlyInAnyOrder(Exit.OfShaping.class.getPermittedSubclasses());
        seen.add(ShapingEvent.Opened.class);
        assertThat(seen).containsExactlyInAnyOrder(ShapingEvent.class.getPermittedSubclasses());
    }

    @Test
    void those_who_want_to_get_there_get_there() {
        Scene scene = Scene.choosingTuners();
        scene.does(P1, ShapingCommand.Volunteer::new).accepted();
        scene.everyoneAgrees();
        scene.does(P1, by -> new ShapingCommand.WriteSynthesis(by, "", "text", ""))
                .accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Ready.class);
    }

    /** Nobody is counted: what is kept has no number of those for or against anything. */
    @Test
    void nothing_is_ever_tallied() {
        assertThat(Arrays.stream(Material.class.getRecordComponents()).map(component -> component.getType()))
                .allMatch(List.class::isAssignableFrom);
    }

    @Test
    void words_that_got_lost_or_are_there_twice_are_found() {
        Scene scene = Scene.formingThePicture();
        Shaping without = scene.shaping();
        Shaping with = without.with(without.material().with(new Dimension(1, P1, "cost")));
        assertThat(ShapingInvariants.nothingIsLost(without, with)).isEmpty();
        assertThat(ShapingInvariants.nothingIsLost(with, without)).isPresent();
        Shaping twice = with.with(with.material().with(new ProposalIdea(1, P1, "cost", 1)));
        assertThat(ShapingInvariants.everythingIsThereOnce(twice)).isPresent();
        Shaping late = Scene.shapingIdeas().shaping();
        assertThat(ShapingInvariants.everythingIsThereOnce(
                        late.with(late.material().with(new Unsorted(1, P1, "we should")))))
                .isPresent();
    }

    @Test
    void somebody_awaited_who_is_not_here_and_a_step_that_stands_still_are_found() {
        Shaping shaping = Scene.formingThePicture().shaping();
        Asked asked = shaping.phase().open().orElseThrow();
        assertThat(ShapingInvariants.nobodyGoneIsAwaited(
                        shaping.in(shaping.phase().asking(asked.with(MemberId.of(9))))))
                .isPresent();
        assertThat(ShapingInvariants.itGoesOn(
                        shaping.in(new Phase.PictureForming(new Asked(List.of(), asked.window())))))
                .isPresent();
    }

    @Test
    void somebody_asked_at_the_door_and_two_who_wait_for_nothing_are_found() {
        Scene scene = Scene.atTheDoor(2, Pace.DAY);
        Asked asked = ((Phase.Inviting) scene.shaping().phase()).asked();
        assertThat(ShapingInvariants.nobodyIsAskedAtTheDoor(List.of(), scene.shaping()))
                .isEmpty();
        assertThat(ShapingInvariants.nobodyIsAskedAtTheDoor(
                        List.of(), scene.shaping().in(new Phase.Inviting(asked.with(P1)))))
                .isPresent();
        ShapingEvent late = new ShapingEvent.WentOverdue(scene.now().plus(Duration.ofDays(2)));
        assertThat(ShapingInvariants.nobodyIsAskedAtTheDoor(List.of(late), scene.shaping()))
                .isPresent();
    }

    @Test
    void time_that_decides_and_a_card_that_stays_young_are_found() {
        Scene scene = Scene.formingThePicture();
        Shaping before = scene.shaping();
        Shaping later = Scene.shapingIdeas().shaping();
        assertThat(ShapingInvariants.timeDecidesNothing(
                        before, List.of(new ShapingEvent.WentOverdue(scene.now())), later))
                .isPresent();
        assertThat(ShapingInvariants.cardsGrowOld(before, before.in(later.phase())))
                .isPresent();
    }
}
