package org.popcircle.core.shaping;

import java.util.List;
import java.util.stream.Stream;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;

/**
 * Whose word a step waits for, and how long.
 *
 * @param missing whose word is still to come
 */
public record Asked(List<MemberId> missing, Window window) {

    public Asked {
        missing = List.copyOf(missing);
    }

    /** Whether those missing can be gone on without: their time is over, or no clock runs. */
    public boolean mayGoOnWithout() {
        return window.overdue() || window.closes().isEmpty();
    }

    Asked without(MemberId member) {
        return new Asked(missing.stream().filter(other -> !other.equals(member)).toList(), window);
    }

    Asked with(MemberId member) {
        return new Asked(
                Stream.concat(missing.stream(), Stream.of(member)).distinct().toList(), window);
    }

    Asked in(Window other) {
        return new Asked(missing, other);
    }
}
