package org.popcircle.core.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An open invitation: whoever says "I'm in" takes part, not only people who were picked.
 *
 * @param groups only whoever is in one of these can come in; empty for everybody who is there
 */
public record Door(List<Group> groups) {

    /** Fewer than that cannot listen to each other. */
    public static final int ENOUGH = 2;

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    public Door {
        groups = List.copyOf(groups);
    }

    /** Whether it stands open to everybody. */
    public boolean isForAll() {
        return groups.isEmpty();
    }

    /** From when on anybody who is in may begin, since whoever leads does not: half of the time, or a while without a clock. */
    public static Instant anybodyBeginsAt(Window window) {
        return window.half().orElseGet(() -> window.opened().plus(A_WHILE));
    }

    /** Whether the time to come in is over, so that it begins with those who are in. */
    public static boolean isTimeUp(Window window, Instant now) {
        return window.closes().filter(end -> !now.isBefore(end)).isPresent();
    }

    /** How the groups are called whose people can come in. */
    public List<String> names() {
        return groups.stream().map(Group::name).toList();
    }
}
