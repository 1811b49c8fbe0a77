package org.popcircle.core.timer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What the workers have done since they were made, for gauges. */
public final class WorkerStats {

    private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);

    public WorkerStats() {
        for (Count count : Count.values()) {
            counts.put(count, new LongAdder());
        }
    }

    public long of(Count count) {
        return adder(count).sum();
    }

    void add(Count count) {
        adder(count).increment();
    }

    private LongAdder adder(Count count) {
        return Objects.requireNonNull(counts.get(count));
    }

    /** What is counted. */
    public enum Count {
        CARDS_DRAWN,
        CARDS_UNCHANGED,
        CARDS_ABANDONED,
        MESSAGES_SENT,
        MESSAGES_NO_LONGER_TRUE,
        MESSAGES_SET_ASIDE,
        DUE_TIMES_TOLD,
        SLOWED_DOWN,
        TRIED_AGAIN
    }
}
