package org.popcircle.core.round;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a turn is waited for. Information, not a whistle (method.md 3.3): after a while the person is reminded, after a
 * longer one they come later instead. Live it is two and five minutes (3.5); a longer window is shared out evenly.
 *
 * @param nudge until the person is reminded
 * @param later until they are moved to the end
 */
public record Patience(Duration nudge, Duration later) {

    private static final Patience LIVE = new Patience(Duration.ofMinutes(2), Duration.ofMinutes(5));

    /** How long a round in which everyone was heard stays open for one more time around. */
    static final Duration AFTERWARDS = Duration.ofHours(1);

    static Patience of(Round round) {
        int people = Math.max(1, round.lap().order().size());
        return round.frame()
                .pace()
                .window()
                .map(window -> window.dividedBy(people))
                .filter(share -> share.compareTo(LIVE.later()) > 0)
                .map(share -> new Patience(share.dividedBy(2), share))
                .orElse(LIVE);
    }

    /** When whoever is asked now is reminded. */
    public static Instant nudgeAt(Round round, Phase.InTurn turn) {
        return round.frame().rhythm().after(turn.since(), of(round).nudge());
    }

    /** When whoever is asked now comes later instead. */
    public static Instant laterAt(Round round, Phase.InTurn turn) {
        return round.frame().rhythm().after(turn.since(), of(round).later());
    }

    /** From when on anybody who is in may begin, since whoever leads does not. */
    static Instant beginsAt(Round round, Phase.Inviting inviting) {
        return round.frame()
                .rhythm()
                .after(inviting.window().opened(), of(round).later());
    }

    /** When a round that is heard closes by itself. */
    public static Instant closesAt(Phase.Heard heard) {
        return heard.since().plus(AFTERWARDS);
    }
}
