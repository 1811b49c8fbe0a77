package org.popcircle.slack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcircle.faults.Kept;
import org.popcircle.faults.ProgramHere;
import org.popcircle.faults.Storm;
import org.popcircle.sandbox.Disorder;
import org.popcircle.slack.SlackAdapter;
import org.popcircle.slack.sandbox.delivery.BotLine;
import org.popcircle.slack.sandbox.delivery.HttpLine;
import org.popcircle.slack.sandbox.people.Seat;
import org.popcircle.slack.sandbox.people.Seen;

/** Two instances on one store; each thing is delivered to one of them, in turn. Runs by its name. */
class TwoInstances {

    private static final int PEOPLE = 42;
    private static final int LAST = PEOPLE - 1;
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    @TempDir
    Path folder;

    private Town town;
    private ProgramHere one;
    private ProgramHere other;

    @BeforeEach
    void start() {
        town = new Town(PEOPLE);
        one = ProgramHere.start(SlackAdapter.class, town.variables(), folder.resolve("data"));
        other = ProgramHere.start(SlackAdapter.class, town.variables(), folder.resolve("data"));
        town.slack.deliveries().over(inTurn());
    }

    @AfterEach
    void stop() {
        other.close();
        one.close();
        town.close();
    }

    @Test
    void a_storm_that_meets_either_of_two_instances_has_one_effect_and_one_card() {
        Seen card = town.check("Shall we open both doors?", PEOPLE);
        town.seats(0, PEOPLE).forEach(Seat::dismissEphemerals);
        // Copies of one press meet both instances at the same time.
        town.slack.deliveries().disorder(Disorder.none().eachThingTwice());

        Storm storm = Storm.of(
                town.seats(1, LAST), Town.pressing(card), List.of(HALF_A_SECOND, HALF_A_SECOND), new Random(1));
        Awaitility.await("every copy").until(town.slack.deliveries()::isQuiet);
        town.slack.deliveries().disorder(Disorder.none());
        town.seat(LAST).pressesOn(card, Town.NO_OBJECTION);
        Awaitility.await("the decision")
                .atMost(Duration.ofSeconds(20))
                .until(() -> town.nowOn(card).contains("Decided"));

        assertThat(storm.acks()).allMatch(Storm.Ack::isOk);
        assertThat(cards()).hasSize(1);
        assertThat(town.slack.person("P0").directMessages()).hasSize(1);
        try (Kept kept = Kept.in(folder.resolve("data"), Town.PLACE)) {
            var once = IntStream.rangeClosed(1, LAST).boxed().collect(Collectors.toMap(i -> "U0P" + i, i -> 1L));
            assertThat(kept.answers(1)).isEqualTo(once);
            assertThat(kept.folded(1)).isEqualTo(kept.proposal(1));
            assertThat(kept.logbook()).hasSize(1);
        }
    }

    private List<Seen> cards() {
        return town.seat(LAST).messages().stream()
                .filter(it -> !it.isEphemeral() && !it.isReply())
                .toList();
    }

    private BotLine inTurn() {
        String secret = town.slack.app().secrets().signingSecret();
        List<BotLine> lines =
                List.of(new HttpLine(Town.events(one.port()), secret), new HttpLine(Town.events(other.port()), secret));
        AtomicInteger next = new AtomicInteger();
        return (parcel, retry) ->
                lines.get(Math.floorMod(next.getAndIncrement(), lines.size())).deliver(parcel, retry);
    }
}
