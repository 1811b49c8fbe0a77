package org.popcircle.core.app;

import java.time.Instant;

/**
 * The time people live in: of commands, windows and reviews. In the sandbox it can be moved; leases, rate limits and
 * signatures never use it.
 */
public interface DomainClock {

    Instant now();
}
