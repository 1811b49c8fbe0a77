package org.popcircle.core.vocabulary;

import java.time.Duration;

/**
 * How long a turn is waited for. Information, not a whistle (method.md 3.3): after a while the person is reminded, after a
 * longer one they come later instead. Live it is two and five minutes (3.5); a longer window is shared out evenly.
 *
 * @param nudge until the person is reminded
 * @param later until they are moved to the end
 */
public record TurnTime(Duration nudge, Duration later) {

    private static final TurnTime LIVE = new TurnTime(Duration.ofMinutes(2), Duration.ofMinutes(5));

    /** @param turns among how many a window is shared out */
    public static TurnTime of(Pace pace, int turns) {
        return pace.window()
                .map(window -> window.dividedBy(Math.max(1, turns)))
                .filter(share -> share.compareTo(LIVE.later()) > 0)
                .map(share -> new TurnTime(share.dividedBy(2), share))
                .orElse(LIVE);
    }

    /** The whole time once more. */
    public TurnTime twice() {
        return new TurnTime(nudge.multipliedBy(2), later.multipliedBy(2));
    }
}
