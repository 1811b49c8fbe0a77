package org.popcircle.core.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.popcircle.core.timer.Samples.CIRCLE;
import static org.popcircle.core.timer.Samples.PLACE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Gallery.Painting;
import org.popcircle.core.app.Stage.Shown;
import org.popcircle.core.app.Store.StoreUnavailable;
import org.popcircle.core.app.Store.Unreadable;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

class RedrawWorkerTest {

    private final HandClock clock = new HandClock();
    private final MemoryRedraws redraws = new MemoryRedraws();
    private final ScriptedStage stage = new ScriptedStage();
    private final List<String> unreachable = new ArrayList<>();
    private final WorkerStats stats = new WorkerStats();
    private long revision;
    private Supplier<Optional<Painting>> canvas =
            () -> Optional.of(new Painting(Samples.saying("state " + revision), revision));
    private final Shift<?> worker = new RedrawWorker(
                    redraws,
                    (circle, document) -> canvas.get(),
                    stage,
                    (circle, document, place, why) -> unreachable.add(document + " " + why),
                    clock,
                    Samples.tempo(),
                    stats,
                    Runnable::run)
            .shift();

    @Test
    void the_first_drawing_posts_and_the_next_one_updates_in_place() {
        commit();
        worker.turn();
        later(Duration.ofSeconds(2));
        commit();
        worker.turn();

        assertThat(stage.heard()).containsExactly("post: state 1", "update m1: state 2");
        assertThat(redraws.marked()).isZero();
    }

    @Test
    void what_follows_within_the_gap_becomes_one_update_of_the_newest_state() {
        commit();
        worker.turn();
        for (int i = 0; i < 30; i++) {
            commit();
            worker.turn();
        }
        assertThat(stage.heard()).containsExactly("post: state 1");

        later(Duration.ofMillis(1_050));
        worker.turn();

        assertThat(stage.heard()).containsExactly("post: state 1", "update m1: state 31");
    }

    @Test
    void what_changes_while_it_is_drawn_is_drawn_after_the_gap() {
        stage.meanwhile(() -> {
            if (revision == 1) {
                commit();
            }
        });
        commit();
        worker.turn();
        worker.turn();
        assertThat(stage.heard()).containsExactly("post: state 1");

        later(Duration.ofMillis(1_050));
        worker.turn();

        assertThat(stage.heard()).containsExactly("post: state 1", "update m1: state 2");
        assertThat(redraws.marked()).isZero();
    }

    @Test
    void a_card_that_is_gone_is_posted_anew() {
        commit();
        worker.turn();
        later(Duration.ofSeconds(2));
        stage.answers(new Shown.Gone());
        commit();
        worker.turn();

        assertThat(stage.heard()).containsExactly("post: state 1", "update m1: state 2", "post: state 2");
        assertThat(redraws.messageOf(CIRCLE, "1", PLACE)).contains("m2");
    }

    @Test
    void a_messenger_that_asks_to_slow_down_is_left_alone_as_long_as_it_asks() {
        stage.answers(new Shown.SlowDown(Duration.ofSeconds(5)));
        commit();
        worker.turn();
        commit("2", PLACE);
        commit("3", new Place(Messenger.SLACK, "T2", "C9"));
        later(Duration.ofMillis(4_900));
        worker.turn();
        assertThat(stage.heard()).as("only the other workspace").hasSize(2);

        later(Duration.ofMillis(200));
        worker.turn();

        assertThat(stage.heard()).hasSize(4);
        assertThat(redraws.marked()).isZero();
    }

    @Test
    void a_place_that_refuses_the_first_post_is_told_to_the_use_cases_and_waits_for_the_next_commit() {
        stage.answers(new Shown.Refused("not_in_channel"));
        commit();
        worker.turn();

        assertThat(unreachable).containsExactly("1 not_in_channel");
        assertThat(redraws.marked()).isZero();

        later(Duration.ofSeconds(2));
        commit();
        worker.turn();

        assertThat(stage.heard()).containsExactly("post: state 1", "post: state 2");
    }

