package org.popcircle.core.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * In which order people are asked (method.md 3.3): each round starts with another person and turns direction; from three
 * people on, whoever facilitates is neither first nor last.
 */
public final class TurnOrder {

    private static final int ENDS = 2;

    private TurnOrder() {}

    /**
     * @param people as they sit around
     * @param beginning differs from round to round of a circle
     * @param lap counts from 1
     */
    public static List<MemberId> of(List<MemberId> people, Optional<MemberId> facilitator, int beginning, int lap) {
        return of(people, facilitator.stream().toList(), beginning + lap - 1);
    }

    /**
     * The same with several who are better neither first nor last, as far as there are places between.
     *
     * @param apart whose place is in the middle, the most important first
     * @param step the next one begins with another person
     */
    public static List<MemberId> of(List<MemberId> people, List<MemberId> apart, int step) {
        List<MemberId> inTheMiddle = apart.stream()
                .filter(people::contains)
                .distinct()
                .limit(Math.max(0, people.size() - ENDS))
                .toList();
        List<MemberId> ends =
                people.stream().filter(member -> !inTheMiddle.contains(member)).toList();
        if (ends.isEmpty()) {
            return List.of();
        }
        List<MemberId> around = new ArrayList<>(people);
        if (Math.floorMod(step, 2) == 1) {
            Collections.reverse(around);
        }
        Collections.rotate(around, -around.indexOf(ends.get(Math.floorMod(step, ends.size()))));
        int last = around.size() - 1;
        while (inTheMiddle.contains(around.get(last))) {
            last--;
        }
        Collections.swap(around, last, around.size() - 1);
        return List.copyOf(around);
    }
}
