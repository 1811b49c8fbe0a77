package org.popcircle.core.logbook;

import java.time.Instant;

/** What happened to a decision after it was made. */
public sealed interface DecisionEvent {

    Instant at();

    record Recorded(Instant at, Decision decision) implements DecisionEvent {}

    /** The day has come, or the circle wants to look at it early ({@code early}). It stays in force. */
    record ReviewFellDue(Instant at, boolean early) implements DecisionEvent {}

    /** The circle has looked at it again, and decided: by that decision it is renewed, or ended. */
    record Settled(Instant at, int by, boolean renewed) implements DecisionEvent {}

    static Decision evolve(Decision decision, DecisionEvent event) {
        return switch (event) {
            case Recorded recorded -> recorded.decision();
            case ReviewFellDue _ -> decision.now(Decision.Status.REVIEW_DUE);
            case Settled e -> decision.now(e.renewed() ? Decision.Status.RENEWED : Decision.Status.ENDED);
        };
    }
}