    @Test
    void an_update_that_is_refused_tells_nobody() {
        commit();
        worker.turn();
        later(Duration.ofSeconds(2));
        stage.answers(new Shown.Refused("is_archived"));
        commit();
        worker.turn();

        assertThat(unreachable).isEmpty();
        assertThat(redraws.marked()).isZero();
    }

    @Test
    void an_unknown_outcome_is_tried_until_it_is_known() {
        for (int i = 0; i < 20; i++) {
            stage.answers(new Shown.Unknown("timeout"));
        }
        commit();
        for (int i = 0; i < 21; i++) {
            worker.turn();
            later(Duration.ofSeconds(31));
        }

        assertThat(stage.heard()).hasSize(21);
        assertThat(redraws.marked()).isZero();
    }

    @Test
    void an_unknown_outcome_is_not_tried_again_at_once() {
        stage.answers(new Shown.Unknown("timeout"));
        commit();
        worker.turn();
        worker.turn();

        assertThat(stage.heard()).hasSize(1);
    }

    @Test
    void a_card_that_looks_the_same_is_not_sent_again() {
        canvas = () -> Optional.of(new Painting(Samples.saying("the same"), revision));
        commit();
        worker.turn();
        later(Duration.ofSeconds(2));
        commit();
        worker.turn();

        assertThat(stage.heard()).containsExactly("post: the same");
        assertThat(redraws.marked()).isZero();
        assertThat(stats.of(WorkerStats.Count.CARDS_UNCHANGED)).isOne();
    }

    @Test
    void a_card_is_sent_again_when_another_instance_may_have_drawn_in_between() {
        canvas = () -> Optional.of(new Painting(Samples.saying("the same"), revision));
        commit();
        worker.turn();
        later(Duration.ofSeconds(2));
        commit();
        commit();
        worker.turn();

        assertThat(stage.heard()).containsExactly("post: the same", "update m1: the same");
    }

    @Test
    void a_card_whose_state_cannot_be_read_is_put_aside_after_some_attempts_and_hinders_no_other() {
        canvas = () -> {
            throw new Unreadable("written by a newer version");
        };
        commit();
        for (int i = 0; i < 5; i++) {
            worker.turn();
            later(Duration.ofSeconds(31));
        }

        assertThat(stats.of(WorkerStats.Count.TRIED_AGAIN)).isEqualTo(2);
        assertThat(stats.of(WorkerStats.Count.CARDS_ABANDONED)).isOne();
        assertThat(redraws.marked()).isZero();
    }

    @Test
    void nothing_to_draw_draws_nothing() {
        canvas = Optional::empty;
        commit();
        worker.turn();

        assertThat(stage.heard()).isEmpty();
        assertThat(redraws.marked()).isZero();
    }

    @Test
    void a_store_that_is_gone_while_painting_costs_the_card_nothing() {
        canvas = () -> {
            throw new StoreUnavailable("gone", new IllegalStateException());
        };
        commit();
        worker.turn();
        canvas = () -> Optional.of(new Painting(Samples.saying("back"), revision));
        worker.turn();

        assertThat(stage.heard()).as("before the lease ends").containsExactly("post: back");
    }

    @Test
    void a_card_is_not_posted_twice_when_the_store_went_away_in_between() {
        stage.meanwhile(() -> redraws.gone(true));
        commit();
        worker.turn();
        stage.meanwhile(() -> {});
        redraws.gone(false);
        later(Duration.ofSeconds(2));
        commit();
        worker.turn();

        assertThat(stage.heard()).containsExactly("post: state 1", "update m1: state 2");
        assertThat(redraws.messageOf(CIRCLE, "1", PLACE)).contains("m1");
    }

    private void commit() {
        commit("1", PLACE);
    }

    private void commit(String document, Place place) {
        revision++;
        redraws.mark(CIRCLE, document, place, revision);
    }

    private void later(Duration time) {
        clock.passes(time);
    }
}
