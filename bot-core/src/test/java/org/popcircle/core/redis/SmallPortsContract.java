package org.popcircle.core.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Cabinet;
import org.popcircle.core.app.Codes;
import org.popcircle.core.app.Directory;
import org.popcircle.core.app.Outages;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** What the directory, the cabinet and the record of outages keep to. */
abstract class SmallPortsContract {

    private static final CircleId TEA = new CircleId("tea4");
    private static final CircleId COFFEE = new CircleId("coffee5");
    private static final Place PLACE = new Place(Messenger.SLACK, "T1", "C1");
    private static final Account ANA = new Account(Messenger.SLACK, "T1", "U1");
    private static final Account BEN = new Account(Messenger.DISCORD, "G1", "2");
    private static final Account CHI = new Account(Messenger.DISCORD, "G1", "3");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private RedisStores stores;

    abstract RedisForTests server();

    @BeforeEach
    void open() {
        stores = server().fresh();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_place_belongs_to_the_first_who_claims_it() {
        Directory directory = stores.directory();
        assertThat(directory.circleAt(PLACE)).isEmpty();
        assertThat(directory.claim(PLACE, TEA)).isEqualTo(TEA);
        assertThat(directory.claim(PLACE, COFFEE)).isEqualTo(TEA);
        assertThat(directory.circleAt(PLACE)).contains(TEA);
        assertThat(directory.circleAt(new Place(Messenger.SLACK, "T1", "C2"))).isEmpty();
    }

    @Test
    void a_place_changes_hands_only_from_the_circle_that_is_gone() {
        Directory directory = stores.directory();
        directory.claim(PLACE, TEA);
        assertThat(directory.reclaim(PLACE, COFFEE, new CircleId("milk6"))).isEqualTo(TEA);
        assertThat(directory.reclaim(PLACE, TEA, COFFEE)).isEqualTo(COFFEE);
        assertThat(directory.circleAt(PLACE)).contains(COFFEE);
    }

    @Test
    void a_person_has_the_circles_that_are_remembered() {
        Directory directory = stores.directory();
        Account ana = new Account(Messenger.SLACK, "T1", "U1");
        directory.remember(ana, TEA);
        directory.remember(ana, TEA);
        directory.remember(ana, COFFEE);
        assertThat(directory.circlesOf(ana)).containsExactlyInAnyOrder(TEA, COFFEE);

        directory.forget(ana, TEA);
        assertThat(directory.circlesOf(ana)).containsExactly(COFFEE);
        assertThat(directory.circlesOf(new Account(Messenger.DISCORD, "T1", "U1")))
                .isEmpty();
    }

    @Test
    void the_cabinet_keeps_replaces_lists_and_removes() {
        Cabinet cabinet = stores.cabinet();
        cabinet.put("slack:installs", "T1", "one");
        cabinet.put("slack:installs", "T2", "two");
        cabinet.put("slack:installs", "T2", "three");

        assertThat(cabinet.get("slack:installs", "T2")).contains("three");
        assertThat(cabinet.get("slack:states", "T2")).isEmpty();
        assertThat(cabinet.names("slack:installs")).containsExactly("T1", "T2");

        cabinet.remove("slack:installs", "T1");
        assertThat(cabinet.get("slack:installs", "T1")).isEmpty();
        assertThat(cabinet.names("slack:installs")).containsExactly("T2");
    }

    @Test
    void what_has_a_life_goes_by_itself_and_is_not_listed() {
        Cabinet cabinet = stores.cabinet();
        cabinet.put("states", "s1", "lasting");
        cabinet.put("states", "s1", "short", Duration.ofMillis(150));

        assertThat(cabinet.get("states", "s1")).contains("short");
        assertThat(cabinet.names("states")).isEmpty();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> cabinet.get("states", "s1").isEmpty());
    }

    @Test
    void what_is_taken_is_gone() {
        Cabinet cabinet = stores.cabinet();
        cabinet.put("states", "s1", "value");
        assertThat(cabinet.take("states", "s1")).contains("value");
        assertThat(cabinet.take("states", "s1")).isEmpty();
        assertThat(cabinet.names("states")).isEmpty();
    }

