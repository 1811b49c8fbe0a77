package org.popcircle.discord.sandbox.rest;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** What the bot has asked of the double, oldest first; the newest twenty thousand. Safe for many threads. */
public final class Requests {

    /** Unknown routes, bad bodies, empty messages, missing rights: nothing that merely happens to go wrong. */
    private static final Set<Integer> MISTAKES = Set.of(50035, 50006, 50013, 50001, 50027, 50005);

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

    /** Those of a route, such as {@code PUT /applications/{application}/commands}. */
    public synchronized List<RecordedRequest> of(String route) {
        return all.stream().filter(it -> it.route().equals(route)).toList();
    }

    /** What no well-behaved bot ever sends: refused for its shape, its size, its address or a missing right. */
    public synchronized List<RecordedRequest> mistakes() {
        return all.stream()
                .filter(it -> !it.isOk())
                .filter(it -> MISTAKES.contains(it.code()) || it.status() == 405 || isUnknownRoute(it))
                .toList();
    }

    private static boolean isUnknownRoute(RecordedRequest request) {
        return request.status() == 404 && request.code() == 0;
    }

    public synchronized void forget() {
        all.clear();
    }
}
