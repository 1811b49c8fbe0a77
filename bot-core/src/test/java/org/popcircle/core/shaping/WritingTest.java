package org.popcircle.core.shaping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.shaping.Scene.P1;
import static org.popcircle.core.shaping.Scene.P2;
import static org.popcircle.core.shaping.Scene.P3;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** One or two people write one text; it becomes a proposal, or is let go (method.md 5.2). */
class WritingTest {

    private final Scene scene = Scene.choosingTuners();

    private Scene.Outcome writes(MemberId who, String text) {
        return scene.does(who, by -> new ShapingCommand.WriteSynthesis(by, "Dogs", text, "The trainer: too dear"));
    }

    private void letWrite(MemberId... tuners) {
        scene.does(P2, by -> new ShapingCommand.NameTuners(by, List.of(tuners), Optional.empty()))
                .accepted();
        if (scene.shaping().phase() instanceof Phase.ChoosingTuners) {
            scene.everyoneAgrees();
        }
    }

    @Test
    void somebody_volunteers_and_the_others_have_no_reason_against_it() {
        scene.does(P1, ShapingCommand.Volunteer::new).accepted();
        assertThat(scene.shaping().phase().awaited()).containsExactly(P2, P3);
        scene.everyoneAgrees();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Synthesising.class);
        assertThat(scene.shaping().phase().awaited()).containsExactly(P1);
    }

    @Test
    void whoever_is_named_is_asked_too_and_can_say_no() {
        scene.does(P2, by -> new ShapingCommand.NameTuners(by, List.of(P1, P3), Optional.empty()))
                .accepted();
        assertThat(scene.shaping().phase().awaited()).containsExactly(P1, P3);
        scene.does(P1, by -> new ShapingCommand.ObjectToTuners(by, "No time this week"))
                .accepted();
        scene.does(P3, ShapingCommand.Agree::new).accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.ChoosingTuners.class);

        scene.does(P2, by -> new ShapingCommand.NameTuners(by, List.of(P3), Optional.empty()))
                .accepted();
        assertThat(scene.shaping().phase().awaited()).containsExactly(P1);
        scene.does(P1, ShapingCommand.Agree::new).accepted();
        assertThat(scene.shaping().phase().awaited()).containsExactly(P3);
    }

    @Test
    void nobody_writes_who_was_named_and_never_said_a_word_to_it() {
        scene.does(P2, by -> new ShapingCommand.NameTuners(by, List.of(P1), Optional.empty()))
                .accepted();
        scene.does(P3, ShapingCommand.Agree::new).accepted();
        scene.timeIsUp();
        scene.does(P2, ShapingCommand.GoOn::new).refused(new Refusal.NotYet());
        scene.does(P1, ShapingCommand.Agree::new).accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Synthesising.class);
    }

    @Test
    void whoever_offered_is_not_asked_again_when_somebody_is_named_beside_them() {
        scene.does(P1, ShapingCommand.Volunteer::new).accepted();
        scene.does(P2, by -> new ShapingCommand.NameTuners(by, List.of(P1, P3), Optional.empty()))
                .accepted();
        assertThat(scene.shaping().phase().awaited()).containsExactly(P3);
    }

    @Test
    void the_text_is_due_by_the_end_of_the_day_that_was_named() {
        LocalDate friday = LocalDate.of(2026, 12, 4);
        scene.does(P2, by -> new ShapingCommand.NameTuners(by, List.of(P1), Optional.of(friday)))
                .accepted();
        scene.does(P2, by -> new ShapingCommand.NameTuners(by, List.of(P1), Optional.of(friday)))
                .changesNothing();
        scene.everyoneAgrees();
        assertThat(scene.shaping().phase().window().flatMap(Window::closes))
                .contains(friday.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    @Test
    void where_no_clock_runs_whoever_offers_to_write_has_a_week() {
        Scene live = Scene.of(3, Pace.LIVE, Optional.of(P2));
        for (int steps = 0; steps < 3; steps++) {
            live.everyoneAgrees();
        }
        live.does(P1, ShapingCommand.Volunteer::new).accepted();
        live.everyoneAgrees();
        assertThat(live.shaping().phase().window().flatMap(Window::closes))
                .contains(live.now()
                        .atZone(zone())
                        .toLocalDate()
                        .plusDays(8)
                        .atStartOfDay(zone())
                        .toInstant());
    }

    private ZoneId zone() {
        return scene.shaping().frame().rhythm().zone();
    }

    @Test
    void two_are_enough() {
        scene.does(P1, ShapingCommand.Volunteer::new).accepted();
        scene.does(P1, ShapingCommand.Volunteer::new).changesNothing();
        scene.does(P2, ShapingCommand.Volunteer::new).accepted();
        scene.does(P3, ShapingCommand.Volunteer::new).refused(new Refusal.TooMany(2));
        scene.does(P2, by -> new ShapingCommand.NameTuners(by, List.of(P1, P2, P3), Optional.empty()))
                .refused(new Refusal.TooMany(2));
        scene.does(P2, by -> new ShapingCommand.NameTuners(by, List.of(MemberId.of(8)), Optional.empty()))
                .refused(new Refusal.NotAmongThem());
    }

    @Test
    void a_reason_holds_it_until_others_write_or_it_is_settled() {
        scene.does(P1, ShapingCommand.Volunteer::new).accepted();
        scene.does(P3, by -> new ShapingCommand.ObjectToTuners(by, " ")).refused(new Refusal.ReasonNeeded());
        scene.does(P3, by -> new ShapingCommand.ObjectToTuners(by, "wrote the last three"))
                .accepted();
        scene.does(P2, ShapingCommand.Agree::new).accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.ChoosingTuners.class);
        scene.does(P3, ShapingCommand.Agree::new).accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Synthesising.class);
        assertThat(scene.shaping().material().reasons()).hasSize(1);
    }

    @Test
    void only_they_write_and_what_was_left_out_stays_with_it() {
        letWrite(P1, P3);
        writes(P2, "Mine").refused(new Refusal.NotYours(Refusal.Duty.WORDING, Optional.of(P1)));
        writes(P3, "Leash on the path").accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Ready.class);
        writes(P3, "Leash on the path").changesNothing();
        writes(P1, "Leash on the path, orchard free").accepted();
        assertThat(scene.shaping().material().drafts()).hasSize(2);
        assertThat(scene.shaping().material().draft().map(Synthesis::leftOut)).contains("The trainer: too dear");
    }

    @Test
    void it_is_brought_once() {
        letWrite(P1);
        scene.happens(new ShapingCommand.Propose(scene.now(), P1, 8)).refused(new Refusal.SettledAlready());
        writes(P1, "Leash on the path").accepted();
        scene.happens(new ShapingCommand.Propose(scene.now(), P3, 8)).accepted();
        assertThat(scene.shaping().phase()).isEqualTo(new Phase.Proposed(scene.now(), 8));
        scene.happens(new ShapingCommand.Propose(scene.now(), P3, 9)).refused(new Refusal.Over(false));
    }

    @Test
    void where_those_who_write_have_left_somebody_else_is_found() {
        letWrite(P1);
        scene.happens(new ShapingCommand.Departed(scene.now(), P1)).accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.ChoosingTuners.class);
        assertThat(scene.shaping().tuners()).isEmpty();
    }

    @Test
    void when_whoever_leads_is_away_somebody_acts_for_them_by_light_consent() {
        Scene waiting = Scene.formingThePicture();
        waiting.does(P1, ShapingCommand.Agree::new).accepted();
        waiting.does(P1, ShapingCommand.OfferStandIn::new).refused(new Refusal.NotYet());
        waiting.does(P3, ShapingCommand.Agree::new).accepted();
        waiting.timeIsUp().accepted();
        waiting.does(P1, ShapingCommand.OfferStandIn::new).accepted();
        waiting.does(P3, by -> new ShapingCommand.AnswerStandIn(by, true)).accepted();
        assertThat(waiting.shaping().facilitator()).contains(P1);
        waiting.does(P1, ShapingCommand.GoOn::new).accepted();
    }

    @Test
    void only_those_missing_are_reminded() {
        Scene waiting = Scene.formingThePicture();
        waiting.does(P1, ShapingCommand.Agree::new).accepted();
        waiting.happens(new ShapingCommand.NudgeDue(
                        waiting.now(), waiting.shaping().phaseNumber()))
                .then(new ShapingEvent.Nudged(waiting.now(), List.of(P2, P3)));
    }
}
