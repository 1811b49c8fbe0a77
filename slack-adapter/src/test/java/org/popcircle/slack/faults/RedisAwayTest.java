package org.popcircle.slack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcircle.faults.Kept;
import org.popcircle.faults.ProgramApart;
import org.popcircle.faults.ProgramHere;
import org.popcircle.faults.Storm;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.SlackAdapter;
import org.popcircle.slack.sandbox.people.Seat;
import org.popcircle.slack.sandbox.people.Seen;

/** The Redis under a running program stands still, or is killed, while people answer. */
class RedisAwayTest {

    private static final int PEOPLE = 22;
    private static final int LAST = PEOPLE - 1;
    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration SLACK_WAITS = Duration.ofSeconds(3);
    private static final Duration BACK_TO_NORMAL = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private Town town;
    private ProgramHere program;
    private Seen card;

    @BeforeEach
    void ask() {
        town = new Town(PEOPLE);
        program = ProgramHere.start(SlackAdapter.class, town.variables(), folder.resolve("data"));
        town.isServedAt(program.port());
        card = town.check("Shall we open the window?", PEOPLE);
        town.seats(0, PEOPLE).forEach(Seat::dismissEphemerals);
    }

    @AfterEach
    void stop() {
        program.close();
        town.close();
    }

    @Test
    void redis_stands_still_for_ten_seconds_and_nothing_is_lost() throws Exception {
        ProcessHandle redis = redis();
        signal("STOP", redis);
        try {
            Storm storm = press(IntStream.range(1, LAST).boxed().toList());
            assertThat(storm.acks()).allSatisfy(ack -> {
                assertThat(ack.isOk()).isTrue();
                assertThat(ack.took()).isLessThan(SLACK_WAITS);
            });
            Awaitility.await("everybody is told")
                    .ignoreExceptionsInstanceOf(NotOnScreen.class)
                    .untilAsserted(() -> assertThat(town.seats(1, LAST))
                            .allSatisfy(seat ->
                                    assertThat(seat.lastEphemeral().plainText()).contains("Not confirmed")));
            assertThat(confirmed()).isEmpty();
            Awaitility.await("it stands still")
                    .pollDelay(AWAY)
                    .atMost(AWAY.plusSeconds(5))
                    .until(redis::isAlive);
        } finally {
            signal("CONT", redis);
        }

        everybodyPressesUntilConfirmed();
        everythingIsThereOnce();
    }

    @Test
    void redis_is_killed_while_people_answer_and_nothing_is_lost() {
        ProcessHandle redis = redis();
        Thread blow = Thread.ofVirtual().start(() -> {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> !confirmed().isEmpty());
            redis.destroyForcibly();
        });

        press(IntStream.range(1, LAST).boxed().toList());
        Awaitility.await("the blow").until(() -> !blow.isAlive());

        everybodyPressesUntilConfirmed();
        everythingIsThereOnce();
    }

    private void everybodyPressesUntilConfirmed() {
        Awaitility.await("everybody is confirmed").atMost(BACK_TO_NORMAL).until(() -> {
            List<Integer> confirmed = confirmed();
            List<Integer> others = IntStream.range(1, LAST)
                    .boxed()
                    .filter(it -> !confirmed.contains(it))
                    .toList();
            if (!others.isEmpty()) {
                press(others);
            }
            return others.isEmpty();
        });
    }

    private void everythingIsThereOnce() {
        town.seat(LAST).pressesOn(card, Town.NO_OBJECTION);
        Awaitility.await("the decision")
                .atMost(BACK_TO_NORMAL)
                .until(() -> town.nowOn(card).contains("Decided"));
        try (Kept kept = Kept.in(folder.resolve("data"), Town.PLACE)) {
            var once = IntStream.rangeClosed(1, LAST).boxed().collect(Collectors.toMap(i -> "U0P" + i, i -> 1L));
            assertThat(kept.answers(1)).isEqualTo(once);
            assertThat(kept.folded(1)).isEqualTo(kept.proposal(1));
        }
    }

    private Storm press(List<Integer> people) {
        List<Seat> seats = people.stream().map(town::seat).toList();
        return Storm.of(seats, Town.pressing(card), List.of(Duration.ofMillis(500)), new Random(1));
    }

    private List<Integer> confirmed() {
        return IntStream.range(1, LAST)
                .filter(it -> town.seat(it).ephemerals().stream()
                        .anyMatch(said -> said.plainText().contains("noted")))
                .boxed()
                .toList();
    }

    private ProcessHandle redis() {
        List<ProcessHandle> servers = ProgramApart.serversOf(folder);
        assertThat(servers).hasSize(1);
        return servers.getFirst();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
