package org.popcircle.discord.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.popcircle.discord.DiscordAdapter;
import org.popcircle.discord.sandbox.people.Seat;
import org.popcircle.discord.sandbox.people.Seen;
import org.popcircle.faults.ProgramApart;
import org.popcircle.faults.Storm;

/**
 * Measures how long a click in Discord waits for its acknowledgement, which comes after its commit is on disk, while two hundred
 * people answer one card. Runs only when it is asked for by its name, as docs/benchmarks.md says.
 */
class ClickBenchmark {

    private static final int PEOPLE = 202;
    private static final int SILENT = PEOPLE - 1;
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

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
        program =
                ProgramApart.start(DiscordAdapter.class, town.variables(), folder.resolve("data"), List.of("-Xmx512m"));
        town.awaitServed();
        town.becomesACircle();
    }

    @AfterEach
    void stop() {
        program.close();
        town.close();
    }

    @Test
    void from_a_click_to_its_acknowledgement() {
        for (int i = 0; i < warmUps; i++) {
            storm(List.of(TWO_SECONDS));
        }
        System.out.printf(
                "%d cores, 1 instance, Java %s; the people and their Discord on the same machine%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
        measure("200 people, each once, within ten seconds", List.of(Duration.ofSeconds(10)));
        measure("200 people, each twice, within two seconds", List.of(TWO_SECONDS, TWO_SECONDS));
        measure("200 people, each twice, in the same instant", List.of(Duration.ZERO, Duration.ZERO));
    }

    private void measure(String what, List<Duration> within) {
        List<Storm> storms = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            storms.add(storm(within));
        }
        System.out.println(Storm.line(what, storms));
    }

    private Storm storm(List<Duration> within) {
        asked++;
        Seen card = town.check("Shall we measure " + asked + " times?");
        Storm storm =
                Storm.of(town.seats(1, SILENT), Town.pressing(card, Town.NO_OBJECTION), within, new Random(asked));
        town.decide(card, SILENT);
        town.seats(0, PEOPLE).forEach(Seat::dismissEphemerals);
        return storm;
    }
}
