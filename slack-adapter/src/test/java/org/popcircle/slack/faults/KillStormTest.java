package org.popcircle.slack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.popcircle.faults.Kept;
import org.popcircle.faults.ProgramApart;
import org.popcircle.slack.SlackAdapter;
import org.popcircle.slack.sandbox.people.Click;
import org.popcircle.slack.sandbox.people.Seen;

/**
 * Forty people answer, and the program or its Redis is killed at seeded moments. People press again only when nobody told
 * them that their answer is noted. {@code -Dkills} and {@code -Dseed} choose how often and which moments.
 */
class KillStormTest {

    private static final int PEOPLE = 42;
    private static final int LAST = PEOPLE - 1;
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final int EVERY_SO_OFTEN_REDIS = 5;
    private static final Duration STORM = Duration.ofMillis(300);
    /** What a killed program had begun to show is taken over when its lease has run out. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random chance = new Random(seed);
    private Path data;
    private Town town;
    private ProgramApart program;
    private int kills;
    private int asked;

    @BeforeEach
    void start() {
        data = folder.resolve("data");
        town = new Town(PEOPLE);
        startProgram();
    }

    @AfterEach
    void stop() {
        program.close();
        town.close();
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void no_confirmed_answer_is_lost_or_doubled_whenever_the_program_or_its_redis_is_killed() {
        System.out.println("seed " + seed);
        while (kills < KILLS) {
            oneCard();
        }
        program.close();
        Awaitility.await("no Redis is left")
                .until(() -> ProgramApart.serversOf(folder).isEmpty());
    }

    private void oneCard() {
        asked++;
        Seen card = town.check("Shall we plant tree number " + asked + "?", PEOPLE);
        town.seats(0, PEOPLE).forEach(it -> it.dismissEphemerals());
        List<Integer> unconfirmed = unconfirmed();
        while (!unconfirmed.isEmpty()) {
            if (kills < KILLS) {
                killedWave(card, unconfirmed);
            } else {
                wave(card, unconfirmed, unconfirmed.size() + 1, () -> {});
            }
            whatWasConfirmedIsKept();
            unconfirmed = unconfirmed();
        }
        town.seat(LAST).pressesOn(card, Town.NO_OBJECTION);
        Awaitility.await("the decision")
                .atMost(ANSWERED_WITHIN)
                .until(() -> town.nowOn(card).contains("Decided"));
        everythingIsThereOnce();
    }

    private void killedWave(Seen card, List<Integer> people) {
        kills++;
        int afterSoMany = chance.nextInt(people.size());
        if (kills % EVERY_SO_OFTEN_REDIS == 0) {
            List<ProcessHandle> servers = ProgramApart.serversOf(folder);
            assertThat(servers).hasSize(1);
            wave(card, people, afterSoMany, () -> servers.forEach(ProcessHandle::destroyForcibly));
            Awaitility.await("another Redis")
                    .atMost(ANSWERED_WITHIN)
                    .until(() -> ProgramApart.serversOf(folder).stream()
                            .anyMatch(it -> it.isAlive() && !servers.contains(it)));
        } else {
            wave(card, people, afterSoMany, program::kill);
            Awaitility.await("no Redis is left")
                    .atMost(ANSWERED_WITHIN)
                    .until(() -> ProgramApart.serversOf(folder).isEmpty());
            startProgram();
        }
    }

    /** These people press, each at their own moment; after so many acknowledgements the blow falls. */
    private void wave(Seen card, List<Integer> people, int afterSoMany, Runnable blow) {
        AtomicInteger acknowledged = new AtomicInteger();
        Callable<Void> killer = afterAWhile(() -> {
            if (afterSoMany == 0) {
                blow.run();
            }
        });
        List<Callable<Void>> presses = new ArrayList<>(List.of(killer));
        for (int person : people) {
            long pause = chance.nextLong(Duration.ofMillis(8).toNanos());
            presses.add(afterAWhile(() -> {
                Click click = town.seat(person).pressesOn(card, Town.NO_OBJECTION);
                if (click.ack().isOk() && acknowledged.incrementAndGet() == afterSoMany) {
                    LockSupport.parkNanos(pause);
                    blow.run();
                }
            }));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> press : threads.invokeAll(presses)) {
                press.get();
            }
            // When fewer were acknowledged in time, it falls now.
            blow.run();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Callable<Void> afterAWhile(Runnable act) {
        long pause = chance.nextLong(STORM.toNanos());
        return () -> {
            LockSupport.parkNanos(pause);
            act.run();
            return null;
        };
    }

    private void startProgram() {
        program = ProgramApart.start(SlackAdapter.class, town.variables(), data, ProgramApart.SHORT_LIVED);
        town.isServedAt(program.port());
    }

    private List<Integer> unconfirmed() {
        return IntStream.range(1, LAST)
                .filter(it -> town.seat(it).ephemerals().stream()
                        .noneMatch(said -> said.plainText().contains("noted")))
                .boxed()
                .toList();
    }

    private void whatWasConfirmedIsKept() {
        Set<Integer> unconfirmed = Set.copyOf(unconfirmed());
        Set<String> confirmed = IntStream.range(1, LAST)
                .filter(it -> !unconfirmed.contains(it))
                .mapToObj(it -> "U0P" + it)
                .collect(Collectors.toSet());
        try (Kept kept = Kept.in(data, Town.PLACE)) {
            assertThat(kept.answers(asked).keySet()).containsAll(confirmed);
        }
    }

    private void everythingIsThereOnce() {
        try (Kept kept = Kept.in(data, Town.PLACE)) {
            var once = IntStream.rangeClosed(1, LAST).boxed().collect(Collectors.toMap(i -> "U0P" + i, i -> 1L));
            assertThat(kept.answers(asked)).isEqualTo(once);
            assertThat(kept.folded(asked)).isEqualTo(kept.proposal(asked));
            assertThat(kept.logbook()).hasSize(asked).first().isEqualTo("d" + asked);
        }
    }
}
