package org.popcircle.core.circle;

import java.util.List;

/**
 * What of the backlog comes next, by everyone's consent, until it is chosen anew (method.md 1.3).
 *
 * @param process the selection in which it was chosen
 * @param items their numbers, in the order of the backlog: none comes before another
 */
public record Priorities(int process, List<Integer> items) {

    public Priorities {
        items = List.copyOf(items);
    }

    Priorities without(int item) {
        return new Priorities(
                process, items.stream().filter(other -> other != item).toList());
    }
}
