package org.popcircle.core.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Small records that belong to an adapter and to no circle: installations, sign-in states, pending choices of a form. */
public interface Cabinet {

    Optional<String> get(String drawer, String name);

    void put(String drawer, String name, String value);

    /** Kept for {@code life} only: for things whose loss is meant. */
    void put(String drawer, String name, String value, Duration life);

    /** Reads and removes in one step: of several takers one gets it. */
    Optional<String> take(String drawer, String name);

    void remove(String drawer, String name);

    /** The names in a drawer of records kept for ever; those with a life are not listed. */
    List<String> names(String drawer);
}
