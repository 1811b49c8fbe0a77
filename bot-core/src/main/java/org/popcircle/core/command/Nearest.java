package org.popcircle.core.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the name that was probably meant: one slip in a short word, two in a longer one. */
final class Nearest {

    /** Longer words are no slips of any name of ours, and comparing them would only cost time. */
    private static final int LONGEST = 24;

    private Nearest() {}

    static <T> Optional<T> of(String word, List<T> candidates, Function<T, List<String>> names) {
        if (word.length() < 3 || word.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<T> best = Optional.empty();
        int least = word.length() <= 4 ? 2 : 3;
        for (T candidate : candidates) {
            for (String name : names.apply(candidate)) {
                int distance = distance(word, name);
                if (distance < least && distance < name.length() - 1) {
                    least = distance;
                    best = Optional.of(candidate);
                }
            }
        }
        return best;
    }

    /** How many letters must be added, taken away, exchanged or swapped with their neighbour. */
    static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(int[][] cost, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int exchanged = cost[i - 1][j - 1] + (same ? 0 : 1);
        int least = Math.min(exchanged, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
