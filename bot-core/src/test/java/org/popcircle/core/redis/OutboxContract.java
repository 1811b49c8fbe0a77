package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.Outbox;
import org.popcircle.core.app.Outbox.Claimed;
import org.popcircle.core.redis.Talk.Said;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;

/** What the outbox keeps to: at least once, in order for each address, by one sender at a time. */
abstract class OutboxContract {

    private static final CircleId CIRCLE = new CircleId("tea4");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MovableTime time = new MovableTime();
    private RedisStores stores;
    private Outbox outbox;

    abstract RedisForTests server();

    @BeforeEach
    void open() {
        stores = server().fresh(time);
        outbox = stores.outbox();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_parcel_arrives_as_it_was_sent_and_once_it_is_done_never_again() {
        send("p1", "C 1/!:{x}", "Tea?");

        Claimed<Said> claimed = onlyClaim();
        assertThat(claimed)
                .isEqualTo(new Claimed<Said>(
                        CIRCLE, "p1", Messenger.SLACK, "C 1/!:{x}", new Said.Asked("Tea?"), 1, claimed.token()));
        assertThat(outbox.done(claimed)).isTrue();
        time.pass(LEASE);
        assertThat(claim()).isEmpty();
        assertThat(outbox.done(claimed)).isFalse();
    }

    @Test
    void parcels_to_one_address_leave_in_order_one_at_a_time() {
        for (int i = 0; i < 12; i++) {
            send("p" + i, "C1", "" + i);
        }
        send("q", "C11", "other address");
        assertThat(claim()).extracting(Claimed::id).containsExactlyInAnyOrder("p0", "q");
        assertThat(claim()).isEmpty();

        time.pass(LEASE);
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Claimed<Said> next = claim().stream()
                    .filter(parcel -> parcel.address().equals("C1"))
                    .findFirst()
                    .orElseThrow();
            order.add(next.id());
            outbox.done(next);
        }
        assertThat(order)
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).mapToObj(i -> "p" + i).toList());
    }

    @Test
    void a_parcel_of_the_same_id_is_sent_once_also_after_it_has_left() {
        send("p1", "C1", "first");
        send("p1", "C1", "again");
        Claimed<Said> claimed = onlyClaim();
        assertThat(claimed.content()).isEqualTo(new Said.Asked("first"));
        outbox.done(claimed);

        send("p1", "C1", "again");
        assertThat(claim()).isEmpty();
    }

    @Test
    void a_sender_that_never_reports_is_replaced_and_the_attempt_is_counted() {
        send("p1", "C1", "Tea?");
        Claimed<Said> lost = onlyClaim();
        time.pass(LEASE);
        Claimed<Said> second = onlyClaim();

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(outbox.done(lost)).isFalse();
        assertThat(outbox.done(second)).isTrue();
    }

    @Test
    void a_postponed_parcel_holds_up_those_behind_it() {
        send("p1", "C1", "1");
        send("p2", "C1", "2");
        outbox.postpone(onlyClaim(), time.instant().plusSeconds(5));
        send("p3", "C1", "3");

        assertThat(claim()).isEmpty();
        time.pass(Duration.ofSeconds(5));
        Claimed<Said> again = onlyClaim();
        assertThat(again.id()).isEqualTo("p1");
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void a_parcel_set_aside_lets_the_others_go_and_is_kept_with_its_reason() {
        send("p1", "C1", "1");
        send("p2", "C1", "2");
        outbox.setAside(onlyClaim(), "channel_not_found");

        assertThat(onlyClaim().id()).isEqualTo("p2");
    }

    @Test
    void what_cannot_be_read_stays_and_does_not_stop_other_addresses() {
        stores.store()
                .commit(Commits.of(CIRCLE)
                        .sending(new Commit.Parcel("p0", Messenger.SLACK, "C0", List.of("another kind")))
                        .commit());
        send("p1", "C1", "1");
        assertThat(onlyClaim().id()).isEqualTo("p1");

        time.pass(LEASE);
        List<Claimed<List<String>>> raw = claimLists();
        assertThat(raw).isNotEmpty();
    }

    @Test
    void each_messenger_has_its_own_outbox() {
        send("p1", "C1", "1");

        assertThat(outbox.claim(Messenger.DISCORD, Said.class, time.instant(), LEASE, 10))
                .isEmpty();
        assertThat(claim()).hasSize(1);
    }

    @Test
    void no_more_than_the_limit_is_claimed() {
        for (int i = 0; i < 20; i++) {
            CircleId circle = new CircleId("circle" + i);
            stores.store()
                    .commit(Commits.of(circle)
                            .sending(new Commit.Parcel("p", Messenger.SLACK, "C" + i, new Said.Asked("x")))
                            .commit());
        }
        assertThat(outbox.claim(Messenger.SLACK, Said.class, time.instant(), LEASE, 15))
                .hasSize(15);
        assertThat(outbox.claim(Messenger.SLACK, Said.class, time.instant(), LEASE, 15))
                .hasSize(5);
    }

    private void send(String id, String address, String text) {
        stores.store()
                .commit(Commits.of(CIRCLE)
                        .sending(new Commit.Parcel(id, Messenger.SLACK, address, new Said.Asked(text)))
                        .commit());
    }

    @SuppressWarnings("unchecked") // a list's element type is not checked when it is read
    private List<Claimed<List<String>>> claimLists() {
        return (List<Claimed<List<String>>>)
                (List<?>) outbox.claim(Messenger.SLACK, List.class, time.instant(), LEASE, 10);
    }

    private List<Claimed<Said>> claim() {
        return outbox.claim(Messenger.SLACK, Said.class, time.instant(), LEASE, 10);
    }

    private Claimed<Said> onlyClaim() {
        List<Claimed<Said>> claimed = claim();
        assertThat(claimed).hasSize(1);
        return claimed.getFirst();
    }
}
