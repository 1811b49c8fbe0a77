package org.popcircle.core.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.selection.Scene.ANA;
import static org.popcircle.core.selection.Scene.BEN;
import static org.popcircle.core.selection.Scene.CHI;
import static org.popcircle.core.selection.Scene.newcomer;
import static org.popcircle.core.selection.Scene.no;
import static org.popcircle.core.selection.Scene.objects;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcircle.core.selection.SelectionCommand.AddSafeguard;
import org.popcircle.core.selection.SelectionCommand.GiveAnswer;
import org.popcircle.core.selection.SelectionCommand.GoOn;
import org.popcircle.core.selection.SelectionCommand.Keep;
import org.popcircle.core.selection.SelectionCommand.Nominate;
import org.popcircle.core.selection.SelectionCommand.ProposeCandidate;
import org.popcircle.core.selection.SelectionCommand.Shorten;
import org.popcircle.core.selection.SelectionCommand.StandFirm;
import org.popcircle.core.selection.SelectionCommand.SuggestNobody;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

/** Whom the members would like to have with them (method.md 1.2). */
class NewMembersTest {

    private static final Candidate FAY = newcomer(6);
    private static final Candidate GUS = newcomer(7);

    private static Scene proposed(Candidate... candidates) {
        Scene scene = Scene.welcoming(3, Pace.DAY);
        scene.everyone(member -> by -> new Nominate(by, 1, List.of(FAY, GUS), "knows the valley"));
        scene.everyone(_ -> Keep::new);
        scene.does(ANA, by -> new ProposeCandidate(by, 1, List.of(candidates), "both are"))
                .accepted();
        return scene;
    }

    private static Scene objected(Candidate... candidates) {
        Scene scene = proposed(candidates);
        scene.does(CHI, by -> new GiveAnswer(by, objects("two at once is much")))
                .accepted();
        for (MemberId member : List.of(ANA, BEN)) {
            scene.does(member, by -> new GiveAnswer(by, no())).accepted();
        }
        return scene;
    }

    @Test
    void whoever_takes_part_is_no_newcomer() {
        Scene scene = Scene.welcoming(3, Pace.DAY);

        scene.does(ANA, by -> new Nominate(by, 1, List.of(newcomer(2)), "is here"))
                .refused(new Refusal.NotAmongThem());
        scene.does(ANA, by -> new Nominate(by, 1, BEN, "is here")).refused(new Refusal.NotAmongThem());
        scene.does(ANA, by -> new Nominate(by, 1, List.of(FAY), "would fit")).accepted();
    }

    @Test
    void somebody_named_by_another_account_is_the_same_candidate() {
        Scene scene = Scene.welcoming(3, Pace.DAY);
        Candidate.Newcomer fay = (Candidate.Newcomer) FAY;
        Candidate both = new Candidate.Newcomer(
                List.of(Scene.person(9).accounts().getFirst(), fay.accounts().getFirst()), "Fay from Discord");

        scene.does(ANA, by -> new Nominate(by, 1, List.of(FAY), "would fit")).accepted();
        scene.does(BEN, by -> new Nominate(by, 1, List.of(both), "I think so, too"))
                .accepted();

        assertThat(scene.selection().nominees(1)).containsExactly(FAY);
    }

