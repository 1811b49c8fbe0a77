package org.popcircle.core.shaping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.shaping.Scene.P1;
import static org.popcircle.core.shaping.Scene.P2;
import static org.popcircle.core.shaping.Scene.P3;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

/** One statement of what is needed that nobody has a reason against (method.md 5.1). */
class NeedTest {

    private final Scene scene = Scene.withThree();

    private void suggests(String text) {
        scene.does(P3, by -> new ShapingCommand.SuggestWording(by, text, "dogs are missing"))
                .accepted();
    }

    @Test
    void whoever_began_is_not_asked_about_their_own_words_and_the_others_agree() {
        assertThat(scene.shaping().phase().awaited()).containsExactly(P2, P3);
        scene.does(P2, ShapingCommand.Agree::new).accepted();
        scene.does(P3, ShapingCommand.Agree::new)
                .then(new ShapingEvent.Agreed(scene.now(), P3), new ShapingEvent.NeedAgreed(scene.now(), List.of()));
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.PictureForming.class);
    }

    @Test
    void a_second_press_changes_nothing() {
        scene.does(P2, ShapingCommand.Agree::new).accepted();
        scene.does(P2, ShapingCommand.Agree::new).changesNothing();
        suggests("Everyone safe, dogs free");
        scene.does(P3, by -> new ShapingCommand.SuggestWording(by, "Everyone safe, dogs free", "dogs are missing"))
                .changesNothing();
    }

    @Test
    void a_better_wording_holds_it_until_it_is_taken_in_and_everyone_is_asked_again() {
        scene.does(P2, ShapingCommand.Agree::new).accepted();
        suggests("Everyone safe, dogs free");
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.AgreeingOnNeed.class);
        scene.timeIsUp().then(new ShapingEvent.WentOverdue(scene.now()));
        scene.does(P2, ShapingCommand.GoOn::new).refused(new Refusal.QuestionsOpen());

        scene.does(P3, by -> new ShapingCommand.WordNeed(by, "Mine"))
                .refused(new Refusal.NotYours(Refusal.Duty.FACILITATOR, Optional.of(P2)));
        scene.does(P2, by -> new ShapingCommand.WordNeed(by, "Everyone safe, dogs free"))
                .accepted();
        assertThat(scene.shaping().material().need().version()).isEqualTo(2);
        assertThat(scene.shaping().phase().awaited()).containsExactly(P1, P3);
    }

    @Test
    void whoever_suggested_may_find_it_good_enough_after_all() {
        scene.does(P2, ShapingCommand.Agree::new).accepted();
        suggests("Everyone safe, dogs free");
        scene.does(P3, ShapingCommand.Agree::new).accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.PictureForming.class);
        assertThat(scene.shaping().material().suggestions()).hasSize(1);
    }

    @Test
    void the_same_words_are_no_new_wording() {
        scene.does(P2, by -> new ShapingCommand.WordNeed(by, "Dogs and people share a path"))
                .refused(new Refusal.NothingChanged());
        scene.does(P3, by -> new ShapingCommand.SuggestWording(by, "Dogs and people share a path", ""))
                .refused(new Refusal.NothingChanged());
        scene.does(P3, by -> new ShapingCommand.SuggestWording(by, " ", "")).refused(new Refusal.Empty());
    }

    @Test
    void those_whose_time_is_over_are_gone_on_without_and_named() {
        scene.does(P2, ShapingCommand.GoOn::new).refused(new Refusal.NotYet());
        scene.timeIsUp().accepted();
        scene.does(P2, ShapingCommand.GoOn::new).then(new ShapingEvent.NeedAgreed(scene.now(), List.of(P2, P3)));
        assertThat(scene.shaping().material().notHeard()).containsExactly(new NotHeard(Step.NEED, List.of(P2, P3)));
    }

    @Test
    void an_old_card_and_somebody_from_outside_change_nothing() {
        By early = scene.by(P3);
        scene.everyoneAgrees();
        scene.happens(new ShapingCommand.Agree(early)).refused(new Refusal.CardIsOld());
        scene.does(MemberId.of(9), ShapingCommand.Agree::new).refused(new Refusal.NotAMember());
    }

    @Test
    void it_takes_two_and_a_need() {
        assertThat(Scene.opening(List.of(Scene.person(1)), Pace.DAY, Optional.empty(), "x"))
                .isEqualTo(Decided.refuse(new Refusal.NobodyElse()));
        assertThat(Scene.opening(List.of(Scene.person(1), Scene.person(2)), Pace.DAY, Optional.empty(), " "))
                .isEqualTo(Decided.refuse(new Refusal.Empty()));
    }
}
