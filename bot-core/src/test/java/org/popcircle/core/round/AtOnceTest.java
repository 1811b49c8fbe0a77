package org.popcircle.core.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Everyone when they like, within a window; hidden until all are in where nobody should follow the first (method.md 3.6). */
class AtOnceTest {

    private static final MemberId P1 = MemberId.of(1);
    private static final MemberId P2 = MemberId.of(2);
    private static final MemberId P3 = MemberId.of(3);

    private final Scene scene = Scene.atOnce(RoundKind.NAMES, 3);

    private void says(MemberId who, String words) {
        scene.does(who, by -> new RoundCommand.Speak(by, words)).accepted();
    }

    @Test
    void it_is_shown_when_the_last_is_in() {
        says(P2, "P3, she listens");
        says(P1, "P2");
        assertThat(scene.round().isHidden()).isTrue();
        says(P3, "myself");
        assertThat(scene.round().isHidden()).isFalse();
        assertThat(scene.round().phase()).isInstanceOf(Phase.Heard.class);
    }

    @Test
    void words_can_be_changed_until_then_and_not_after_it() {
        says(P2, "P3");
        says(P2, "P1, on second thoughts");
        assertThat(scene.round().lap().said()).hasSize(1);
        says(P1, "P2");
        says(P3, "P2");
        scene.does(P2, by -> new RoundCommand.Speak(by, "P2 then")).refused(new Refusal.SpokenAlready());
    }

    @Test
    void the_end_of_the_window_shows_what_is_in_and_names_who_is_missing() {
        says(P2, "P3");
        scene.timeIsUp().refused(new Refusal.CardIsOld());
        scene.passes(Duration.ofDays(1)).timeIsUp().then(new RoundEvent.EveryoneHeard(scene.now(), List.of(P1, P3)));
        assertThat(scene.round().lap().notHeard()).containsExactly(P1, P3);
    }

    @Test
    void an_outage_makes_the_window_longer() {
        scene.passes(Duration.ofDays(1))
                .happens(new RoundCommand.DeadlinePassed(scene.now(), 1, Duration.ofHours(2)))
                .then(new RoundEvent.TimeGivenBack(
                        scene.now(), scene.now().plus(Duration.ofHours(2)), Duration.ofHours(2)));
        scene.passes(Duration.ofHours(2))
                .happens(new RoundCommand.DeadlinePassed(scene.now(), 1, Duration.ofHours(2)))
                .accepted();
        assertThat(scene.round().phase()).isInstanceOf(Phase.Heard.class);
    }

    @Test
    void those_missing_are_reminded_and_nobody_else() {
        says(P2, "P3");
        scene.happens(new RoundCommand.NudgeDue(scene.now(), 1))
                .then(new RoundEvent.Nudged(scene.now(), List.of(P1, P3)));
    }

    @Test
    void nobody_passes_where_everyones_word_is_needed() {
        scene.does(P1, by -> new RoundCommand.Pass(by, "")).refused(new Refusal.CannotPassHere());
    }

    @Test
    void what_is_hidden_prints_as_hidden() {
        says(P2, "s3cret");
        assertThat(scene.events().toString() + scene.round()).doesNotContain("s3cret");
        assertThat(new RoundCommand.Speak(scene.by(P1), "s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void an_open_one_shows_words_as_they_come_and_they_can_be_mended_until_it_closes() {
        Scene open = Scene.atOnce(RoundKind.PICTURE, 2);
        open.does(P1, by -> new RoundCommand.Speak(by, "leashes?")).accepted();
        assertThat(open.round().isHidden()).isFalse();
        open.does(P2, by -> new RoundCommand.Speak(by, "hours?")).accepted();
        open.does(P1, by -> new RoundCommand.Speak(by, "leashes? children?")).accepted();
        assertThat(open.round().lap().saidBy(P1).map(Said::text)).isEqualTo(Optional.of("leashes? children?"));
    }
}
