package org.popcircle.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * Domain time in the sandbox: real time plus an offset that people may move, shared by all adapters on one store. Only what
 * Popcircle decides by (commands, due times) follows it; signatures, leases, triggers and rate limits stay in real time.
 */
public interface SandboxClock {

    /** Domain time now. */
    Instant now();

    /** Moves domain time forward by {@code step}; a step back is refused with {@link IllegalArgumentException}. */
    void advance(Duration step);

    /** Goes back to real time. */
    void reset();

    /** How far domain time is ahead of real time; zero when it was never moved. */
    Duration offset();
}
