package org.popcircle.core.round;

import java.time.Duration;
import java.time.Instant;
import org.popcircle.core.vocabulary.TurnTime;

/** How long a round waits: for each turn, and for one more time around. */
public final class Patience {

    /** How long a round in which everyone was heard stays open for one more time around. */
    static final Duration AFTERWARDS = Duration.ofHours(1);

    private Patience() {}

    static TurnTime of(Round round) {
        return TurnTime.of(round.frame().pace(), round.lap().order().size());
    }

    /** When whoever is asked now is reminded. */
    public static Instant nudgeAt(Round round, Phase.InTurn turn) {
        return round.frame().rhythm().after(turn.since(), of(round).nudge());
    }

    /** When whoever is asked now comes later instead. */
    public static Instant laterAt(Round round, Phase.InTurn turn) {
        return round.frame().rhythm().after(turn.since(), of(round).later());
    }

    /** When a round that is heard closes by itself. */
    public static Instant closesAt(Phase.Heard heard) {
        return heard.since().plus(AFTERWARDS);
    }
}
