package org.popcircle.core.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** At most three proposals are live in a circle, whatever begins, ends or is set aside in whatever order (method.md I11, E28). */
class RoomForProposalsTest {

    private static final int COURSES = 1500;
    private static final int LENGTH = 80;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void there_is_room_for_three_and_nobody_waits_beside_an_empty_chair() {
        boolean someWaited = false;
        for (long seed = 1; seed <= COURSES; seed++) {
            Random chance = new Random(seed);
            Circle circle = begun();
            for (int i = 0; i < LENGTH; i++) {
                CircleCommand command = next(chance, circle);
                if (CircleDecider.decide(circle, command)
                        instanceof Decided.Accepted<CircleEvent>(List<CircleEvent> events)) {
                    circle = CircleDecider.fold(circle, events);
                }
                assertThat(circle.live())
                        .as("live after %s, seed %d", command, seed)
                        .hasSizeLessThanOrEqualTo(3)
                        .doesNotHaveDuplicates()
                        .noneMatch(circle.queued()::contains);
                assertThat(circle.queued()).doesNotHaveDuplicates();
                assertThat(circle.queued().isEmpty() || circle.live().size() == 3)
                        .as("nobody waits while there is room, after %s, seed %d", command, seed)
                        .isTrue();
                someWaited |= !circle.queued().isEmpty();
            }
        }
        assertThat(someWaited).isTrue();
    }

    private static CircleCommand next(Random chance, Circle circle) {
        int process = 1 + chance.nextInt(circle.lastProcess() + 2);
        return switch (chance.nextInt(7)) {
            case 0, 1, 2 -> new CircleCommand.StartProcess(NOW, List.of());
            case 3 -> new CircleCommand.EndProcess(NOW, process, List.of(MemberId.of(1)), Optional.empty());
            case 4 ->
                new CircleCommand.SetAside(
                        NOW, process, BacklogItem.Kind.PARKED, "Stall", Optional.empty(), Optional.empty());
            case 5 -> new CircleCommand.TakeUpAgain(NOW, process);
            default -> new CircleCommand.StartAlongside(NOW, new ArrayList<>());
        };
    }

    private static Circle begun() {
        return CircleEvolver.begin(new CircleEvent.Begun(
                NOW,
                new CircleId("valley"),
                "valley",
                new Place(Messenger.SLACK, "T1", "C1"),
                Settings.defaults(ZoneOffset.UTC, Locale.ENGLISH)));
    }
}
