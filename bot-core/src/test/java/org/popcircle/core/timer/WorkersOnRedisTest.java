package org.popcircle.core.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.popcircle.core.timer.Samples.CIRCLE;
import static org.popcircle.core.timer.Samples.PLACE;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Change;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.CommitResult.Committed;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.Gallery.Painting;
import org.popcircle.core.app.Letters.Letter;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Stage.Recipient;
import org.popcircle.core.redis.RedisForTests;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.core.vocabulary.Messenger;

/** The workers on the real store: real marks, leases and queues. */
class WorkersOnRedisTest {

    private static final DocumentKey<Tally> KEY = new DocumentKey<>(CIRCLE, "1", Tally.class);

    private final String url = RedisForTests.embedded().freshUrl();
    private final RedisStores stores = RedisForTests.open(url, InstantSource.system());
    private final ScriptedStage stage = new ScriptedStage();
    private final List<String> rung = new CopyOnWriteArrayList<>();
    private final Workers one = workers();
    private final Workers other = workers();

    record Tally(int clicks) {}

    @AfterEach
    void stop() {
        one.close();
        other.close();
        stores.close();
    }

    @Test
    void what_is_committed_is_drawn_sent_and_told_without_a_poke() {
        click(List.of("n1"), List.of(new Due(CIRCLE, "1", "window", 1, Instant.now())));
        one.start();

        await().untilAsserted(() -> assertThat(stage.heard()).contains("post: 1 clicks", "send n1: hello"));
        await().untilAsserted(() -> assertThat(rung).containsExactly("window"));
        assertThat(stores.redraws().messageOf(CIRCLE, "1", PLACE)).isPresent();
    }

    @Test
    void a_storm_of_commits_costs_few_updates_and_shows_the_last_state() {
        one.start();
        IntStream.rangeClosed(1, 400).forEach(i -> click(List.of(), List.of()));
        Instant last = Instant.now();

        await().pollInterval(Duration.ofMillis(10))
                .until(() -> stage.heard().getLast().endsWith(": 400 clicks"));
        assertThat(Duration.between(last, Instant.now())).isLessThan(Duration.ofMillis(1_500));
        assertThat(marksLeft()).isZero();
    }

    @Test
    void an_instance_that_stops_in_the_middle_leaves_nothing_behind() {
        one.start();
        other.start();
        List<String> ids = IntStream.rangeClosed(1, 40).mapToObj(i -> "n" + i).toList();
        for (String id : ids) {
            click(List.of(id), List.of());
            if (id.equals("n20")) {
                one.close();
            }
        }

        await().untilAsserted(() -> assertThat(sent()).isEqualTo(ids));
        await().untilAsserted(() -> assertThat(stage.heard()).anyMatch(line -> line.endsWith(": 40 clicks")));
        assertThat(marksLeft()).isZero();
    }

    private List<String> sent() {
        return stage.heard().stream()
                .filter(line -> line.startsWith("send "))
                .map(line -> line.substring(5, line.indexOf(':')))
                .distinct()
                .toList();
    }

    private long marksLeft() {
        return stores.redraws()
                .claim(Messenger.SLACK, Instant.now().plusSeconds(60), Duration.ofSeconds(1), 10)
                .size();
    }

    private void click(List<String> notices, List<Due> dues) {
        var before = stores.store().load(KEY);
        Tally tally = new Tally(before.map(stored -> stored.document().clicks()).orElse(0) + 1);
        long version = before.map(stored -> stored.version()).orElse(0L);
        assertThat(stores.store()
                        .commit(new Commit(
                                CIRCLE,
                                List.of(),
                                "",
                                List.of(new Change<>(KEY, version, tally, List.of())),
                                dues,
                                List.of(),
                                List.of(new Commit.Card("1", PLACE)),
                                notices.stream().map(WorkersOnRedisTest::parcel).toList(),
                                List.of())))
                .isInstanceOf(Committed.class);
        one.poke();
        other.poke();
    }

    private static Commit.Parcel parcel(String id) {
        return new Commit.Parcel(id, Messenger.SLACK, "ana", new Notice.Announced("1"));
    }

    private Optional<Painting> paint() {
        return stores.store()
                .load(KEY)
                .map(stored -> new Painting(Samples.saying(stored.document().clicks() + " clicks"), stored.version()));
    }

    private Workers workers() {
        return new Workers(
                new Workers.Waiting(stores.dueTimes(), stores.redraws(), stores.outbox(), stores.outages()),
                new Workers.Means(
                        due -> {
                            rung.add(due.what());
                            stores.dueTimes().drop(due);
                        },
                        Instant::now,
                        (circle, document) -> paint(),
                        (circle, messenger, address, notice) -> Optional.of(new Letter(
                                new Recipient.Everybody(PLACE, Optional.empty(), false), Samples.saying("hello"))),
                        stage,
                        (circle, document, place, why) -> {}),
                InstantSource.system(),
                Samples.tempo());
    }
}
