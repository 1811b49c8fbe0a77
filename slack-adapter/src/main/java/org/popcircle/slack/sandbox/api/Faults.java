package org.popcircle.slack.sandbox.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Faults ordered by a test, for the next calls of a method. None unless asked for. */
public final class Faults {

    private final Map<String, Deque<Fault>> waiting = new HashMap<>();
    private final Map<String, Fault> standing = new HashMap<>();

    /** The next call of {@code method} meets this fault; several faults meet as many calls, in order. */
    public synchronized void next(String method, Fault... faults) {
        var queue = waiting.computeIfAbsent(method, it -> new ArrayDeque<>());
        for (var fault : faults) {
            queue.addLast(fault);
        }
    }

    /** Every call of {@code method} meets this fault until {@link #clear}. */
    public synchronized void always(String method, Fault fault) {
        standing.put(method, fault);
    }

    public synchronized void clear() {
        waiting.clear();
        standing.clear();
    }

    synchronized Optional<Fault> take(String method) {
        var queue = waiting.get(method);
        if (queue != null && !queue.isEmpty()) {
            return Optional.of(queue.removeFirst());
        }
        return Optional.ofNullable(standing.get(method));
    }
}
