package org.popcircle.core.vocabulary;

import java.time.Duration;
import java.util.Optional;

/**
 * How long each step of a process stays open for everyone's word.
 *
 * @param window empty for no clock: people are together right now
 */
public record Pace(Optional<Duration> window) {

    public static final Pace LIVE = new Pace(Optional.empty());
    public static final Pace DAY = hours(24);

    public Pace {
        if (window.isPresent() && (window.get().isNegative() || window.get().isZero())) {
            throw new IllegalArgumentException("a window needs a length");
        }
    }

    public static Pace hours(long hours) {
        return new Pace(Optional.of(Duration.ofHours(hours)));
    }
}
