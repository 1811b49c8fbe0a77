package org.popcircle.core.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Outbox;
import org.popcircle.core.app.Store.StoreUnavailable;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;

/** An outbox as the port promises it, in memory; can be gone for a while. */
final class MemoryOutbox implements Outbox {

    private final Map<String, Queue> queues = new LinkedHashMap<>();
    private final Map<String, String> aside = new HashMap<>();
    private long tokens;
    private boolean gone;

    private record Parcel(CircleId circle, String id, Notice notice) {}

    private static final class Queue {
        private final ArrayDeque<Parcel> parcels = new ArrayDeque<>();
        private Instant due = Instant.MIN;
        private long token;
        private int attempt;

        private void next() {
            parcels.removeFirst();
            attempt = 0;
            due = Instant.MIN;
        }
    }

    synchronized void put(CircleId circle, String address, String id, Notice notice) {
        queues.computeIfAbsent(address, missing -> new Queue()).parcels.add(new Parcel(circle, id, notice));
    }

    synchronized void gone(boolean isGone) {
        gone = isGone;
    }

    synchronized long waiting() {
        return queues.values().stream().mapToInt(queue -> queue.parcels.size()).sum();
    }

    /** Why each parcel that was given up was given up. */
    synchronized Map<String, String> aside() {
        return Map.copyOf(aside);
    }

    @Override
    public synchronized <C> List<Claimed<C>> claim(
            Messenger messenger, Class<C> type, Instant now, Duration lease, int limit) {
        reach();
        List<Claimed<C>> claimed = new ArrayList<>();
        queues.forEach((address, queue) -> {
            if (claimed.size() < limit && !queue.parcels.isEmpty() && !queue.due.isAfter(now)) {
                queue.due = now.plus(lease);
                queue.token = ++tokens;
                queue.attempt++;
                Parcel first = queue.parcels.getFirst();
                claimed.add(new Claimed<>(
                        first.circle(),
                        first.id(),
                        messenger,
                        address,
                        type.cast(first.notice()),
                        queue.attempt,
                        queue.token));
            }
        });
        return claimed;
    }

    @Override
    public synchronized boolean done(Claimed<?> claimed) {
        reach();
        Queue queue = queues.get(claimed.address());
        if (queue == null || queue.token != claimed.token()) {
            return false;
        }
        queue.token = 0;
        queue.next();
        return true;
    }

    @Override
    public synchronized void postpone(Claimed<?> claimed, Instant next) {
        reach();
        Queue queue = queues.get(claimed.address());
        if (queue != null && queue.token == claimed.token()) {
            queue.token = 0;
            queue.due = next;
        }
    }

    @Override
    public synchronized void setAside(Claimed<?> claimed, String reason) {
        if (done(claimed)) {
            aside.put(claimed.id(), reason);
        }
    }

    private void reach() {
        if (gone) {
            throw new StoreUnavailable("the store is gone", new IllegalStateException());
        }
    }
}
