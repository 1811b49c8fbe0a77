package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Cabinet;
import org.popcircle.core.app.Codes;
import org.popcircle.core.app.Commit;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.Outbox;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.redis.KeyFamily.Life;
import org.popcircle.core.redis.Talk.Said;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import redis.clients.jedis.UnifiedJedis;

class KeysTest {

    private static final CircleId CIRCLE = new CircleId("tea4");
    private static final Place PLACE = new Place(Messenger.SLACK, "T:1", "C {1}");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Test
    void after_everything_was_used_each_key_has_an_owner_and_goes_when_it_says() {
        String url = RedisForTests.embedded().freshUrl();
        try (RedisStores stores = RedisForTests.open(url, InstantSource.system());
                UnifiedJedis raw = RedisForTests.raw(url)) {
            useEverything(stores);

            Set<KeyFamily> seen = EnumSet.noneOf(KeyFamily.class);
            for (String key : raw.keys("*")) {
                KeyFamily family = KeyFamily.of(key).orElseThrow(() -> new AssertionError("nobody owns " + key));
                seen.add(family);
                assertThat(raw.type(key)).as(key).isEqualTo(family.type());
                assertThat(raw.ttl(key) > 0).as("%s goes by itself", key).isEqualTo(goesByItself(family, key));
            }
            assertThat(seen).containsExactlyInAnyOrder(KeyFamily.values());
        }
    }

    @Test
    void what_is_only_kept_while_it_is_needed_goes_with_the_work() {
        String url = RedisForTests.embedded().freshUrl();
        try (RedisStores stores = RedisForTests.open(url, InstantSource.system());
                UnifiedJedis raw = RedisForTests.raw(url)) {
            useEverything(stores);
            finishEverything(stores);

            assertThat(raw.keys("*"))
                    .extracting(key -> KeyFamily.of(key).orElseThrow())
                    .noneMatch(family -> family.life() == Life.WHILE_NEEDED);
        }
    }

    @Test
    void all_keys_of_a_circle_are_in_one_slot() {
        Keys keys = new Keys(64);
        int partition = keys.partitionOf(CIRCLE);
        assertThat(List.of(
                        keys.document(CIRCLE, "1"),
                        keys.story(CIRCLE, "1"),
                        keys.delivery(CIRCLE, "a}b{c"),
                        keys.sent(CIRCLE, "p"),
                        keys.listing(CIRCLE, "log"),
                        keys.cards(CIRCLE, "1"),
                        keys.due(partition),
                        keys.marks(partition, Messenger.SLACK),
                        keys.outOrder(partition, Messenger.DISCORD),
                        keys.counter(partition)))
                .allMatch(key -> key.startsWith("pc:{p" + partition + "}:"));
    }

    @Test
    void circles_spread_over_all_partitions_in_a_way_that_never_changes() {
        Keys keys = new Keys(64);
        assertThat(IntStream.range(0, 2000)
                        .map(i -> keys.partitionOf(new CircleId("circle" + i)))
                        .distinct()
                        .count())
                .isEqualTo(64);
        assertThat(keys.partitionOf(CIRCLE)).isEqualTo(15);
    }

    private static boolean goesByItself(KeyFamily family, String key) {
        return switch (family.life()) {
            case A_WHILE -> true;
            case AS_ASKED -> key.endsWith("passing");
            case FOR_EVER, WHILE_NEEDED -> false;
        };
    }

    private static void useEverything(RedisStores stores) {
        stores.store()
                .commit(Commits.replacing(HeldStore.TALK, 0, new Talk.Dropped(), new Said.Asked("x"))
                        .delivered("click: 1", "done")
                        .setting(
                                new Due(CIRCLE, "7", "end", 1, NOW.minusSeconds(1)),
                                new Due(CIRCLE, "7", "later", 1, NOW.plusSeconds(99)))
                        .redrawing(new Commit.Card("7", PLACE))
                        .sending(parcel("p1", "C1"), parcel("p2", "C1"), parcel("p3", "C2"))
                        .listing(new Commit.Listing("log", "7", NOW))
                        .commit());
        stores.dueTimes().claim(NOW, LEASE, 10);
        Redraws redraws = stores.redraws();
        redraws.claim(Messenger.SLACK, Instant.now(), LEASE, 10).forEach(card -> {
            redraws.mark(card.circle(), card.document(), card.place(), false);
            redraws.drawn(card, "m1", card.revision(), NOW);
        });
        redraws.hold(Messenger.SLACK, "another workspace", Instant.now().plusSeconds(60));
        Outbox outbox = stores.outbox();
        outbox.claim(Messenger.SLACK, Said.class, Instant.now(), LEASE, 10).stream()
                .filter(parcel -> parcel.address().equals("C1"))
                .forEach(parcel -> outbox.setAside(parcel, "no such channel"));
        outbox.claim(Messenger.SLACK, Said.class, Instant.now(), LEASE, 10);
        stores.directory().claim(PLACE, CIRCLE);
        stores.directory().remember(new Account(Messenger.SLACK, "T:1", "U 1"), CIRCLE);
        Account ana = new Account(Messenger.SLACK, "T:1", "U 1");
        stores.codes().issue(new Codes.Ticket(Codes.Purpose.LINK, ana, "Ana", Optional.of(CIRCLE)), LEASE);
        stores.codes().redeem(Codes.Purpose.LINK, "WRONG", ana, "d1");
        Cabinet cabinet = stores.cabinet();
        cabinet.put("drawer: {1}", "lasting", "x");
        cabinet.put("drawer: {1}", "passing", "x", Duration.ofSeconds(60));
        stores.outages().beat(NOW, LEASE);
        stores.outages().beat(NOW.plusSeconds(60), LEASE);
    }

    private static void finishEverything(RedisStores stores) {
        stores.store()
                .commit(Commits.of(CIRCLE)
                        .settling(new Commit.DueName("7", "end"), new Commit.DueName("7", "later"))
                        .commit());
        Instant afterLeases = Instant.now().plus(LEASE).plusSeconds(60);
        Redraws redraws = stores.redraws();
        redraws.claim(Messenger.SLACK, afterLeases, LEASE, 10)
                .forEach(card -> redraws.drawn(card, "m1", card.revision(), afterLeases));
        Outbox outbox = stores.outbox();
        outbox.claim(Messenger.SLACK, Said.class, afterLeases, LEASE, 10).forEach(outbox::done);
    }

    private static Commit.Parcel parcel(String id, String address) {
        return new Commit.Parcel(id, Messenger.SLACK, address, new Said.Asked("x"));
    }
}
