package org.popcircle.core.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is due. Claiming only leases: the commit that handles a due time names it as settled and so removes it in the same
 * script. One that is never settled comes back when its lease ends.
 */
public interface DueTimes {

    /**
     * @param now domain time
     * @param lease how long, in real time, nobody else gets what is claimed here
     */
    List<Due> claim(Instant now, Duration lease, int limit);

    /** Drops a due time that turned out to be void, unless it was set anew in the meantime. */
    void drop(Due due);
}
