package org.popcircle.slack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.popcircle.faults.Kept;
import org.popcircle.faults.ProgramHere;
import org.popcircle.faults.Storm;
import org.popcircle.sandbox.Disorder;
import org.popcircle.slack.SlackAdapter;
import org.popcircle.slack.sandbox.api.RecordedRequest;
import org.popcircle.slack.sandbox.people.Seat;
import org.popcircle.slack.sandbox.people.Seen;

/**
 * Two hundred people answer one card, each twice. One more never does, so that the round stays open. Runs only by its name, as
 * docs/benchmarks.md says: a machine that is busy with other things is slower than people should be told.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OneCardStorm {

    private static final int PEOPLE = 202;
    private static final int SILENT = PEOPLE - 1;
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration LAST_STATE_WITHIN = Duration.ofMillis(1500);
    private static final int MOST_UPDATES = 5;

    private final long seed = System.nanoTime();
    private Town town;
    private ProgramHere program;
    private Kept kept;
    private int number;
    private Seen card;

    @BeforeAll
    void start(@TempDir Path folder) {
        System.out.println("seed " + seed);
        town = new Town(PEOPLE);
        program = ProgramHere.start(SlackAdapter.class, town.variables(), folder.resolve("data"));
        town.isServedAt(program.port());
        kept = Kept.in(folder.resolve("data"), Town.PLACE);
        warmUp();
    }

    /** A program that has only just started is slower than people should be told. */
    private void warmUp() {
        for (int i = 0; i < 3; i++) {
            ask();
            press(TWO_SECONDS);
            close();
        }
    }

    @AfterAll
    void stop() {
        kept.close();
        program.close();
        town.close();
    }

    @BeforeEach
    void ask() {
        number++;
        card = town.check("Shall we meet in room " + number + "?", PEOPLE);
        Awaitility.await().until(town.slack.deliveries()::isQuiet);
        town.seats(0, PEOPLE).forEach(Seat::dismissEphemerals);
        town.slack.requests().forget();
    }

    @AfterEach
    void close() {
        town.slack.deliveries().disorder(Disorder.none());
        town.slack.rateLimits().relax("chat.update");
        town.seat(SILENT).pressesOn(card, Town.NO_OBJECTION);
        Awaitility.await("the decision")
                .atMost(Duration.ofSeconds(20))
                .until(() -> town.nowOn(card).contains("Decided"));
    }

    @Test
    void everybody_presses_twice_in_the_same_instant() {
        Storm storm = press(Duration.ZERO);

        everyAnswerIsThereOnce();
        everyClickWasAnswered(storm);
        fewUpdatesShowedTheLastState(storm);
    }

    @Test
    void everybody_presses_twice_within_two_seconds() {
        Storm storm = press(TWO_SECONDS);

        everyAnswerIsThereOnce();
        everyClickWasAnswered(storm);
        fewUpdatesShowedTheLastState(storm);
    }

    @Test
    void slack_takes_one_update_a_second_only() {
        town.slack.rateLimits().stricter("chat.update", 1, Duration.ofSeconds(1));

        Storm storm = press(TWO_SECONDS);

        everyAnswerIsThereOnce();
        everyClickWasAnswered(storm);
        fewUpdatesShowedTheLastState(storm);
    }

    @Test
    void every_click_is_delivered_twice_and_older_copies_come_seconds_late() {
        town.slack
                .deliveries()
                .disorder(Disorder.none().eachThingTwice().olderCopiesLater(Duration.ofSeconds(3), seed));

        Storm storm = press(TWO_SECONDS);
        fewUpdatesShowedTheLastState(storm);
        Awaitility.await("the last late copy").atMost(Duration.ofSeconds(20)).until(town.slack.deliveries()::isQuiet);

        everyAnswerIsThereOnce();
        everyClickWasAnswered(storm);
        assertThat(town.slack.requests().of("chat.update")).hasSizeLessThanOrEqualTo(MOST_UPDATES);
    }

    private Storm press(Duration within) {
        return Storm.of(town.seats(1, SILENT), Town.pressing(card), List.of(within, within), new Random(seed));
    }

    private void everyAnswerIsThereOnce() {
        var once = IntStream.range(0, SILENT).boxed().collect(Collectors.toMap(i -> "U0P" + i, i -> 1L));
        once.remove("U0P0"); // asking is P0's answer, and no event of its own
        assertThat(kept.answers(number)).isEqualTo(once);
        assertThat(kept.folded(number)).isEqualTo(kept.proposal(number));
        assertThat(kept.proposal(number).missing()).hasSize(1);
    }

    private void everyClickWasAnswered(Storm storm) {
        assertThat(storm.acks()).allMatch(Storm.Ack::isOk);
        Awaitility.await("a private answer to each click")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(town.seats(1, SILENT))
                        .allSatisfy(seat -> assertThat(seat.ephemerals()).hasSizeGreaterThanOrEqualTo(2)));
        assertThat(town.seats(1, SILENT))
                .allSatisfy(seat -> assertThat(
                                seat.ephemerals().stream().map(Seen::plainText).toList())
                        .anySatisfy(text -> assertThat(text).contains("noted: no objection"))
                        .noneSatisfy(text -> assertThat(text).contains("Not confirmed")));
    }

    private void fewUpdatesShowedTheLastState(Storm storm) {
        Awaitility.await("the last state")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(town.nowOn(card)).doesNotContain("U0P1>"));
        List<RecordedRequest> updates = town.slack.requests().of("chat.update");
        RecordedRequest last = updates.getLast();
        System.out.printf(
                "%d updates, the last %d ms after the last click; acknowledged p50 %d ms, p99 %d ms%n",
                updates.size(),
                Duration.between(storm.lastAt(), last.at()).toMillis(),
                storm.percentile(0.5).toMillis(),
                storm.percentile(0.99).toMillis());
        assertThat(updates).hasSizeLessThanOrEqualTo(MOST_UPDATES);
        assertThat(last.isOk()).isTrue();
        assertThat(Duration.between(storm.lastAt(), last.at())).isLessThan(LAST_STATE_WITHIN);
    }
}
