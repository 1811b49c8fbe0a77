package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Change;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.CommitResult.Committed;
import org.popcircle.core.app.CommitResult.Conflict;
import org.popcircle.core.app.CommitResult.Repeated;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Store.Unreadable;
import org.popcircle.core.app.Stored;
import org.popcircle.core.redis.Talk.Said;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import redis.clients.jedis.UnifiedJedis;

/** What every store of documents keeps to. */
abstract class StoreContract {

    private static final CircleId CIRCLE = new CircleId("tea4");
    private static final DocumentKey<Talk> TALK = new DocumentKey<>(CIRCLE, "7", Talk.class);
    private static final DocumentKey<Talk> OTHER = new DocumentKey<>(CIRCLE, "8", Talk.class);
    private static final Place PLACE = new Place(Messenger.SLACK, "T1", "C1");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final MovableTime realTime = new MovableTime();
    private String url;
    private RedisStores stores;
    private Store store;

    abstract RedisForTests server();

    @BeforeEach
    void open() {
        url = server().freshUrl();
        stores = RedisForTests.open(url, realTime);
        store = stores.store();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_document_that_was_never_written_is_not_there() {
        assertThat(store.load(TALK)).isEmpty();
        assertThat(store.story(TALK, Said.class, 0, 10)).isEmpty();
    }

    @Test
    void what_was_committed_is_read_with_its_version() {
        assertThat(store.commit(asking(0, "Tea?"))).isEqualTo(new Committed());
        assertThat(store.commit(asking(1, "Green tea?"))).isEqualTo(new Committed());

        assertThat(store.load(TALK)).contains(new Stored<>(Talk.asking(CIRCLE, "Green tea?"), 2));
    }

    @Test
    void a_commit_on_an_older_version_changes_nothing() {
        store.commit(asking(0, "Tea?"));
        store.commit(asking(1, "Green tea?"));

        assertThat(store.commit(asking(1, "Black tea?"))).isEqualTo(new Conflict());
        assertThat(store.commit(asking(0, "Black tea?"))).isEqualTo(new Conflict());
        assertThat(store.commit(asking(3, "Black tea?"))).isEqualTo(new Conflict());

        assertThat(store.load(TALK)).contains(new Stored<>(Talk.asking(CIRCLE, "Green tea?"), 2));
        assertThat(store.story(TALK, Said.class, 0, 10)).hasSize(2);
    }

    @Test
    void a_conflict_in_one_document_leaves_all_others_and_all_side_records_unwritten() {
        store.commit(asking(0, "Tea?"));

        Commit commit = Commits.of(CIRCLE)
                .changing(
                        new Change<>(OTHER, 0, new Talk.Dropped(), List.of(new Said.Asked("x"))),
                        new Change<>(TALK, 0, new Talk.Dropped(), List.of(new Said.Asked("x"))))
                .delivered("click 1", "done")
                .setting(new Due(CIRCLE, "7", "end", 1, NOON))
                .redrawing(new Commit.Card("7", PLACE))
                .sending(new Commit.Parcel("p1", Messenger.SLACK, "C1", new Said.Asked("x")))
                .listing(new Commit.Listing("log", "7", NOON))
                .commit();
        assertThat(store.commit(commit)).isEqualTo(new Conflict());

        assertThat(store.load(OTHER)).isEmpty();
        assertThat(store.story(OTHER, Said.class, 0, 10)).isEmpty();
        assertThat(keys()).allMatch(key -> key.equals("pc:meta") || key.contains(":7"));
        assertThat(keys()).hasSize(3);
    }

    @Test
    void one_commit_writes_several_documents_of_a_circle() {
        store.commit(Commits.of(CIRCLE)
                .changing(
                        new Change<>(TALK, 0, Talk.asking(CIRCLE, "Tea?"), List.of()),
                        new Change<>(OTHER, 0, new Talk.Dropped(), List.of()))
                .commit());

        DocumentKey<Talk> missing = new DocumentKey<>(CIRCLE, "9", Talk.class);
        assertThat(store.loadAll(List.of(OTHER, missing, TALK)))
                .containsExactly(new Stored<>(new Talk.Dropped(), 1), new Stored<>(Talk.asking(CIRCLE, "Tea?"), 1));
        assertThat(store.loadAll(List.<DocumentKey<Talk>>of())).isEmpty();
    }

    @Test
    void a_repeated_delivery_gets_the_first_outcome_and_writes_nothing() {
        Commit first = Commits.replacing(TALK, 0, Talk.asking(CIRCLE, "Tea?"), new Said.Asked("Tea?"))
                .delivered("click 1", "asked")
                .commit();
        assertThat(store.commit(first)).isEqualTo(new Committed());

        Commit again = Commits.replacing(TALK, 1, new Talk.Dropped(), new Said.Asked("Tea?"))
                .delivered("click 1", "dropped")
                .commit();
        assertThat(store.commit(first)).isEqualTo(new Repeated("asked", List.of("click 1")));
        assertThat(store.commit(again)).isEqualTo(new Repeated("asked", List.of("click 1")));

        assertThat(store.load(TALK)).contains(new Stored<>(Talk.asking(CIRCLE, "Tea?"), 1));
        assertThat(store.story(TALK, Said.class, 0, 10)).hasSize(1);
    }

    @Test
    void a_delivery_that_met_a_conflict_may_come_again() {
        store.commit(asking(0, "Tea?"));
        Commit late = Commits.replacing(TALK, 0, new Talk.Dropped())
                .delivered("click 2", "dropped")
                .commit();
        assertThat(store.commit(late)).isEqualTo(new Conflict());

        Commit decidedAgain = Commits.replacing(TALK, 1, new Talk.Dropped())
                .delivered("click 2", "dropped")
                .commit();
        assertThat(store.commit(decidedAgain)).isEqualTo(new Committed());
    }

    @Test
    void the_story_is_in_order_and_read_in_parts() {
        store.commit(Commits.replacing(TALK, 0, Talk.asking(CIRCLE, "0"), new Said.Asked("0"), new Said.Asked("1"))
                .commit());
        store.commit(Commits.replacing(TALK, 1, Talk.asking(CIRCLE, "2"), new Said.Asked("2"))
                .commit());

        assertThat(store.story(TALK, Said.class, 0, 2)).containsExactly(new Said.Asked("0"), new Said.Asked("1"));
        assertThat(store.story(TALK, Said.class, 2, 2)).containsExactly(new Said.Asked("2"));
        assertThat(store.story(TALK, Said.class, 0, 0)).isEmpty();
    }

    @Test
    void a_list_is_newest_first_and_entering_again_moves() {
        store.commit(Commits.of(CIRCLE)
                .listing(
                        new Commit.Listing("log", "1", NOON),
                        new Commit.Listing("log", "2", NOON.plusSeconds(1)),
                        new Commit.Listing("log", "3", NOON.plusSeconds(2)),
                        new Commit.Listing("ideas", "9", NOON))
                .commit());
        assertThat(store.listed(CIRCLE, "log", 0, 10)).containsExactly("3", "2", "1");
        assertThat(store.listed(CIRCLE, "log", 1, 1)).containsExactly("2");

        store.commit(Commits.of(CIRCLE)
                .listing(new Commit.Listing("log", "1", NOON.plusSeconds(3)))
                .commit());
        assertThat(store.listed(CIRCLE, "log", 0, 10)).containsExactly("1", "3", "2");
        assertThat(store.listed(CIRCLE, "nothing", 0, 10)).isEmpty();
    }

    @Test
    void of_many_who_race_for_one_version_one_wins_each_time() {
        store.commit(asking(0, "0"));
        int rounds = 40;
        AtomicInteger won = new AtomicInteger();
        all(8, thread -> {
            for (int i = 0; i < rounds; i++) {
                boolean committed = false;
                while (!committed) {
                    long version = store.load(TALK).orElseThrow().version();
                    committed = store.commit(asking(version, thread + " " + i)).equals(new Committed());
                }
                won.incrementAndGet();
            }
        });
        assertThat(won).hasValue(8 * rounds);
        assertThat(store.load(TALK).orElseThrow().version()).isEqualTo(1 + 8 * rounds);
        assertThat(store.story(TALK, Said.class, 0, 1000)).hasSize(1 + 8 * rounds);
    }

    @Test
    void of_many_who_deliver_the_same_at_once_one_writes() {
        AtomicInteger written = new AtomicInteger();
        all(16, thread -> {
            Commit commit = Commits.of(CIRCLE)
                    .delivered("click 3", "done")
                    .sending(new Commit.Parcel("p", Messenger.SLACK, "C1", new Said.Asked("x")))
                    .commit();
            if (store.commit(commit).equals(new Committed())) {
                written.incrementAndGet();
            }
        });
        assertThat(written).hasValue(1);
    }

    @Test
    void what_a_newer_version_wrote_is_unreadable_and_never_overwritten() {
        store.commit(asking(0, "Tea?"));
        String key = new Keys(64).document(CIRCLE, "7");
        raw(client -> client.hset(key, "sv", Integer.toString(RedisStores.SCHEMA + 1)));

        assertThatThrownBy(() -> store.load(TALK))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(key);
        assertThatThrownBy(() -> store.commit(asking(1, "Green tea?"))).isInstanceOf(Unreadable.class);
        String body = raw(client -> client.hget(key, "d"));
        assertThat(body).contains("Tea?");
    }

    @Test
    void scripts_that_the_server_has_forgotten_are_loaded_again() {
        store.commit(asking(0, "Tea?"));
        raw(UnifiedJedis::scriptFlush);
        assertThat(store.commit(asking(1, "Green tea?"))).isEqualTo(new Committed());

        raw(UnifiedJedis::scriptFlush);
        stores.redraws().hold(Messenger.SLACK, "T1", NOON);
        assertThat(store.load(TALK)).map(Stored::version).contains(2L);
    }

    @Test
    void a_large_commit_of_many_parts_is_one_commit() {
        Change<?>[] changes = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> new Change<Talk>(
                        new DocumentKey<>(CIRCLE, "d" + i, Talk.class),
                        0,
                        Talk.asking(CIRCLE, "x".repeat(10_000)),
                        List.of(new Said.Asked("x"))))
                .toArray(Change<?>[]::new);
        Due[] dues = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> new Due(CIRCLE, "d" + i, "end", 1, NOON))
                .toArray(Due[]::new);
        assertThat(store.commit(
                        Commits.of(CIRCLE).changing(changes).setting(dues).commit()))
                .isEqualTo(new Committed());
        assertThat(stores.dueTimes().claim(NOON, Duration.ofSeconds(9), 100)).hasSize(50);
    }

    private static Commit asking(long expected, String question) {
        return Commits.replacing(TALK, expected, Talk.asking(CIRCLE, question), new Said.Asked(question))
                .commit();
    }

    private List<String> keys() {
        return raw(client -> client.keys("*")).stream().sorted().toList();
    }

    private <T> T raw(Function<UnifiedJedis, T> command) {
        try (UnifiedJedis client = RedisForTests.raw(url)) {
            return command.apply(client);
        }
    }

    private interface Work {
        void as(int thread) throws Exception;
    }

    private static void all(int threads, Work work) {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<Void>>> tasks = IntStream.range(0, threads)
                    .mapToObj(thread -> (Callable<Optional<Void>>) () -> {
                        work.as(thread);
                        return Optional.empty();
                    })
                    .toList();
            for (Future<Optional<Void>> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
