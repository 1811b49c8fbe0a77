package org.popcircle.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.vocabulary.Window;

/**
 * The points of time at which something must be looked at again. A nudge goes out in the middle of a window and a day before
 * its end (method.md 3.5), never in quiet hours; a review is recalled a week before, on its day and a week after (E19).
 */
final class Reminders {

    static final String DEADLINE = "deadline";
    static final String NUDGE = "nudge";
    static final String LAST_NUDGE = "last-nudge";
    static final String PARKED = "parked";
    static final String DEPARTED = "departed-";
    static final String REVIEW = "review";
    static final String REVIEW_SOON = "review-soon";
    static final String REVIEW_MISSED = "review-missed";

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int A_WEEK = 7;

    private Reminders() {}

    /** What of a process its due times follow from. */
    record Step(long phase, Rhythm rhythm, Optional<Window> window, Optional<LocalDate> parkedUntil) {

        static Step of(Proposal proposal) {
            return new Step(
                    proposal.phaseNumber(),
                    proposal.frame().rhythm(),
                    proposal.phase().openWindow(),
                    proposal.phase() instanceof Phase.Parked parked ? parked.until() : Optional.empty());
        }
    }

    /** Sets the due times that the new step asks for and settles those of the one before. */
    static void set(Turn turn, String document, Optional<Step> before, Step after) {
        boolean samePhase = before.map(step -> step.phase() == after.phase()).orElse(false);
        Optional<Window> was = before.flatMap(Step::window);
        Optional<Window> is = after.window();
        if (!samePhase || !was.equals(is)) {
            Optional<Instant> closes = is.filter(window -> !window.overdue()).flatMap(Window::closes);
            closes.ifPresentOrElse(
                    end -> turn.due(document, DEADLINE, after.phase(), end), () -> turn.settle(document, DEADLINE));
            setNudges(turn, document, after, closes);
        }
        if (!samePhase) {
            setParked(turn, document, after);
        }
    }

    private static void setNudges(Turn turn, String document, Step step, Optional<Instant> closes) {
        Rhythm rhythm = step.rhythm();
        Optional<Instant> half =
                closes.flatMap(_ -> step.window().flatMap(Window::half)).map(rhythm::polite);
        Optional<Instant> dayBefore = closes.map(end -> rhythm.polite(end.minus(A_DAY)));
        nudge(turn, document, NUDGE, step, half, closes);
        nudge(
                turn,
                document,
                LAST_NUDGE,
                step,
                dayBefore.filter(day -> half.isPresent() && day.isAfter(half.get())),
                closes);
    }

    private static void nudge(
            Turn turn, String document, String what, Step step, Optional<Instant> at, Optional<Instant> closes) {
        boolean useful = at.isPresent()
                && at.get().isAfter(turn.now())
                && closes.map(end -> at.get().isBefore(end)).orElse(false);
        if (useful) {
            turn.due(document, what, step.phase(), at.orElseThrow());
        } else {
            turn.settle(document, what);
        }
    }

    private static void setParked(Turn turn, String document, Step step) {
        step.parkedUntil()
                .ifPresentOrElse(
                        day -> turn.due(document, PARKED, step.phase(), morning(day, step.rhythm())),
                        () -> turn.settle(document, PARKED));
    }

    /** Somebody has left the circle; each open process hears of it in a commit of its own. */
    static void departed(Turn turn, String document, MemberId member) {
        turn.due(document, DEPARTED + member, 0, turn.now());
    }

    static void setReviews(Turn turn, Decision decision) {
        if (!(decision.term() instanceof Term.ReviewOn(LocalDate day))) {
            return;
        }
        String document = Decision.documentName(decision.number());
        Instant soon = morning(day.minusDays(A_WEEK), decision.rhythm());
        if (soon.isAfter(turn.now())) {
            turn.due(document, REVIEW_SOON, 0, soon);
        }
        turn.due(document, REVIEW, 0, morning(day, decision.rhythm()));
        turn.due(document, REVIEW_MISSED, 0, morning(day.plusDays(A_WEEK), decision.rhythm()));
    }

    /** Nobody is reminded of what the circle has looked at again. */
    static void settleReviews(Turn turn, Decision decision) {
        String document = Decision.documentName(decision.number());
        List.of(REVIEW_SOON, REVIEW, REVIEW_MISSED).forEach(what -> turn.settle(document, what));
    }

    static Instant morning(LocalDate day, Rhythm rhythm) {
        return rhythm.polite(day.atTime(MORNING).atZone(rhythm.zone()).toInstant());
    }
}
