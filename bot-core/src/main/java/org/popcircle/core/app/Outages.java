package org.popcircle.core.app;

import java.time.Duration;
import java.time.Instant;

/**
 * When nobody was there to answer (method.md E30): the time people lose by it is given back to them. Measured in real time
 * by a heartbeat that all instances share.
 */
public interface Outages {

    /** Says that an instance is alive; a gap since the last beat of more than {@code tolerance} becomes an outage. */
    void beat(Instant now, Duration tolerance);

    /** How much of the time between two points of domain time was outage. */
    Duration within(Instant from, Instant to);
}
