package org.popcircle.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The invariants of method.md 2.10 over random courses: I1 to I9 here, I11 in RoomForProposalsTest, I12 in
 * {@link NoTalliesTest}. A failure names its seed and the commands it takes.
 */
class InvariantsTest {

    private static final int COURSES = 1500;
    private static final int LENGTH = 60;

    @Test
    void they_hold_whatever_people_press_and_whenever() {
        for (long seed = 1; seed <= COURSES; seed++) {
            Course course = Course.random(seed, LENGTH);
            if (course.broken().isPresent()) {
                Course smallest = course.shrunk();
                String commands =
                        smallest.commands().stream().map(Object::toString).collect(Collectors.joining("\n  "));
                fail("seed %d: %s\n %s\n  %s"
                        .formatted(seed, smallest.broken().orElseThrow(), smallest.opening(), commands));
            }
        }
    }

    @Test
    void the_random_courses_come_through_every_phase() {
        Map<Class<?>, Integer> seen = new HashMap<>();
        LongStream.rangeClosed(1, 600).forEach(seed -> {
            Course course = Course.random(seed, LENGTH);
            Script script = Script.queued(course.opening());
            for (ProposalCommand command : course.commands()) {
                script.tries(command);
                seen.merge(script.proposal().phase().getClass(), 1, Integer::sum);
            }
        });
        assertThat(seen.keySet()).containsExactlyInAnyOrder(Phase.class.getPermittedSubclasses());
    }
}
