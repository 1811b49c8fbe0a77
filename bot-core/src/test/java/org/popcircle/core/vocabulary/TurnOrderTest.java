package org.popcircle.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In which order people are asked (method.md 3.3). */
class TurnOrderTest {

    private interface Check {
        void of(List<MemberId> people, Optional<MemberId> leads, int beginning, int lap);
    }

    /** Every size of a circle up to twelve, with anybody or nobody leading, from any beginning, several times around. */
    private static void everywhere(Check check) {
        for (int size = 2; size <= 12; size++) {
            List<MemberId> people =
                    IntStream.rangeClosed(1, size).mapToObj(MemberId::of).toList();
            for (int leads = 0; leads <= size; leads++) {
                Optional<MemberId> facilitator = leads == 0 ? Optional.empty() : Optional.of(MemberId.of(leads));
                for (int beginning = 0; beginning < 2 * size; beginning++) {
                    for (int lap = 1; lap <= 4; lap++) {
                        check.of(people, facilitator, beginning, lap);
                    }
                }
            }
        }
    }

    @Test
    void everyone_is_in_it_exactly_once() {
        everywhere((people, leads, beginning, lap) ->
                assertThat(TurnOrder.of(people, leads, beginning, lap)).containsExactlyInAnyOrderElementsOf(people));
    }

    @Test
    void from_three_people_on_whoever_leads_is_neither_first_nor_last() {
        everywhere((people, leads, beginning, lap) -> {
            if (people.size() >= 3 && leads.isPresent()) {
                List<MemberId> order = TurnOrder.of(people, leads, beginning, lap);
                assertThat(List.of(order.getFirst(), order.getLast())).doesNotContain(leads.get());
            }
        });
    }

    @Test
    void from_four_people_on_there_is_room_for_two_in_the_middle() {
        everywhere((people, leads, beginning, lap) -> {
            if (people.size() >= 4 && leads.isPresent()) {
                List<MemberId> apart = List.of(leads.get(), MemberId.of(1));
                List<MemberId> order = TurnOrder.of(people, apart, beginning + lap);
                assertThat(order).containsExactlyInAnyOrderElementsOf(people);
                assertThat(List.of(order.getFirst(), order.getLast())).doesNotContainAnyElementsOf(apart);
            }
        });
    }

    @Test
    void of_two_among_three_the_first_named_is_in_the_middle() {
        List<MemberId> people = List.of(MemberId.of(1), MemberId.of(2), MemberId.of(3));
        for (int step = 0; step < 6; step++) {
            assertThat(TurnOrder.of(people, List.of(MemberId.of(3), MemberId.of(1)), step)
                            .get(1))
                    .isEqualTo(MemberId.of(3));
        }
    }

    @Test
    void each_time_around_starts_with_another_person() {
        everywhere((people, leads, beginning, lap) -> assertThat(
                        TurnOrder.of(people, leads, beginning, lap + 1).getFirst())
                .isNotEqualTo(TurnOrder.of(people, leads, beginning, lap).getFirst()));
    }

    @Test
    void the_next_round_of_a_circle_starts_with_another_person_too() {
        everywhere((people, leads, beginning, lap) -> assertThat(
                        TurnOrder.of(people, leads, beginning + 1, 1).getFirst())
                .isNotEqualTo(TurnOrder.of(people, leads, beginning, 1).getFirst()));
    }

    @Test
    void each_time_around_turns_direction() {
        List<MemberId> people =
                IntStream.rangeClosed(1, 6).mapToObj(MemberId::of).toList();
        for (int lap = 1; lap <= 6; lap++) {
            assertThat(step(people, lap)).isEqualTo(-step(people, lap + 1));
        }
    }

    /** Whether the second person sits to the right of the first, or to the left. */
    private static int step(List<MemberId> people, int lap) {
        List<MemberId> order = TurnOrder.of(people, Optional.empty(), 0, lap);
        int around = Math.floorMod(people.indexOf(order.get(1)) - people.indexOf(order.get(0)), people.size());
        return around == 1 ? 1 : -1;
    }

    @Test
    void over_time_everybody_but_the_leader_begins() {
        List<MemberId> people =
                IntStream.rangeClosed(1, 5).mapToObj(MemberId::of).toList();
        assertThat(IntStream.rangeClosed(1, 4)
                        .mapToObj(lap -> TurnOrder.of(people, Optional.of(MemberId.of(3)), 0, lap)
                                .getFirst()))
                .containsExactlyInAnyOrder(MemberId.of(1), MemberId.of(2), MemberId.of(4), MemberId.of(5));
    }
}
