package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.DueTimes;
import org.popcircle.core.vocabulary.CircleId;

/** What due times keep to: nothing too early, nothing lost, one at a time. */
abstract class DueTimesContract {

    private static final CircleId CIRCLE = new CircleId("tea4");
    private static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");
    private static final Due END = new Due(CIRCLE, "7", "end of: window", 3, NOON);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MovableTime realTime = new MovableTime();
    private RedisStores stores;
    private DueTimes dueTimes;

    abstract RedisForTests server();

    @BeforeEach
    void open() {
        stores = server().fresh(realTime);
        dueTimes = stores.dueTimes();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void nothing_is_due_before_its_time() {
        Due fine = new Due(CIRCLE, "7", "fine", 1, NOON.plusNanos(1));
        set(END, fine);

        assertThat(dueTimes.claim(NOON.minusMillis(1), LEASE, 10)).isEmpty();
        assertThat(dueTimes.claim(NOON, LEASE, 10)).containsExactly(END);
        assertThat(dueTimes.claim(NOON.plusMillis(1), LEASE, 10)).containsExactly(fine);
    }

    @Test
    void what_is_claimed_comes_back_when_its_lease_ends_in_real_time() {
        set(END);
        dueTimes.claim(NOON, LEASE, 10);

        assertThat(dueTimes.claim(NOON.plus(Duration.ofDays(9)), LEASE, 10)).isEmpty();
        realTime.pass(LEASE);
        assertThat(dueTimes.claim(NOON, LEASE, 10)).containsExactly(END);
    }

    @Test
    void a_settled_due_time_never_comes_back() {
        set(END);
        dueTimes.claim(NOON, LEASE, 10);
        stores.store()
                .commit(Commits.of(CIRCLE)
                        .settling(new Commit.DueName("7", "end of: window"))
                        .commit());

        realTime.pass(LEASE);
        assertThat(dueTimes.claim(NOON, LEASE, 10)).isEmpty();
    }

    @Test
    void a_due_time_can_be_settled_before_it_comes() {
        set(END);
        stores.store()
                .commit(Commits.of(CIRCLE)
                        .settling(new Commit.DueName("7", "end of: window"))
                        .commit());

        assertThat(dueTimes.claim(NOON, LEASE, 10)).isEmpty();
    }

    @Test
    void the_same_name_replaces_also_while_it_is_leased() {
        Due later = new Due(CIRCLE, "7", "end of: window", 4, NOON.plusSeconds(60));
        set(END);
        dueTimes.claim(NOON, LEASE, 10);
        set(later);

        realTime.pass(LEASE);
        assertThat(dueTimes.claim(NOON, LEASE, 10)).isEmpty();
        assertThat(dueTimes.claim(NOON.plusSeconds(60), LEASE, 10)).containsExactly(later);
    }

    @Test
    void a_commit_may_settle_a_due_time_and_set_it_anew() {
        Due later = new Due(CIRCLE, "7", "end of: window", 4, NOON.plusSeconds(60));
        set(END);
        stores.store()
                .commit(Commits.of(CIRCLE)
                        .settling(new Commit.DueName("7", "end of: window"))
                        .setting(later)
                        .commit());

        assertThat(dueTimes.claim(NOON.plusSeconds(60), LEASE, 10)).containsExactly(later);
    }

    @Test
    void dropping_spares_what_was_set_anew() {
        Due later = new Due(CIRCLE, "7", "end of: window", 4, NOON.plusSeconds(60));
        set(END);
        dueTimes.claim(NOON, LEASE, 10);
        set(later);
        dueTimes.drop(END);
        assertThat(dueTimes.claim(NOON.plusSeconds(60), LEASE, 10)).containsExactly(later);

        dueTimes.drop(later);
        realTime.pass(LEASE);
        assertThat(dueTimes.claim(NOON.plusSeconds(60), LEASE, 10)).isEmpty();
    }

    @Test
    void no_more_than_the_limit_is_claimed_and_the_rest_stays() {
        for (int i = 0; i < 30; i++) {
            CircleId circle = new CircleId("circle" + i);
            stores.store()
                    .commit(Commits.of(circle)
                            .setting(new Due(circle, "1", "end", 1, NOON), new Due(circle, "2", "end", 1, NOON))
                            .commit());
        }
        List<Integer> sizes = IntStream.range(0, 4)
                .mapToObj(i -> dueTimes.claim(NOON, LEASE, 25).size())
                .toList();
        assertThat(sizes).containsExactly(25, 25, 10, 0);
    }

    private void set(Due... dues) {
        stores.store().commit(Commits.of(CIRCLE).setting(dues).commit());
    }
}
