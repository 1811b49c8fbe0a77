package org.popcircle.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Faults ordered by a test, by the name of a method or route. None unless asked for.
 *
 * @param <F> the ways in which that platform lets its bots down
 */
public final class Faults<F> {

    private final Map<String, Deque<F>> waiting = new HashMap<>();
    private final Map<String, F> standing = new HashMap<>();

    /** The next call by that name meets this fault; several faults meet as many calls, in order. */
    @SafeVarargs
    public final synchronized void next(String name, F... faults) {
        var queue = waiting.computeIfAbsent(name, it -> new ArrayDeque<>());
        for (var fault : faults) {
            queue.addLast(fault);
        }
    }

    /** Every call by that name meets this fault until {@link #clear}. */
    public synchronized void always(String name, F fault) {
        standing.put(name, fault);
    }

    public synchronized void clear() {
        waiting.clear();
        standing.clear();
    }

    /** The fault that the call meets now. */
    public synchronized Optional<F> take(String name) {
        var queue = waiting.get(name);
        if (queue != null && !queue.isEmpty()) {
            return Optional.of(queue.removeFirst());
        }
        return Optional.ofNullable(standing.get(name));
    }
}
