package org.popcircle.core.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.popcircle.core.selection.Scene.ANA;
import static org.popcircle.core.selection.Scene.BEN;
import static org.popcircle.core.selection.Scene.CHI;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.EveryonesWord;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Pace;

/** The rules of a selection over random courses; and each of them is seen to find what breaks it. */
class SelectionInvariantsTest {

    private static final int COURSES = 800;
    private static final int LENGTH = 90;

    @Test
    void they_hold_whatever_people_press_and_whenever() {
        for (long seed = 1; seed <= COURSES; seed++) {
            Chance chance = new Chance(seed);
            Scene scene = chance.scene();
            EveryonesWord words = new EveryonesWord();
            for (int i = 0; i < LENGTH; i++) {
                SelectionCommand command = chance.next();
                Selection before = scene.selection();
                List<SelectionEvent> events = scene.happens(command).decided()
                                instanceof Decided.Accepted<SelectionEvent>(List<SelectionEvent> happened)
                        ? happened
                        : List.of();
                Optional<String> broken = SelectionInvariants.broken(before, events, scene.selection())
                        .or(() -> SelectionInvariants.withoutEveryone(before, events, words));
                if (broken.isPresent()) {
                    fail("seed %d, command %d, %s: %s in %s"
                            .formatted(
                                    seed,
                                    i,
                                    command,
                                    broken.get(),
                                    scene.selection().phase()));
                }
            }
        }
    }

    @Test
    void the_random_courses_come_through_everything_that_can_happen() {
        Set<Class<?>> seen = new HashSet<>();
        Set<Class<?>> phases = new HashSet<>();
        for (long seed = 1; seed <= COURSES; seed++) {
            Chance chance = new Chance(seed);
            for (int i = 0; i < LENGTH; i++) {
                chance.scene().happens(chance.next());
                phases.add(chance.scene().selection().phase().getClass());
            }
            chance.scene().events().forEach(event -> seen.add(event.getClass()));
        }
        seen.add(SelectionEvent.Opened.class);
        assertThat(seen).containsExactlyInAnyOrder(SelectionEvent.class.getPermittedSubclasses());
        assertThat(phases).containsExactlyInAnyOrder(Phase.class.getPermittedSubclasses());
    }

    @Test
    void what_is_hidden_prints_as_hidden() {
        Scene scene = Scene.nominating(3, "Facilitator").nominate(BEN, CHI);

        assertThat(scene.selection().toString() + scene.events()).doesNotContain("is good at it");
    }

    @Test
    void two_suggestions_of_one_person_at_once_are_found() {
        Selection selection = Scene.nominating(3, "Facilitator").nominate(BEN).selection();
        Nomination first = selection.nominations().getFirst();

        assertThat(SelectionInvariants.oneNominationEach(selection)).isEmpty();
        assertThat(SelectionInvariants.oneNominationEach(
                        Edit.of(selection).nominations(List.of(first, first)).done()))
                .isPresent();
    }

    @Test
    void somebody_proposed_who_has_left_is_found() {
        Selection selection = Scene.choosing().propose(BEN).selection();

        assertThat(SelectionInvariants.onlyThoseHereAreNamed(
                        Edit.of(selection).gone(List.of(BEN)).done()))
                .isPresent();
    }

    @Test
    void more_than_fit_are_found() {
        Selection selection = Scene.prioritising(3, Pace.DAY).selection();
        Nomination four = new Nomination(ANA, 1, Scene.topics(1, 2, 3, 4), "all of them", 0, Scene.MONDAY);

        assertThat(SelectionInvariants.noMoreThanFit(selection)).isEmpty();
        assertThat(SelectionInvariants.noMoreThanFit(
                        Edit.of(selection).nominations(List.of(four)).done()))
                .isPresent();
    }

    @Test
    void nobody_at_all_for_a_role_is_found_and_for_new_members_is_not() {
        Nomination nobody = new Nomination(ANA, 1, List.of(), "", 0, Scene.MONDAY);

        assertThat(SelectionInvariants.noMoreThanFit(
                        Edit.of(Scene.nominating(3, "Facilitator").selection())
                                .nominations(List.of(nobody))
                                .done()))
                .isPresent();
        assertThat(SelectionInvariants.noMoreThanFit(
                        Edit.of(Scene.welcoming(3, Pace.DAY).selection())
                                .nominations(List.of(nobody))
                                .done()))
                .isEmpty();
    }

