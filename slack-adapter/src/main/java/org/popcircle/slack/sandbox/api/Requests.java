package org.popcircle.slack.sandbox.api;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** What the app has asked of the double, oldest first; the newest twenty thousand. Safe for many threads. */
public final class Requests {

    private static final Set<String> MISTAKES = Set.of(
            "invalid_blocks",
            "invalid_blocks_format",
            "invalid_arguments",
            "msg_blocks_too_long",
            "msg_too_long",
            "no_text",
            "missing_scope",
            "view_too_large",
            "unknown_method");
    private static final int KEPT = 20_000;

    private final Queue<RecordedRequest> all = new ArrayDeque<>();

    synchronized void add(RecordedRequest request) {
        all.add(request);
        if (all.size() > KEPT) {
            all.remove();
        }
    }

    public synchronized List<RecordedRequest> all() {
        return List.copyOf(all);
    }

    public synchronized List<RecordedRequest> of(String method) {
        return all.stream().filter(it -> it.method().equals(method)).toList();
    }

    /** What no well-behaved app ever sends: refused for its shape, its size or a missing scope. */
    public synchronized List<RecordedRequest> mistakes() {
        return all.stream().filter(it -> MISTAKES.contains(it.error())).toList();
    }

    public synchronized void forget() {
        all.clear();
    }
}
