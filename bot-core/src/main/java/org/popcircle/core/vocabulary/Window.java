package org.popcircle.core.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time a step stays open. Its end never decides anything by itself; at most it lets others go on.
 *
 * @param closes empty while people are together and no clock runs
 * @param overdue the end has passed and somebody is still missing
 * @param extendedBy who asked for more time; a window is extended once (method.md 3.5)
 * @param givenBack how much time lost in outages it has got back (method.md E30)
 */
public record Window(
        Instant opened, Optional<Instant> closes, boolean overdue, Optional<MemberId> extendedBy, Duration givenBack) {

    public static Window open(Instant now, Pace pace, Rhythm rhythm) {
        return new Window(
                now, pace.window().map(length -> rhythm.after(now, length)), false, Optional.empty(), Duration.ZERO);
    }

    public Window extended(Instant until, MemberId by) {
        return new Window(opened, Optional.of(until), false, Optional.of(by), givenBack);
    }

    /** Gives back time that was lost by an outage, {@code total} of it so far. */
    public Window moved(Instant until, Duration total) {
        return new Window(opened, Optional.of(until), false, extendedBy, total);
    }

    /** Until when it stays open with the time lost in outages, {@code lost} in all, given back; empty when none is owed. */
    public Optional<Instant> owed(Duration lost, Rhythm rhythm) {
        Duration owed = lost.minus(givenBack);
        return owed.isPositive() ? closes.map(end -> rhythm.after(end, owed)) : Optional.empty();
    }

    public Window over() {
        return new Window(opened, closes, true, extendedBy, givenBack);
    }

    /** The middle of the window, empty without a clock. */
    public Optional<Instant> half() {
        return closes.map(end -> opened.plus(Duration.between(opened, end).dividedBy(2)));
    }
}