    @Test
    void a_code_is_good_once_and_the_same_delivery_is_answered_alike() {
        Codes codes = stores.codes();
        Codes.Ticket ticket = new Codes.Ticket(Codes.Purpose.BRIDGE, ANA, "Ana: {1}", Optional.of(TEA));
        String code = codes.issue(ticket, MINUTE);

        assertThat(code).hasSize(Codes.LENGTH);
        assertThat(codes.redeem(Codes.Purpose.LINK, code, BEN, "d1")).isEqualTo(new Codes.Redeemed.Unknown());
        assertThat(codes.redeem(Codes.Purpose.BRIDGE, code, ANA, "d2")).isEqualTo(new Codes.Redeemed.Own());
        assertThat(codes.redeem(Codes.Purpose.BRIDGE, code, BEN, "d3")).isEqualTo(new Codes.Redeemed.Taken(ticket));
        assertThat(codes.redeem(Codes.Purpose.BRIDGE, code, BEN, "d3")).isEqualTo(new Codes.Redeemed.Taken(ticket));
        assertThat(codes.redeem(Codes.Purpose.BRIDGE, code, BEN, "d4")).isEqualTo(new Codes.Redeemed.Unknown());
    }

    @Test
    void a_code_goes_by_itself_and_with_the_next_one() {
        Codes codes = stores.codes();
        Codes.Ticket ticket = new Codes.Ticket(Codes.Purpose.LINK, ANA, "Ana", Optional.empty());
        String first = codes.issue(ticket, MINUTE);
        String second = codes.issue(ticket, Duration.ofMillis(150));

        assertThat(codes.redeem(Codes.Purpose.LINK, first, BEN, "d1")).isEqualTo(new Codes.Redeemed.Unknown());
        await().atMost(Duration.ofSeconds(5))
                .until(() -> codes.redeem(Codes.Purpose.LINK, second, ANA, "d2"), new Codes.Redeemed.Unknown()::equals);
    }

    @Test
    void whoever_enters_many_wrong_codes_is_stopped_and_nobody_else() {
        Codes codes = stores.codes();
        String code = codes.issue(new Codes.Ticket(Codes.Purpose.LINK, ANA, "Ana", Optional.empty()), MINUTE);
        for (int i = 0; i < RedisCodes.MOST_WRONG; i++) {
            assertThat(codes.redeem(Codes.Purpose.LINK, "WRONG" + i, BEN, "d" + i))
                    .isEqualTo(new Codes.Redeemed.Unknown());
        }
        assertThat(codes.redeem(Codes.Purpose.LINK, code, BEN, "d9")).isEqualTo(new Codes.Redeemed.TooManyTries());
        assertThat(codes.redeem(Codes.Purpose.LINK, code, CHI, "d10")).isInstanceOf(Codes.Redeemed.Taken.class);
    }

    @Test
    void a_gap_between_heartbeats_is_an_outage() {
        Outages outages = stores.outages();
        outages.beat(NOON, MINUTE);
        outages.beat(NOON.plusSeconds(60), MINUTE);
        assertThat(outages.within(NOON.minusSeconds(999), NOON.plusSeconds(999)))
                .isEqualTo(Duration.ZERO);

        outages.beat(NOON.plusSeconds(660), MINUTE);
        outages.beat(NOON.plusSeconds(100), MINUTE);
        outages.beat(NOON.plusSeconds(700), MINUTE);
        assertThat(outages.within(NOON, NOON.plusSeconds(999))).isEqualTo(Duration.ofMinutes(10));
        assertThat(outages.within(NOON.plusSeconds(360), NOON.plusSeconds(999))).isEqualTo(Duration.ofMinutes(5));
        assertThat(outages.within(NOON.plusSeconds(160), NOON.plusSeconds(260))).isEqualTo(Duration.ofSeconds(100));
        assertThat(outages.within(NOON.plusSeconds(660), NOON.plusSeconds(999))).isEqualTo(Duration.ZERO);
    }

    @Test
    void outages_add_up() {
        Outages outages = stores.outages();
        for (int i = 0; i < 3; i++) {
            outages.beat(NOON.plusSeconds(600L * i), MINUTE);
        }
        assertThat(outages.within(NOON, NOON.plusSeconds(1200))).isEqualTo(Duration.ofMinutes(20));
    }
}
