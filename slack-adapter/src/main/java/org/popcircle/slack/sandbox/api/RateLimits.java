package org.popcircle.slack.sandbox.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Counts calls in sliding windows and says when the app must wait. Refused calls count for nothing. */
public final class RateLimits {

    /** Posting to one channel: one a second on average, with a small burst. */
    static final List<Limit> POSTS_IN_A_CHANNEL =
            List.of(new Limit(5, Duration.ofSeconds(5)), new Limit(60, Duration.ofMinutes(1)));

    /** Posting in the whole workspace. */
    static final Limit POSTS = new Limit(300, Duration.ofMinutes(1));

    /** At most so many calls in any stretch of that length. */
    public record Limit(int calls, Duration within) {}

    private record Counter(String key, Limit limit) {}

    private final InstantSource time;
    private final Map<String, Limit> stricter = new HashMap<>();
    private final Map<Counter, Deque<Instant>> counted = new HashMap<>();

    RateLimits(InstantSource time) {
        this.time = time;
    }

    /** Adds a limit to the method's own, such as one {@code chat.update} a second; forget it with {@link #relax}. */
    public synchronized void stricter(String method, int calls, Duration within) {
        stricter.put(method, new Limit(calls, within));
    }

    public synchronized void relax(String method) {
        stricter.remove(method);
    }

    /** Counts the call, or says after how many seconds it may come again. */
    synchronized OptionalInt admit(ApiMethod method, ApiCall call) {
        var counters = countersOf(method, call);
        var now = time.instant();
        for (var counter : counters) {
            var calls = callsOf(counter);
            while (!calls.isEmpty()
                    && !calls.getFirst().plus(counter.limit().within()).isAfter(now)) {
                calls.removeFirst();
            }
            if (calls.size() >= counter.limit().calls()) {
                var free = calls.getFirst().plus(counter.limit().within());
                return OptionalInt.of(Math.max(
                        1, Math.ceilDiv((int) Duration.between(now, free).toMillis(), 1000)));
            }
        }
        counters.forEach(it -> callsOf(it).addLast(now));
        return OptionalInt.empty();
    }

    private Deque<Instant> callsOf(Counter counter) {
        return counted.computeIfAbsent(counter, it -> new ArrayDeque<>());
    }

    private List<Counter> countersOf(ApiMethod method, ApiCall call) {
        var counters = new ArrayList<Counter>();
        if (method.name().equals("chat.postMessage")) {
            var channel = "chat.postMessage " + call.text("channel");
            POSTS_IN_A_CHANNEL.forEach(it -> counters.add(new Counter(channel, it)));
            counters.add(new Counter(method.name(), POSTS));
        } else {
            counters.add(new Counter(method.name(), method.tier().limit()));
        }
        var added = stricter.get(method.name());
        if (added != null) {
            counters.add(new Counter(method.name(), added));
        }
        return counters;
    }
}