    @Test
    void an_end_without_anybody_though_somebody_was_suggested_is_found() {
        Scene scene = Scene.welcoming(3, Pace.DAY);
        SelectionEvent end = new SelectionEvent.NobodySuggested(scene.now(), List.of());
        assertThat(SelectionInvariants.endsOnlyWhereNobodyIsSuggested(scene.selection(), end)
                        .get())
                .isPresent();

        scene.does(ANA, SelectionCommand.SuggestNobody::new).accepted();
        assertThat(SelectionInvariants.endsOnlyWhereNobodyIsSuggested(scene.selection(), end)
                        .get())
                .isEmpty();
        scene.does(BEN, by -> new SelectionCommand.Nominate(by, 1, List.of(Scene.newcomer(6)), "would fit"))
                .accepted();
        assertThat(SelectionInvariants.endsOnlyWhereNobodyIsSuggested(scene.selection(), end)
                        .get())
                .isPresent();
    }

    @Test
    void what_is_named_for_something_else_than_roles_is_hidden_as_well() {
        Scene scene = Scene.prioritising(3, Pace.DAY);
        scene.does(ANA, by -> new SelectionCommand.Nominate(by, 1, Scene.topics(2), "quietly"))
                .accepted();

        assertThat(scene.selection().nominations().toString() + scene.events()).doesNotContain("quietly", "topic 2");
    }

    @Test
    void a_step_in_which_nobody_is_asked_any_more_is_found() {
        Selection selection = Scene.nominating(3, "Facilitator").selection();

        assertThat(SelectionInvariants.nobodyWaitsForNothing(
                        Edit.of(selection).gone(selection.present()).done()))
                .isPresent();
    }

    @Test
    void a_candidate_who_answers_first_is_found() {
        Scene scene = Scene.choosing().propose(BEN);
        SelectionEvent early = new SelectionEvent.AnswerGiven(scene.now(), BEN, Scene.no(), scene.now());

        assertThat(SelectionInvariants.lastComesLast(scene.selection(), early)).isPresent();
    }

    @Test
    void a_role_settled_without_everybody_is_found() {
        Scene scene = Scene.choosing().propose(BEN);
        Candidacy candidacy = scene.selection().phase().proposed().orElseThrow();
        SelectionEvent done = new SelectionEvent.RoleSettled(
                scene.now(),
                new Settled(candidacy, scene.selection().present(), scene.now()),
                Momentum.window(scene.selection(), scene.now()));

        assertThat(SelectionInvariants.nothingSettlesButConsent(scene.selection(), done)
                        .get())
                .isPresent();
    }

    @Test
    void two_who_wait_for_nothing_are_found() {
        Scene scene = Scene.atTheDoor(2, Pace.DAY);
        assertThat(SelectionInvariants.whoWaitsIsLetBegin(List.of(), scene.selection()))
                .isEmpty();
        SelectionEvent late = new SelectionEvent.WentAway(scene.now().plus(Duration.ofDays(2)), Scene.DOV);
        assertThat(SelectionInvariants.whoWaitsIsLetBegin(List.of(late), scene.selection()))
                .isPresent();
    }

    @Test
    void somebody_whom_nobody_suggested_is_found() {
        Scene scene = Scene.choosing().propose(BEN);
        Candidacy now = scene.selection().phase().proposed().orElseThrow();
        Candidacy other = new Candidacy(1, Scene.named(CHI), ANA, now.why(), now.until(), now.safeguards(), 1);
        SelectionEvent asked = new SelectionEvent.ConsentAsked(
                scene.now(),
                other,
                scene.selection().phase().openRound().orElseThrow(),
                Momentum.window(scene.selection(), scene.now()));

        assertThat(SelectionInvariants.onlyWhatWasSuggested(scene.selection(), asked)
                        .get())
                .isPresent();
    }
}
