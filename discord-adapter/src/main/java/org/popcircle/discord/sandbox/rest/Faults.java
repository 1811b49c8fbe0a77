package org.popcircle.discord.sandbox.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Faults ordered by a test, by route such as {@code POST /channels/{channel}/messages}. None unless asked for. */
public final class Faults {

    private final Map<String, Deque<Fault>> waiting = new HashMap<>();
    private final Map<String, Fault> standing = new HashMap<>();

    /** The next call of {@code route} meets this fault; several faults meet as many calls, in order. */
    public synchronized void next(String route, Fault... faults) {
        var queue = waiting.computeIfAbsent(route, it -> new ArrayDeque<>());
        for (var fault : faults) {
            queue.addLast(fault);
        }
    }

    /** Every call of {@code route} meets this fault until {@link #clear}. */
    public synchronized void always(String route, Fault fault) {
        standing.put(route, fault);
    }

    public synchronized void clear() {
        waiting.clear();
        standing.clear();
    }

    synchronized Optional<Fault> take(String route) {
        var queue = waiting.get(route);
        if (queue != null && !queue.isEmpty()) {
            return Optional.of(queue.removeFirst());
        }
        return Optional.ofNullable(standing.get(route));
    }
}
