package org.popcircle.core.shaping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.shaping.Scene.P1;
import static org.popcircle.core.shaping.Scene.P2;
import static org.popcircle.core.shaping.Scene.P3;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** How it goes on while a proposal is built is itself decided by everyone who takes part (method.md 2.10). */
class GoingOnTest {

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 4);

    private final Scene scene = Scene.choosingTuners();

    @Test
    void set_aside_by_everyones_word_it_keeps_everything_and_goes_on_where_it_stood() {
        asks(scene, P3, new Exit.Park(P3, Optional.of(JANUARY)));
        scene.does(P1, ShapingCommand.Volunteer::new).refused(new Refusal.NotYet());
        says(scene, P1, yes());
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Leaving.class);
        says(scene, P2, yes());

        assertThat(scene.shaping().phase())
                .isInstanceOfSatisfying(
                        Phase.Parked.class, parked -> assertThat(parked.until()).contains(JANUARY));
        scene.does(P1, ShapingCommand.Volunteer::new).refused(new Refusal.NotYet());
        scene.does(P3, ShapingCommand.TakeUpAgain::new).accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.ChoosingTuners.class);
    }

    @Test
    void whoever_leads_lets_it_go_no_more_alone_than_anybody_else() {
        asks(scene, P2, new Exit.Drop(Optional.of(P2), "nobody has time"));
        assertThat(scene.shaping().phase().isOver()).isFalse();
        says(scene, P1, yes());
        says(scene, P3, yes());

        scene.does(P1, ShapingCommand.Volunteer::new).refused(new Refusal.Over(false));
    }

    @Test
    void what_nobody_else_has_touched_is_let_go_by_whoever_began_it() {
        Scene fresh = Scene.withThree();
        fresh.does(P1, by -> new ShapingCommand.AskOtherwise(by, new Exit.Drop(Optional.of(P1), "")))
                .then(new ShapingEvent.Dropped(fresh.now(), Optional.of(P1)));

        Scene touched = Scene.withThree();
        touched.does(P3, ShapingCommand.Agree::new).accepted();
        asks(touched, P1, new Exit.Drop(Optional.of(P1), ""));
        Scene others = Scene.withThree();
        asks(others, P2, new Exit.Drop(Optional.of(P2), ""));
    }

    @Test
    void one_reason_against_it_is_enough_and_everything_is_as_it_was() {
        Scene ideas = Scene.shapingIdeas();
        ideas.does(P1, ShapingCommand.Agree::new).accepted();
        asks(ideas, P3, new Exit.StepBack(P3));
        says(ideas, P1, no("We are nearly through"));
        assertThat(ideas.shaping().phase()).isInstanceOf(Phase.Leaving.class);
        says(ideas, P2, yes());

        assertThat(ideas.shaping().phase()).isInstanceOf(Phase.ProposalShaping.class);
        assertThat(ideas.shaping().phase().awaited()).containsExactly(P2, P3);
    }

    @Test
    void silence_is_no_yes_and_holds_nobody_up_after_its_time_it_goes_on_as_before() {
        asks(scene, P3, new Exit.MoreTime(P3));
        says(scene, P1, yes());
        scene.timeIsUp().accepted();

        assertThat(scene.shaping().phase()).isInstanceOf(Phase.ChoosingTuners.class);
    }

    @Test
    void whoever_asked_can_take_it_back() {
        Scene now = Scene.of(3, Pace.LIVE, Optional.of(P2));
        asks(now, P3, new Exit.Park(P3, Optional.empty()));
        says(now, P3, no(""));

        assertThat(now.shaping().phase()).isInstanceOf(Phase.AgreeingOnNeed.class);
    }

    @Test
    void more_time_is_the_whole_time_of_the_step_once_more() {
        Scene picture = Scene.formingThePicture();
        Instant end = closes(picture);
        decides(picture, P3, new Exit.MoreTime(P3));

        assertThat(picture.shaping().phase()).isInstanceOf(Phase.PictureForming.class);
        assertThat(closes(picture)).isAfter(end);
        Scene live = Scene.of(3, Pace.LIVE, Optional.of(P2));
        live.does(P3, by -> new ShapingCommand.AskOtherwise(by, new Exit.MoreTime(P3)))
                .refused(new Refusal.NotYet());
    }

    @Test
    void step_by_step_it_goes_back_to_the_need_and_no_further() {
        decides(scene, P3, new Exit.StepBack(P3));
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.ProposalShaping.class);
        decides(scene, P3, new Exit.StepBack(P3));
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.PictureForming.class);
        decides(scene, P3, new Exit.StepBack(P3));
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.AgreeingOnNeed.class);
        assertThat(scene.shaping().phase().awaited()).containsExactly(P1, P2, P3);
        scene.does(P3, by -> new ShapingCommand.AskOtherwise(by, new Exit.StepBack(P3)))
                .refused(new Refusal.NotYet());
    }

    @Test
    void a_helping_circle_gets_it_until_a_day() {
        decides(scene, P3, new Exit.HandOver(P3, "Mo and the gardeners", JANUARY));

        assertThat(scene.shaping().phase()).isInstanceOfSatisfying(Phase.Parked.class, parked -> {
            assertThat(parked.helpers()).contains("Mo and the gardeners");
            assertThat(parked.until()).contains(JANUARY);
        });
    }

    @Test
    void somebody_simply_writes_alone_from_what_was_said() {
        Scene picture = Scene.formingThePicture();
        picture.does(P1, by -> new ShapingCommand.NameDimensions(by, List.of("we should ban dogs")))
                .accepted();
        decides(picture, P3, new Exit.WriteAlone(P3));

        assertThat(picture.shaping().phase()).isInstanceOf(Phase.Synthesising.class);
        assertThat(picture.shaping().tuners()).containsExactly(P3);
        assertThat(picture.shaping().material().ideas())
                .extracting(ProposalIdea::text)
                .containsExactly("we should ban dogs");
        picture.does(P3, by -> new ShapingCommand.AskOtherwise(by, new Exit.WriteAlone(P3)))
                .refused(new Refusal.NotYet());
    }

    @Test
    void where_whoever_offered_to_write_has_left_writers_are_looked_for() {
        asks(scene, P3, new Exit.WriteAlone(P3));
        says(scene, P1, yes());
        scene.happens(new ShapingCommand.Departed(scene.now(), P3)).accepted();
        says(scene, P2, yes());

        assertThat(scene.shaping().phase()).isInstanceOf(Phase.ChoosingTuners.class);
        assertThat(scene.shaping().tuners()).isEmpty();
    }

    @Test
    void who_comes_late_is_asked_and_who_leaves_is_not_waited_for() {
        asks(scene, P3, new Exit.Park(P3, Optional.empty()));
        scene.happens(new ShapingCommand.Arrived(scene.now(), Scene.person(4))).accepted();
        says(scene, P1, yes());
        says(scene, P2, yes());
        assertThat(scene.shaping().phase().awaited()).containsExactly(MemberId.of(4));
        scene.happens(new ShapingCommand.Departed(scene.now(), MemberId.of(4))).accepted();

        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Parked.class);
    }

    @Test
    void two_accounts_of_one_person_are_one_word() {
        asks(scene, P3, new Exit.Park(P3, Optional.empty()));
        says(scene, P1, yes());
        scene.happens(new ShapingCommand.Recognise(
                        scene.now(), P1, List.of(P2), List.of(new Account(Messenger.SLACK, "T1", "U1"))))
                .accepted();

        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Parked.class);
    }

    @Test
    void one_thing_is_asked_at_a_time_and_an_old_card_asks_nothing() {
        long before = scene.shaping().phaseNumber();
        asks(scene, P3, new Exit.Park(P3, Optional.empty()));
        scene.does(P1, by -> new ShapingCommand.AskOtherwise(by, new Exit.MoreTime(P1)))
                .refused(new Refusal.NotYet());
        assertThat(scene.shaping().phaseNumber()).isGreaterThan(before);
        says(scene, P1, yes());
        scene.passes(Duration.ofMinutes(1));
        scene.does(P1, by -> new ShapingCommand.AnswerOtherwise(by, yes())).changesNothing();
    }

    @Test
    void what_lacks_words_or_a_day_to_come_is_not_asked() {
        LocalDate past = LocalDate.of(2020, 1, 1);
        scene.does(P3, by -> new ShapingCommand.AskOtherwise(by, new Exit.HandOver(P3, " ", JANUARY)))
                .refused(new Refusal.Empty());
        scene.does(P3, by -> new ShapingCommand.AskOtherwise(by, new Exit.Park(P3, Optional.of(past))))
                .refused(new Refusal.DateIsPast(past));
        asks(scene, P3, new Exit.Park(P3, Optional.empty()));
        scene.does(P1, by -> new ShapingCommand.AnswerOtherwise(by, no(" "))).refused(new Refusal.ReasonNeeded());
    }

    private static void asks(Scene scene, MemberId who, Exit.OfShaping way) {
        scene.does(who, by -> new ShapingCommand.AskOtherwise(by, way)).accepted();
        assertThat(scene.shaping().phase()).isInstanceOf(Phase.Leaving.class);
    }

    private static void says(Scene scene, MemberId who, Answer answer) {
        scene.passes(Duration.ofMinutes(1));
        scene.does(who, by -> new ShapingCommand.AnswerOtherwise(by, answer)).accepted();
    }

    private static void decides(Scene scene, MemberId who, Exit.OfShaping way) {
        asks(scene, who, way);
        scene.shaping().phase().awaited().forEach(member -> says(scene, member, yes()));
    }

    private static Answer yes() {
        return new Answer.NoObjection();
    }

    private static Answer no(String reason) {
        return new Answer.Objects(new Reason(reason, "", ""));
    }

    private static Instant closes(Scene scene) {
        return scene.shaping().phase().window().flatMap(Window::closes).orElseThrow();
    }
}
