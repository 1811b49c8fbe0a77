package org.popcircle.architecture.violations.circle;

import java.time.Instant;

/** A decision that looks at the clock. */
public final class ClockReader {

    private ClockReader() {}

    public static boolean isOver(Instant end) {
        return Instant.now().isAfter(end);
    }
}
