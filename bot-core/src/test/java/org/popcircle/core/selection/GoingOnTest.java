package org.popcircle.core.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.selection.Scene.ANA;
import static org.popcircle.core.selection.Scene.BEN;
import static org.popcircle.core.selection.Scene.CHI;
import static org.popcircle.core.selection.Scene.DOV;
import static org.popcircle.core.selection.Scene.no;
import static org.popcircle.core.selection.Scene.objects;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** How a selection goes on is decided by everyone who takes part (method.md 2.10). */
class GoingOnTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

    @Test
    void set_aside_by_everyones_word_it_goes_on_where_it_stood() {
        Scene scene = Scene.choosing();
        asks(scene, ANA, new Exit.Park(ANA, Optional.empty()));
        assertThat(scene.selection().awaited()).containsExactly(BEN, CHI, DOV);
        everyoneElseAgrees(scene);

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Parked.class);
        scene.does(ANA, by -> new SelectionCommand.ProposeCandidate(by, 1, BEN, "calm"))
                .refused(new Refusal.NotYet());
        scene.does(DOV, SelectionCommand.TakeUpAgain::new).accepted();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Choosing.class);
    }

    @Test
    void a_few_people_get_it_until_a_day_which_has_to_come() {
        Scene scene = Scene.choosing();
        LocalDate today = LocalDate.of(2026, 11, 23);
        scene.does(BEN, by -> new SelectionCommand.AskOtherwise(by, new Exit.HandOver(BEN, "Chi and Dov", today)))
                .refused(new Refusal.DateIsPast(today));
        decides(scene, BEN, new Exit.HandOver(BEN, "Chi and Dov", FEBRUARY));

        assertThat(scene.selection().phase()).isInstanceOfSatisfying(Phase.Parked.class, parked -> {
            assertThat(parked.helpers()).contains("Chi and Dov");
            assertThat(parked.until()).contains(FEBRUARY);
        });
    }

    @Test
    void it_is_taken_back_freely_only_before_anybody_has_said_something() {
        Scene early = Scene.of(3, Pace.DAY, "Facilitator");
        early.does(ANA, by -> new SelectionCommand.AskOtherwise(by, drop(ANA))).accepted();
        assertThat(early.selection().phase()).isInstanceOf(Phase.Dropped.class);

        Scene others = Scene.of(3, Pace.DAY, "Facilitator");
        asks(others, BEN, drop(BEN));

        Scene later = Scene.of(3, Pace.DAY, "Facilitator");
        later.does(BEN, by -> new SelectionCommand.WriteQualities(by, List.of("calm")))
                .accepted();
        asks(later, ANA, drop(ANA));
        says(later, CHI, objects("we need somebody"));
        says(later, BEN, no());
        assertThat(later.selection().phase()).isInstanceOf(Phase.Gathering.class);
        assertThat(later.selection().awaited()).containsExactly(ANA, CHI);
    }

    @Test
    void more_time_is_the_whole_window_once_more_and_only_where_a_clock_runs() {
        Scene scene = Scene.nominating(3, "Facilitator");
        scene.passes(Duration.ofHours(20));
        decides(scene, BEN, new Exit.MoreTime(BEN));
        assertThat(scene.selection().phase().openWindow().flatMap(Window::closes))
                .contains(scene.now().plus(Duration.ofHours(24)));

        Scene.of(3, Pace.LIVE, "Facilitator")
                .does(BEN, by -> new SelectionCommand.AskOtherwise(by, new Exit.MoreTime(BEN)))
                .refused(new Refusal.NotYet());
    }

    @Test
    void back_to_what_it_takes_hidden_names_stay_hidden_and_everyone_is_asked_for_them_anew() {
        Scene scene = Scene.nominating(3, "Facilitator").nominate(BEN, ANA);
        decides(scene, CHI, new Exit.StepBack(CHI));
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Gathering.class);
        assertThat(scene.selection().isHidden()).isTrue();

        scene.everyone(_ -> by -> new SelectionCommand.WriteQualities(by, List.of("patient")));
        scene.everyoneConsents();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Nominating.class);
        assertThat(scene.selection().awaited()).containsExactly(ANA, BEN, CHI);
        assertThat(scene.selection().nomination(ANA, 1)).isPresent();
        scene.does(ANA, by -> new SelectionCommand.Nominate(by, 1, BEN, "is good at it"))
                .accepted();
        assertThat(scene.selection().awaited()).containsExactly(BEN, CHI);
    }

    @Test
    void back_from_consent_another_is_proposed_and_what_was_read_is_kept() {
        Scene hidden = Scene.choosing().propose(BEN);
        decides(hidden, DOV, new Exit.StepBack(DOV));
        assertThat(hidden.selection().phase()).isInstanceOf(Phase.Choosing.class);
        assertThat(hidden.selection().tried()).isEmpty();

        Scene read = Scene.choosing().propose(BEN);
        for (MemberId member : List.of(CHI, DOV, ANA)) {
            Answer answer = member.equals(CHI) ? objects("away in March") : no();
            read.does(member, by -> new SelectionCommand.GiveAnswer(by, answer)).accepted();
        }
        assertThat(read.selection().phase()).isInstanceOf(Phase.AskingNominee.class);
        decides(read, DOV, new Exit.StepBack(DOV));
        assertThat(read.selection().phase()).isInstanceOf(Phase.Choosing.class);
        assertThat(read.selection().tried())
                .singleElement()
                .satisfies(tried -> assertThat(tried.objections()).hasSize(1));
    }

    @Test
    void back_from_choosing_everyone_says_once_more_whether_they_change() {
        Scene scene = Scene.choosing();
        decides(scene, CHI, new Exit.StepBack(CHI));

        assertThat(scene.selection().phase())
                .isInstanceOfSatisfying(
                        Phase.Changing.class,
                        changing -> assertThat(changing.missing()).containsExactly(ANA, BEN, CHI, DOV));
    }

    @Test
    void what_was_shown_cannot_be_hidden_again() {
        Scene scene = Scene.nominating(2, "Facilitator").nominate(BEN, ANA);
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Changing.class);
        scene.does(ANA, by -> new SelectionCommand.AskOtherwise(by, new Exit.StepBack(ANA)))
                .refused(new Refusal.NotYet());
    }

    @Test
    void another_way_to_decide_is_what_is_decided() {
        Scene scene = Scene.nominating(3, "Facilitator").nominate(BEN);
        decides(scene, CHI, new Exit.OtherWay(CHI, "We take turns, a month each."));

        assertThat(scene.selection().otherwise()).hasValueSatisfying(way -> {
            assertThat(way.how()).isEqualTo("We take turns, a month each.");
            assertThat(way.consented()).containsExactly(ANA, BEN, CHI);
        });
        assertThat(scene.selection().nominations()).isEmpty();
        scene.does(ANA, by -> new SelectionCommand.Nominate(by, 1, BEN, "x")).refused(new Refusal.Over(true));
    }

    @Test
    void nobody_decides_another_way_alone() {
        Scene scene = Scene.of(2, Pace.DAY, "Facilitator");
        scene.happens(new SelectionCommand.Departed(scene.now(), BEN)).accepted();
        scene.does(ANA, by -> new SelectionCommand.AskOtherwise(by, new Exit.OtherWay(ANA, "I do it")))
                .refused(new Refusal.NobodyElse());
    }

    @Test
    void one_reason_against_it_and_it_goes_on_as_before() {
        Scene scene = Scene.choosing().propose(BEN);
        scene.does(CHI, by -> new SelectionCommand.GiveAnswer(by, objects("away in March")))
                .accepted();
        asks(scene, DOV, new Exit.StepBack(DOV));
        scene.does(ANA, by -> new SelectionCommand.GiveAnswer(by, no())).refused(new Refusal.NotYet());
        says(scene, ANA, objects("let us finish"));
        everyoneElseAgrees(scene);

        assertThat(scene.selection().phase())
                .isInstanceOfSatisfying(
                        Phase.AskingOthers.class,
                        asking -> assertThat(asking.round().objectors()).containsExactly(CHI));
    }

    @Test
    void silence_is_no_yes_and_holds_nobody_up_after_its_time_it_goes_on_as_before() {
        Scene scene = Scene.choosing();
        asks(scene, BEN, new Exit.Park(BEN, Optional.empty()));
        says(scene, CHI, no());
        scene.passes(Duration.ofHours(25));
        scene.timeIsUp().accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Choosing.class);
    }

    @Test
    void whoever_leaves_is_waited_for_no_more() {
        Scene scene = Scene.nominating(3, "Facilitator");
        asks(scene, BEN, new Exit.Park(BEN, Optional.empty()));
        says(scene, ANA, no());
        scene.happens(new SelectionCommand.Departed(scene.now(), CHI)).accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Parked.class);
    }

    @Test
    void two_accounts_of_one_person_have_one_word_in_it() {
        Scene scene = Scene.nominating(3, "Facilitator");
        asks(scene, BEN, new Exit.Park(BEN, Optional.empty()));
        scene.happens(new SelectionCommand.Recognise(
                        scene.now(), ANA, List.of(BEN), Scene.person(1).accounts()))
                .accepted();
        assertThat(scene.selection().awaited()).containsExactly(CHI);
        says(scene, CHI, no());

        assertThat(scene.selection().phase())
                .isInstanceOfSatisfying(
                        Phase.Parked.class, parked -> assertThat(parked.by()).isEqualTo(ANA));
    }

    private static Exit.Drop drop(MemberId by) {
        return new Exit.Drop(Optional.of(by), "");
    }

    private static void asks(Scene scene, MemberId who, Exit.OfSelection way) {
        scene.does(who, by -> new SelectionCommand.AskOtherwise(by, way)).accepted();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Leaving.class);
    }

    private static void says(Scene scene, MemberId who, Answer answer) {
        scene.passes(Duration.ofSeconds(10));
        scene.does(who, by -> new SelectionCommand.AnswerOtherwise(by, answer)).accepted();
    }

    private static void everyoneElseAgrees(Scene scene) {
        scene.selection().awaited().forEach(member -> says(scene, member, no()));
    }

    private static void decides(Scene scene, MemberId who, Exit.OfSelection way) {
        asks(scene, who, way);
        everyoneElseAgrees(scene);
    }
}
