package org.popcircle.core.desk;

import java.time.Instant;
import java.util.Optional;
import org.popcircle.core.round.Patience;
import org.popcircle.core.round.Phase;
import org.popcircle.core.round.Round;
import org.popcircle.core.vocabulary.Window;

/** When a round must be looked at again: whoever is asked is reminded, and later the others go first. */
final class RoundReminders {

    private RoundReminders() {}

    /** Sets the due times that the new state asks for and settles those of the one before. */
    static void set(Turn turn, Optional<Round> before, Round after) {
        Optional<Times> is = times(after);
        if (before.isPresent() && times(before.get()).equals(is)) {
            return;
        }
        String document = Documents.roundName(after.id().number());
        set(turn, document, Reminders.DEADLINE, after, is.flatMap(Times::end));
        set(turn, document, Reminders.PARKED, after, parkedUntil(after));
        set(
                turn,
                document,
                Reminders.NUDGE,
                after,
                is.flatMap(Times::nudge)
                        .map(moment -> after.frame().rhythm().polite(moment))
                        .filter(moment ->
                                is.flatMap(Times::end).map(moment::isBefore).orElse(false)));
    }

    private static void set(Turn turn, String document, String what, Round round, Optional<Instant> at) {
        at.ifPresentOrElse(
                moment -> turn.due(document, what, round.phaseNumber(), moment), () -> turn.settle(document, what));
    }

    private static Optional<Instant> parkedUntil(Round round) {
        return round.phase() instanceof Phase.Parked parked
                ? parked.until().map(day -> Reminders.morning(day, round.frame().rhythm()))
                : Optional.empty();
    }

    /** @param phase so that a new time around sets its own */
    private record Times(long phase, Optional<Instant> nudge, Optional<Instant> end) {}

    private static Optional<Times> times(Round round) {
        long phase = round.phaseNumber();
        return switch (round.phase()) {
            case Phase.Inviting inviting ->
                Optional.of(new Times(phase, Optional.empty(), inviting.window().closes()));
            case Phase.InTurn turn ->
                turn.overdue() || turn.waiting().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Times(
                                phase,
                                Optional.of(Patience.nudgeAt(round, turn)),
                                Optional.of(Patience.laterAt(round, turn))));
            case Phase.AtOnce open ->
                Optional.of(new Times(
                        phase,
                        Optional.of(open.window()).flatMap(Window::half),
                        open.window().closes()));
            case Phase.Heard heard ->
                Optional.of(new Times(phase, Optional.empty(), Optional.of(Patience.closesAt(heard))));
            case Phase.Leaving(var asked, var _) ->
                Optional.of(new Times(
                        phase,
                        asked.window().half(),
                        asked.window().closes().filter(_ -> !asked.window().overdue())));
            case Phase.Parked _ -> Optional.of(new Times(phase, Optional.empty(), Optional.empty()));
            case Phase.Closed _ -> Optional.empty();
        };
    }
}
