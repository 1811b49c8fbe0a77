package org.popcircle.core.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;

/**
 * In which order people are asked (method.md 3.3): each round starts with another person and turns direction; from three
 * people on, whoever facilitates is neither first nor last.
 */
final class TurnOrder {

    private static final int ENOUGH_FOR_A_MIDDLE = 3;

    private TurnOrder() {}

    /**
     * @param people as they sit around
     * @param beginning differs from round to round of a circle
     * @param lap counts from 1
     */
    static List<MemberId> of(List<MemberId> people, Optional<MemberId> facilitator, int beginning, int lap) {
        Optional<MemberId> inTheMiddle =
                facilitator.filter(member -> people.size() >= ENOUGH_FOR_A_MIDDLE && people.contains(member));
        List<MemberId> starters = people.stream()
                .filter(member -> !inTheMiddle.equals(Optional.of(member)))
                .toList();
        if (starters.isEmpty()) {
            return List.of();
        }
        int step = beginning + lap - 1;
        MemberId starter = starters.get(Math.floorMod(step, starters.size()));
        List<MemberId> around = new ArrayList<>(people);
        if (Math.floorMod(step, 2) == 1) {
            Collections.reverse(around);
        }
        Collections.rotate(around, -around.indexOf(starter));
        int last = around.size() - 1;
        if (inTheMiddle.equals(Optional.of(around.get(last)))) {
            Collections.swap(around, last, last - 1);
        }
        return List.copyOf(around);
    }
}
