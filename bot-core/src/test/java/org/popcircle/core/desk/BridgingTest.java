package org.popcircle.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.popcircle.core.desk.SmallWorld.ANA;
import static org.popcircle.core.desk.SmallWorld.BEN;
import static org.popcircle.core.desk.SmallWorld.BEN_ELSEWHERE;
import static org.popcircle.core.desk.SmallWorld.CHI;
import static org.popcircle.core.desk.SmallWorld.CIRCLE;
import static org.popcircle.core.desk.SmallWorld.ELSEWHERE;
import static org.popcircle.core.desk.SmallWorld.MALLORY;
import static org.popcircle.core.desk.SmallWorld.VALLEY;
import static org.popcircle.core.desk.SmallWorld.says;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.popcircle.core.app.Stage;
import org.popcircle.core.timer.Tempo;
import org.popcircle.core.timer.Workers;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** One circle in a channel of each messenger: one process, cards in both, one voice each. */
class BridgingTest {

    private static final Tempo BRISK = new Tempo(
            Duration.ofMillis(50),
            Duration.ofSeconds(20),
            Duration.ofMillis(10),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            8,
            5);

    private final SmallWorld world = new SmallWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_member_with_a_linked_account_brings_the_circle_to_the_other_messenger() {
        bridged();

        assertThat(world.circle().places()).containsExactly(VALLEY, ELSEWHERE);
        assertThat(world.stores().directory().circleAt(ELSEWHERE)).contains(CIRCLE);
        assertThat(world.proposal(1).frame().places()).containsExactly(VALLEY, ELSEWHERE);
    }

    @Test
    void whoever_is_no_member_brings_nothing_anywhere() {
        world.check(ANA, BEN, CHI);
        says(world.types(MALLORY, "bridge " + SmallWorld.codeIn(world.types(BEN, "bridge"))), "Only members");

        assertThat(world.circle().places()).containsExactly(VALLEY);
        assertThat(world.stores().directory().circleAt(ELSEWHERE)).isEmpty();
        says(world.types(SmallWorld.account("OUTSIDER"), "bridge"), "belong to this circle");
    }

    @Test
    void a_link_code_is_no_bridge_code() {
        world.check(ANA, BEN, CHI);
        world.link(BEN, BEN_ELSEWHERE);
        says(world.types(BEN_ELSEWHERE, "bridge " + world.code(BEN)), "I don’t know this code");
        assertThat(world.circle().places()).containsExactly(VALLEY);
    }

    @Test
    void a_channel_where_something_is_open_keeps_its_own_circle() {
        world.check(ANA, BEN, CHI);
        world.link(BEN, BEN_ELSEWHERE);
        world.check(BEN_ELSEWHERE, MALLORY);
        says(
                world.types(BEN_ELSEWHERE, "bridge " + SmallWorld.codeIn(world.types(BEN, "bridge"))),
                "circle of its own");

        assertThat(world.circle().places()).containsExactly(VALLEY);
    }

    @Test
    void what_comes_later_is_in_both_places_from_either_side() {
        bridged();
        world.check(BEN_ELSEWHERE);

        assertThat(world.proposal(2).frame().places()).containsExactly(ELSEWHERE, VALLEY);
        assertThat(world.proposal(2).people()).hasSize(3);
    }

    @Test
    void after_a_stay_the_circle_goes_on_in_its_other_place() {
        bridged();
        says(world.types(BEN_ELSEWHERE, "unbridge"), "has left this channel");

        assertThat(world.circle().places()).containsExactly(VALLEY);
        assertThat(world.proposal(1).frame().places()).containsExactly(VALLEY);
        says(world.types(BEN, "unbridge"), "last place");
        world.check(BEN_ELSEWHERE, MALLORY);
        assertThat(world.stores().directory().circleAt(ELSEWHERE)).isPresent().isNotEqualTo(Optional.of(CIRCLE));
    }