    @Test
    void several_are_asked_in_by_one_consent_of_all_members() {
        Scene scene = proposed(FAY, GUS);

        assertThat(scene.selection().awaited()).containsExactly(BEN, CHI, ANA);
        scene.everyoneConsents();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Decided.class);
        assertThat(scene.selection().settled().getFirst().candidacy().candidates())
                .containsExactly(FAY, GUS);
        assertThat(scene.selection().settled().getFirst().candidacy().until()).isEmpty();
    }

    @Test
    void an_objection_is_met_by_a_shorter_time_or_somebody_beside_them_before_others_are_asked() {
        Scene scene = objected(FAY, GUS);
        LocalDate spring = LocalDate.of(2027, 3, 1);

        scene.does(ANA, by -> new ProposeCandidate(by, 1, List.of(FAY), "only Fay"))
                .refused(new Refusal.IntegrateFirst());
        scene.does(ANA, by -> new Shorten(by, spring)).accepted();

        assertThat(scene.selection().phase().proposed().orElseThrow().until()).contains(spring);
        scene.does(CHI, by -> new GiveAnswer(by, objects("still"))).accepted();
        scene.does(ANA, by -> new GiveAnswer(by, no())).accepted();
        scene.does(BEN, by -> new GiveAnswer(by, no())).accepted();
        scene.does(ANA, by -> new AddSafeguard(by, "Ben beside them")).accepted();
        scene.everyoneConsents();
        assertThat(scene.selection().settled().getFirst().candidacy().safeguards())
                .containsExactly("Ben beside them");
    }

    @Test
    void where_nothing_would_settle_it_others_are_asked_about() {
        Scene scene = objected(FAY, GUS);

        scene.does(CHI, StandFirm::new).accepted();
        scene.does(ANA, by -> new ProposeCandidate(by, 1, List.of(FAY), "one after the other"))
                .accepted();
        scene.everyoneConsents();

        assertThat(scene.selection().settled().getFirst().candidacy().candidates())
                .containsExactly(FAY);
    }

    @Test
    void whoever_knows_nobody_is_heard_and_can_change_it_while_it_is_hidden() {
        Scene scene = Scene.welcoming(3, Pace.DAY);

        scene.does(ANA, SuggestNobody::new).accepted();
        assertThat(scene.selection().awaited()).containsExactly(BEN, CHI);
        scene.does(ANA, SuggestNobody::new).changesNothing();
        scene.does(ANA, by -> new Nominate(by, 1, List.of(FAY), "came to mind")).accepted();
        assertThat(scene.selection().nominations()).hasSize(1);
        assertThat(scene.selection().nominees(1)).containsExactly(FAY);
        scene.does(BEN, by -> new Nominate(by, 1, List.of(GUS), "is funny")).accepted();
        scene.does(BEN, SuggestNobody::new).accepted();
        assertThat(scene.selection().nominees(1)).containsExactly(FAY);
        scene.does(CHI, SuggestNobody::new).accepted();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Changing.class);
    }

    @Test
    void whoever_knows_nobody_may_change_or_stay_having_heard_the_others() {
        Scene scene = Scene.welcoming(3, Pace.DAY);
        scene.does(ANA, SuggestNobody::new).accepted();
        scene.does(BEN, SuggestNobody::new).accepted();
        scene.does(CHI, by -> new Nominate(by, 1, List.of(FAY), "asks good questions"))
                .accepted();

        scene.does(ANA, Keep::new).accepted();
        scene.does(BEN, by -> new Nominate(by, 1, List.of(FAY), "what Chi said"))
                .accepted();
        scene.does(CHI, SuggestNobody::new).accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Choosing.class);
        assertThat(scene.selection().nominees(1)).containsExactly(FAY);
    }

    @Test
    void where_nobody_suggests_anybody_it_ends_by_itself_and_keeps_what_was_said() {
        Scene scene = Scene.welcoming(3, Pace.DAY);
        scene.everyone(_ -> SuggestNobody::new);

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Dropped.class);
        assertThat(scene.selection().suggestsNobody()).isTrue();
        assertThat(scene.selection().nominations()).hasSize(3);
    }

    @Test
    void it_ends_as_well_where_everybody_takes_back_whom_they_suggested() {
        Scene scene = Scene.welcoming(2, Pace.DAY);
        scene.does(ANA, by -> new Nominate(by, 1, List.of(FAY), "would fit")).accepted();
        scene.does(BEN, SuggestNobody::new).accepted();
        scene.does(ANA, SuggestNobody::new).accepted();

        scene.passes(Duration.ofDays(2)).timeIsUp().accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Dropped.class);
        assertThat(scene.selection().notHeard()).isEmpty();
    }

    @Test
    void who_has_not_said_anything_is_waited_for_until_whoever_leads_goes_on() {
        Scene scene = Scene.welcoming(3, Pace.DAY);
        scene.does(ANA, SuggestNobody::new).accepted();
        scene.does(BEN, SuggestNobody::new).accepted();
        scene.does(ANA, GoOn::new).refused(new Refusal.NotYet());

        scene.passes(Duration.ofDays(2)).timeIsUp().accepted();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Nominating.class);
        scene.does(ANA, GoOn::new).accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Dropped.class);
        assertThat(scene.selection().notHeard()).containsExactly(CHI);
    }

    @Test
    void roles_and_topics_need_everyones_word() {
        Scene.nominating(3, "Facilitator").does(ANA, SuggestNobody::new).refused(new Refusal.CannotPassHere());
        Scene.prioritising(3, Pace.DAY).does(ANA, SuggestNobody::new).refused(new Refusal.CannotPassHere());
    }
}
