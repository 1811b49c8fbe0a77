package org.popcircle.core.timer;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after a failure: twice as long after each, up to a most, and a little differently each time so that what
 * failed together does not come back together.
 */
record BackOff(Duration first, Duration most) {

    private static final double SPREAD = 0.2;
    private static final int DOUBLINGS = 20;

    /** After so many failures in a row, from 1. */
    Duration after(int failures) {
        long doubled = first.toMillis() << Math.clamp(failures - 1, 0, DOUBLINGS);
        long wait = Math.min(doubled, most.toMillis());
        return Duration.ofMillis(
                wait - (long) (wait * SPREAD * ThreadLocalRandom.current().nextDouble()));
    }
}
