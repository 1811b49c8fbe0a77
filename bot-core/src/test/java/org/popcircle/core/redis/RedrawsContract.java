package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.app.Redraws.Claimed;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** What redraw marks keep to: the newest state is drawn in the end, by one worker at a time, as seldom as possible. */
abstract class RedrawsContract {

    private static final CircleId CIRCLE = new CircleId("tea4");
    private static final DocumentKey<Talk> TALK = new DocumentKey<>(CIRCLE, "7", Talk.class);
    private static final Place PLACE = new Place(Messenger.SLACK, "T1", "C/1:{x}");
    private static final Place ELSEWHERE = new Place(Messenger.SLACK, "T2", "C2");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MovableTime time = new MovableTime();
    private RedisStores stores;
    private Redraws redraws;
    private long version;

    abstract RedisForTests server();

    @BeforeEach
    void open() {
        stores = server().fresh(time);
        redraws = stores.redraws();
        version = 0;
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void thirty_commits_leave_one_mark_with_the_newest_revision() {
        for (int i = 0; i < 30; i++) {
            commit(PLACE);
        }

        Claimed claimed = onlyClaim();
        assertThat(claimed).isEqualTo(new Claimed(CIRCLE, "7", PLACE, 30, Optional.empty(), claimed.token()));
        assertThat(claim()).isEmpty();
    }

    @Test
    void a_drawn_card_is_not_drawn_again_and_its_message_is_known() {
        commit(PLACE);
        assertThat(redraws.drawn(onlyClaim(), "m1", 1, now())).isTrue();

        time.pass(LEASE);
        assertThat(claim()).isEmpty();
        assertThat(redraws.messageOf(CIRCLE, "7", PLACE)).contains("m1");
        assertThat(redraws.messageOf(CIRCLE, "7", ELSEWHERE)).isEmpty();

        commit(PLACE);
        assertThat(onlyClaim().message()).contains("m1");
    }

    @Test
    void a_card_that_changed_while_it_was_drawn_is_due_again() {
        commit(PLACE);
        Claimed claimed = onlyClaim();
        commit(PLACE);
        assertThat(claim()).as("the lease is not shortened").isEmpty();

        assertThat(redraws.drawn(claimed, "m1", 1, now().plusSeconds(1))).isTrue();
        assertThat(claim()).isEmpty();
        time.pass(Duration.ofSeconds(1));
        assertThat(onlyClaim().revision()).isEqualTo(2);
    }

    @Test
    void a_newer_revision_than_claimed_may_have_been_drawn() {
        commit(PLACE);
        Claimed claimed = onlyClaim();
        commit(PLACE);

        assertThat(redraws.drawn(claimed, "m1", 2, now())).isTrue();
        time.pass(LEASE);
        assertThat(claim()).isEmpty();
    }

    @Test
    void a_worker_that_never_reports_loses_its_lease() {
        commit(PLACE);
        Claimed lost = onlyClaim();
        time.pass(LEASE);
        Claimed second = onlyClaim();

        assertThat(redraws.drawn(lost, "m1", 1, now())).isFalse();
        assertThat(redraws.messageOf(CIRCLE, "7", PLACE))
                .as("a posted card is not forgotten")
                .contains("m1");
        assertThat(redraws.drawn(second, "m2", 1, now())).isTrue();
        assertThat(redraws.messageOf(CIRCLE, "7", PLACE)).contains("m2");
        assertThat(redraws.drawn(lost, "m1", 1, now())).isFalse();
        assertThat(redraws.messageOf(CIRCLE, "7", PLACE)).contains("m2");
    }

    @Test
    void an_old_lease_never_passes_for_a_new_one() {
        commit(PLACE);
        Claimed old = onlyClaim();
        time.pass(LEASE);
        redraws.drawn(onlyClaim(), "m1", 1, now());
        commit(PLACE);
        Claimed current = onlyClaim();

        redraws.abandon(old);
        redraws.postpone(old, now());
        assertThat(redraws.drawn(old, "m1", 9, now())).isFalse();
        assertThat(claim()).isEmpty();
        assertThat(redraws.drawn(current, "m1", 2, now())).isTrue();
    }

    @Test
    void a_postponed_card_comes_at_its_time_and_not_before_even_if_it_changes() {
        commit(PLACE);
        redraws.postpone(onlyClaim(), now().plusSeconds(5));
        commit(PLACE);

        assertThat(claim()).isEmpty();
        time.pass(Duration.ofSeconds(5));
        assertThat(onlyClaim().revision()).isEqualTo(2);
    }

    @Test
    void an_abandoned_card_comes_back_only_when_it_is_marked() {
        commit(PLACE);
        redraws.abandon(onlyClaim());
        time.pass(LEASE);
        assertThat(claim()).isEmpty();

        redraws.mark(CIRCLE, "7", PLACE, false);
        assertThat(onlyClaim().revision()).isEqualTo(1);
    }

    @Test
    void a_card_whose_message_is_gone_is_posted_anew() {
        commit(PLACE);
        redraws.drawn(onlyClaim(), "m1", 1, now());

        redraws.mark(CIRCLE, "7", PLACE, true);
        assertThat(onlyClaim().message()).isEmpty();
    }

    @Test
    void a_mark_set_while_the_card_is_drawn_is_not_lost() {
        commit(PLACE);
        redraws.drawn(onlyClaim(), "m1", 1, now());
        redraws.mark(CIRCLE, "7", PLACE, false);
        Claimed claimed = onlyClaim();
        redraws.mark(CIRCLE, "7", PLACE, true);

        assertThat(redraws.drawn(claimed, "m1", 1, now())).isTrue();
        assertThat(onlyClaim().message()).isEmpty();
    }

    @Test
    void a_commit_that_leaves_the_document_alone_can_have_its_card_drawn_again() {
        commit(PLACE);
        Claimed claimed = onlyClaim();
        stores.store()
                .commit(Commits.of(CIRCLE)
                        .redrawing(new Commit.Card("7", PLACE))
                        .commit());

        assertThat(redraws.drawn(claimed, "m1", 1, now())).isTrue();
        assertThat(onlyClaim().revision()).isEqualTo(1);
    }

    @Test
    void a_workspace_on_hold_is_left_alone_and_the_others_go_on() {
        commit(PLACE, ELSEWHERE);
        redraws.hold(Messenger.SLACK, "T1", now().plusSeconds(10));
        redraws.hold(Messenger.SLACK, "T1", now().plusSeconds(3));

        assertThat(claim()).extracting(Claimed::place).containsExactly(ELSEWHERE);
        time.pass(Duration.ofSeconds(9));
        assertThat(claim()).isEmpty();
        time.pass(Duration.ofSeconds(1));
        assertThat(claim()).extracting(Claimed::place).containsExactly(PLACE);
    }

    @Test
    void many_cards_on_hold_do_not_hide_the_others() {
        for (int i = 0; i < 100; i++) {
            CircleId circle = new CircleId("circle" + i);
            stores.store()
                    .commit(Commits.of(circle)
                            .redrawing(new Commit.Card("1", PLACE), new Commit.Card("2", ELSEWHERE))
                            .commit());
        }
        redraws.hold(Messenger.SLACK, "T1", now().plusSeconds(10));

        int found = 0;
        for (int i = 0; i < 60 && found < 100; i++) {
            List<Claimed> claimed = redraws.claim(Messenger.SLACK, now(), LEASE, 7);
            assertThat(claimed)
                    .hasSizeLessThanOrEqualTo(7)
                    .allMatch(card -> card.place().equals(ELSEWHERE));
            found += claimed.size();
        }
        assertThat(found).isEqualTo(100);
    }

    @Test
    void each_messenger_has_its_own_marks() {
        Place discord = new Place(Messenger.DISCORD, "G1", "C1");
        commit(PLACE, discord);

        assertThat(redraws.claim(Messenger.DISCORD, now(), LEASE, 10))
                .extracting(Claimed::place)
                .containsExactly(discord);
        assertThat(claim()).extracting(Claimed::place).containsExactly(PLACE);
    }

    private void commit(Place... places) {
        Commit.Card[] cards =
                Arrays.stream(places).map(place -> new Commit.Card("7", place)).toArray(Commit.Card[]::new);
        stores.store()
                .commit(Commits.replacing(TALK, version++, new Talk.Dropped())
                        .redrawing(cards)
                        .commit());
    }

    private Instant now() {
        return time.instant();
    }

    private List<Claimed> claim() {
        return redraws.claim(Messenger.SLACK, now(), LEASE, 10);
    }

    private Claimed onlyClaim() {
        List<Claimed> claimed = claim();
        assertThat(claimed).hasSize(1);
        return claimed.getFirst();
    }
}