    @Test
    void two_adapters_as_two_processes_each_draw_and_write_in_their_own_messenger() {
        Recorded slack = new Recorded(Messenger.SLACK);
        Recorded discord = new Recorded(Messenger.DISCORD);
        Popcircle one = world.popcircle();
        Popcircle other = world.instance(world.stores().store());
        try (Workers slacks = one.workers(slack, (circle, document, place, why) -> {}, BRISK);
                Workers discords = other.workers(discord, (circle, document, place, why) -> {}, BRISK)) {
            slacks.start();
            discords.start();
            bridged();
            await().untilAsserted(() -> {
                assertThat(slack.cards).containsOnlyKeys(VALLEY);
                assertThat(discord.cards).containsOnlyKeys(ELSEWHERE);
            });

            world.presses(CHI, world.on(1, Verb.CONSENT));
            other.conversation().presses(world.caller(BEN_ELSEWHERE), world.on(1, Verb.CONSENT));

            await().untilAsserted(() -> {
                assertThat(slack.cards.get(VALLEY)).contains("Decided");
                assertThat(discord.cards.get(ELSEWHERE)).contains("Decided");
                assertThat(slack.said)
                        .filteredOn(said -> said.contains("Decided"))
                        .isNotEmpty();
                assertThat(discord.said)
                        .filteredOn(said -> said.contains("Decided"))
                        .isNotEmpty();
            });
            assertThat(slack.strangers).isEmpty();
            assertThat(discord.strangers).isEmpty();
        }
    }

    @Test
    void a_card_in_a_place_that_was_left_says_so() {
        Recorded discord = new Recorded(Messenger.DISCORD);
        try (Workers discords = world.popcircle().workers(discord, (circle, document, place, why) -> {}, BRISK)) {
            discords.start();
            bridged();
            await().untilAsserted(() -> assertThat(discord.cards.get(ELSEWHERE)).contains("Release on Friday?"));
            world.types(BEN_ELSEWHERE, "unbridge");

            await().untilAsserted(() -> assertThat(discord.cards.get(ELSEWHERE)).startsWith("Moved"));
            await().untilAsserted(() -> assertThat(discord.said)
                    .filteredOn(said -> said.contains("It goes on in the other messenger"))
                    .isNotEmpty());
        }
    }

    /** Ana's check in Slack is open; Ben has linked his account in Discord and brings the circle there. */
    private void bridged() {
        world.check(ANA, BEN, CHI);
        world.link(BEN, BEN_ELSEWHERE);
        String code = SmallWorld.codeIn(world.types(BEN, "bridge"));
        says(world.types(BEN_ELSEWHERE, "bridge " + code), "lives here now");
    }

    /** A messenger that shows everything it is given, and notes what is not its own. */
    private static final class Recorded implements Stage {

        private final Messenger messenger;
        private final Map<Place, String> cards = new ConcurrentHashMap<>();
        private final List<String> said = new CopyOnWriteArrayList<>();
        private final List<Object> strangers = new CopyOnWriteArrayList<>();

        Recorded(Messenger messenger) {
            this.messenger = messenger;
        }

        @Override
        public Messenger messenger() {
            return messenger;
        }

        @Override
        public Shown show(Place place, View card, Optional<String> message) {
            note(place.messenger(), place);
            cards.put(place, SmallWorld.text(card));
            return new Shown.There(message.orElse("card in " + place.channel()));
        }

        @Override
        public Shown send(String id, Recipient to, View view) {
            switch (to) {
                case Recipient.Direct direct -> note(direct.account().messenger(), direct);
                case Recipient.Everybody everybody -> note(everybody.place().messenger(), everybody);
            }
            said.add(SmallWorld.text(view));
            return new Shown.There(id);
        }

        private void note(Messenger whose, Object what) {
            if (whose != messenger) {
                strangers.add(what);
            }
        }
    }
}
