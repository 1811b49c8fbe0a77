package org.popcircle.core.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.selection.Scene.ANA;
import static org.popcircle.core.selection.Scene.BEN;
import static org.popcircle.core.selection.Scene.CHI;
import static org.popcircle.core.selection.Scene.DOV;
import static org.popcircle.core.selection.Scene.no;
import static org.popcircle.core.selection.Scene.objects;
import static org.popcircle.core.selection.Scene.topics;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.popcircle.core.selection.SelectionCommand.GiveAnswer;
import org.popcircle.core.selection.SelectionCommand.Keep;
import org.popcircle.core.selection.SelectionCommand.Nominate;
import org.popcircle.core.selection.SelectionCommand.ProposeCandidate;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Refusal;

/** What of the backlog comes next (method.md 1.3, feature 18). */
class NextTopicsTest {

    private static Scene choosing() {
        Scene scene = Scene.prioritising(4, Pace.DAY);
        scene.everyone(member -> by -> new Nominate(by, 1, topics(1, 2, 3), "now or never"));
        return scene.everyone(_ -> Keep::new);
    }

    private static Scene proposed(Integer... items) {
        Scene scene = choosing();
        scene.does(ANA, by -> new ProposeCandidate(by, 1, topics(items), "they cannot wait"))
                .accepted();
        return scene;
    }

    @Test
    void it_begins_with_naming_because_a_topic_needs_no_list_of_qualities() {
        Scene scene = Scene.prioritising(3, Pace.DAY);

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Nominating.class);
        assertThat(scene.selection().awaited()).containsExactly(ANA, BEN, CHI);
    }

    @Test
    void fewer_than_two_topics_are_nothing_to_choose_from() {
        assertThat(Scene.opening(3, Pace.DAY, new Sought.NextTopics(topicsOnly(1))))
                .isEqualTo(org.popcircle.core.vocabulary.Decided.refuse(new Refusal.NothingToChoose()));
    }

    private static List<Candidate.Topic> topicsOnly(Integer... items) {
        return topics(items).stream().map(Candidate.Topic.class::cast).toList();
    }

    @Test
    void each_names_one_to_three_of_those_that_wait() {
        Scene scene = Scene.prioritising(3, Pace.DAY);

        scene.does(ANA, by -> new Nominate(by, 1, topics(1, 2, 3, 4), "all")).refused(new Refusal.TooMany(3));
        scene.does(ANA, by -> new Nominate(by, 1, List.of(), "none")).refused(new Refusal.NotAmongThem());
        scene.does(ANA, by -> new Nominate(by, 1, topics(9), "what?")).refused(new Refusal.NotAmongThem());
        scene.does(ANA, by -> new Nominate(by, 1, BEN, "a person")).refused(new Refusal.NotAmongThem());
        scene.does(ANA, by -> new Nominate(by, 1, topics(2), " ")).refused(new Refusal.ReasonNeeded());
        scene.does(ANA, by -> new Nominate(by, 1, topics(2, 2, 4), "winter")).accepted();

        assertThat(scene.selection().nomination(ANA, 1).orElseThrow().candidates())
                .isEqualTo(topics(2, 4));
    }

    @Test
    void nothing_stands_in_an_order_of_how_often_it_was_named() {
        Scene scene = Scene.prioritising(3, Pace.DAY);
        scene.does(ANA, by -> new Nominate(by, 1, topics(4), "a")).accepted();
        scene.does(BEN, by -> new Nominate(by, 1, topics(4, 2), "b")).accepted();
        scene.does(CHI, by -> new Nominate(by, 1, topics(4), "c")).accepted();

        assertThat(scene.selection().nominees(1)).isEqualTo(topics(2, 4));
    }

    @Test
    void everybody_is_asked_at_once_for_it_is_about_nobody() {
        Scene scene = proposed(1, 2, 3);

        assertThat(scene.selection().awaited()).containsExactly(BEN, CHI, DOV, ANA);
        scene.everyoneConsents();
        assertThat(scene.selection().phase()).isInstanceOf(Phase.Decided.class);
        assertThat(scene.selection().settled().getFirst().candidacy().candidates())
                .isEqualTo(topics(1, 2, 3));
    }

    @Test
    void an_aim_that_cannot_be_met_without_it_brings_in_a_topic_that_nobody_had_named() {
        Scene scene = proposed(1, 2, 3);
        scene.does(BEN, by -> new GiveAnswer(by, objects("without flour there is no bread")))
                .accepted();
        for (MemberId member : List.of(ANA, CHI, DOV)) {
            scene.does(member, by -> new GiveAnswer(by, no())).accepted();
        }

        scene.does(ANA, by -> new ProposeCandidate(by, 1, topics(1, 2, 3), "again"))
                .refused(new Refusal.SettledAlready());
        scene.does(ANA, by -> new ProposeCandidate(by, 1, topics(1, 2, 3, 4), "bread first"))
                .accepted();

        assertThat(scene.selection().phase().proposed().orElseThrow().version()).isEqualTo(2);
        scene.everyoneConsents();
        assertThat(scene.selection().settled().getFirst().candidacy().candidates())
                .isEqualTo(topics(1, 2, 3, 4));
        assertThat(scene.selection()
                        .objectionsTo(scene.selection().settled().getFirst().candidacy()))
                .hasSize(1);
    }

    @Test
    void what_nobody_named_is_not_proposed_at_first() {
        choosing()
                .does(ANA, by -> new ProposeCandidate(by, 1, topics(1, 4), "mine"))
                .refused(new Refusal.NotAmongThem());
    }

    @Test
    void time_shows_what_is_there_and_never_chooses() {
        Scene scene = Scene.prioritising(3, Pace.DAY);
        scene.does(ANA, by -> new Nominate(by, 1, topics(4), "a")).accepted();

        scene.passes(Duration.ofHours(24)).timeIsUp().accepted();

        assertThat(scene.selection().phase()).isInstanceOf(Phase.Changing.class);
        assertThat(scene.selection().notHeard()).containsExactly(BEN, CHI);
    }
}
