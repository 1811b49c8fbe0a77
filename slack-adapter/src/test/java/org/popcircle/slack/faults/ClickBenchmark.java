package org.popcircle.slack.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcircle.slack.sandbox.people.Seat;
import org.popcircle.slack.sandbox.people.Seen;

/**
 * Measures how long a click waits for its acknowledgement, which comes after its commit is on disk, while two hundred
 * people answer one card. Runs only when it is asked for by its name, as docs/benchmarks.md says.
 */
class ClickBenchmark {

    private static final int PEOPLE = 202;
    private static final int SILENT = PEOPLE - 1;

    private final int warmUps = Integer.getInteger("warmups", 40);
    private final int rounds = Integer.getInteger("rounds", 3);

    @TempDir
    Path folder;

    private Town town;
    private ProgramApart program;
    private int asked;

    @BeforeEach
    void start() {
        town = new Town(PEOPLE);
        program = ProgramApart.start(town.variables(), folder.resolve("data"), List.of("-Xmx512m"));
        town.isServedAt(program.port());
    }

    @AfterEach
    void stop() {
        program.close();
        town.close();
    }

    @Test
    void from_a_click_to_its_acknowledgement() {
        for (int i = 0; i < warmUps; i++) {
            storm(1, Duration.ofSeconds(2));
        }
        System.out.printf(
                "%d cores, 1 instance, Java %s; the people and their Slack on the same machine%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
        measure("200 people, each once, within ten seconds", 1, Duration.ofSeconds(10));
        measure("200 people, each twice, within two seconds", 2, Duration.ofSeconds(2));
        measure("200 people, each twice, in the same instant", 2, Duration.ZERO);
    }

    private void measure(String what, int times, Duration within) {
        List<Storm> storms = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            storms.add(storm(times, within));
        }
        Storm all = new Storm(
                storms.stream().flatMap(it -> it.clicks().stream()).toList(),
                storms.getLast().lastAt());
        long failed = all.clicks().stream().filter(it -> !it.ack().isOk()).count();
        System.out.printf(
                "%-46s p50 %7.1f ms   p99 %7.1f ms   not acknowledged %d of %d%n",
                what,
                millis(all.percentile(0.5)),
                millis(all.percentile(0.99)),
                failed,
                all.clicks().size());
    }

    private Storm storm(int times, Duration within) {
        asked++;
        Seen card = town.check("Shall we measure " + asked + " times?", PEOPLE);
        Storm storm = Storm.of(town.seats(1, SILENT), card, Town.NO_OBJECTION, times, within, new Random(asked));
        town.seat(SILENT).pressesOn(card, Town.NO_OBJECTION);
        Awaitility.await("the decision")
                .atMost(Duration.ofSeconds(30))
                .until(() -> town.nowOn(card).contains("Decided"));
        town.seats(0, PEOPLE).forEach(Seat::dismissEphemerals);
        return storm;
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
