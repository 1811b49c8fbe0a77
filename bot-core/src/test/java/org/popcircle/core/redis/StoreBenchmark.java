package org.popcircle.core.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.CommitResult.Committed;
import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.Store;
import org.popcircle.core.redis.RedisStores.Mode;
import org.popcircle.core.redis.RedisStores.Settings;
import org.popcircle.core.redis.Talk.Said;
import org.popcircle.core.redis.Talk.Voice;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import redis.clients.jedis.UnifiedJedis;

/**
 * Measures the embedded store: memory for each session, an idle poll, a commit beside a bare script call. Runs only when it is
 * asked for by its name, as docs/benchmarks.md says.
 */
class StoreBenchmark {

    private static final String BARE = "return redis.call('HSET', KEYS[1], 'd', ARGV[1])";
    private static final int DOCUMENTS = 10_000;
    private static final int EVENTS = 15;
    private static final Place PLACE = new Place(Messenger.SLACK, "T0123456789", "C0123456789");
    private static final Instant REVIEW = Instant.parse("2030-01-01T12:00:00Z");

    /** For the memory. */
    private final int sessions = Integer.getInteger("sessions", 20_000);

    /** For each measurement of time. */
    private final Duration each = Duration.ofSeconds(Integer.getInteger("seconds", 4));

    private final DocumentJson json = new DocumentJson(1, List.of());
    private Path folder;
    private EmbeddedRedis embedded;
    private UnifiedJedis raw;
    private RedisStores stores;
    private Store store;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createTempDirectory("popcircle benchmark");
        embedded = EmbeddedRedis.open(folder);
        raw = RedisClients.toEmbedded(embedded);
        stores = RedisStores.open(new Settings(Optional.empty(), folder, Mode.SANDBOX), InstantSource.system());
        store = stores.store();
    }

    @AfterEach
    void close() {
        stores.close();
        raw.close();
        embedded.close();
        RedisForTests.delete(folder);
    }

    @Test
    void measure() throws InterruptedException {
        System.out.printf(
                "%n%d cores, Java %s, Redis %s, appendfsync always, 64 partitions%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                info("server", "redis_version"));
        memory();
        idlePoll();
        cost();
    }

    private void memory() {
        long before = Long.parseLong(info("memory", "used_memory"));
        for (int session = 0; session < sessions; session++) {
            CircleId circle = circle("mem", session);
            Object[] events = IntStream.range(0, EVENTS)
                    .mapToObj(i -> new Said.Answered(MemberId.of(1 + i), worry(i)))
                    .toArray();
            store.commit(Commits.replacing(key(circle), 0, document(circle, session), events)
                    .setting(new Due(circle, "1", "review", 1, REVIEW))
                    .listing(new Commit.Listing("log", "1", REVIEW))
                    .commit());
        }
        long used = Long.parseLong(info("memory", "used_memory")) - before;
        Keys keys = new Keys(64);
        CircleId circle = circle("mem", 0);
        System.out.printf(
                "Memory for each of %d sessions (12 answers, %d events, a due time, an entry in the log):%n",
                sessions, EVENTS);
        System.out.printf(
                "  JSON of the document     %6d bytes%n",
                json.write(document(circle, 0)).length());
        System.out.printf("  the document in Redis    %6d bytes%n", raw.memoryUsage(keys.document(circle, "1")));
        System.out.printf("  its events in Redis      %6d bytes%n", raw.memoryUsage(keys.story(circle, "1")));
        System.out.printf("  everything, on average   %6d bytes%n%n", used / sessions);
    }

    private void idlePoll() throws InterruptedException {
        Duration lease = Duration.ofSeconds(30);
        Measured due = new Load(1, each).of((thread, round) -> stores.dueTimes().claim(Instant.now(), lease, 50));
        Measured redraw = new Load(1, each)
                .of((thread, round) -> stores.redraws().claim(Messenger.SLACK, Instant.now(), lease, 50));
        System.out.println("A poll that finds nothing, over all partitions:");
        System.out.println("  due times    " + due);
        System.out.println("  redraws      " + redraw + System.lineSeparator());
    }

    private void cost() throws InterruptedException {
        String payload = json.write(document(circle("c", 0), 0)) + "x".repeat(700);
        String digest = raw.scriptLoad(BARE);
        long[] versions = new long[DOCUMENTS];
        new Load(8, Duration.ofSeconds(2)).of((thread, round) -> commit(versions, thread, 8, round, "warm"));
        System.out.println("A commit (document, event, due time set and settled, redraw, parcel, delivery key)");
        System.out.printf("beside a bare script call of the same size (%d bytes):%n", payload.length());
        for (int threads : new int[] {1, 8, 64}) {
            Load load = new Load(threads, each);
            Measured bare = load.of((thread, round) ->
                    raw.evalsha(digest, List.of("bare:" + (thread * 1000 + round % 150)), List.of(payload)));
            Measured commit = load.of((thread, round) -> commit(versions, thread, threads, round, "run" + threads));
            System.out.printf("  %2d threads   bare    %s%n", threads, bare);
            System.out.printf("               commit  %s%n", commit);
        }
    }

    /** Each thread has its own documents, so that none waits for another's. */
    private void commit(long[] versions, int thread, int threads, int round, String run) {
        int share = DOCUMENTS / threads;
        int index = thread * share + round % share;
        CircleId circle = circle("c", index);
        String unique = run + "-" + thread + "-" + round;
        Commit commit = Commits.replacing(
                        key(circle),
                        versions[index],
                        document(circle, round),
                        new Said.Answered(MemberId.of(1), worry(1)))
                .delivered(unique, "recorded")
                .settling(new Commit.DueName("1", "nudge"))
                .setting(new Due(circle, "1", "end", round, REVIEW))
                .redrawing(new Commit.Card("1", PLACE))
                .sending(new Commit.Parcel(unique, Messenger.SLACK, "U" + index, new Said.Asked("Your answer counts")))
                .commit();
        if (!store.commit(commit).equals(new Committed())) {
            throw new AssertionError("a commit that nobody disturbs is committed");
        }
        versions[index]++;
    }

    private String info(String section, String name) {
        return raw.info(section)
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    private static DocumentKey<Talk> key(CircleId circle) {
        return new DocumentKey<>(circle, "1", Talk.class);
    }

    private static CircleId circle(String prefix, int number) {
        return new CircleId(prefix + "x" + (100_000 + number));
    }

    private static Talk document(CircleId circle, int round) {
        Map<MemberId, Voice> voices = new LinkedHashMap<>();
        for (int i = 1; i <= 12; i++) {
            voices.put(MemberId.of(i), worry(i + round));
        }
        return new Talk.Open(
                circle, "Shall we try the new way of handing over? ".repeat(14), voices, Optional.of(REVIEW));
    }

    private static Voice worry(int weight) {
        return new Voice.Worry("I fear that the night shift hears of it too late to act. ".repeat(3), weight);
    }
}
