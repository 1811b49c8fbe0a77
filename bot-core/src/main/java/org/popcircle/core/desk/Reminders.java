package org.popcircle.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    /** Sets the due times that the proposal's new state asks for and settles those of the one before. */
    static void set(Turn turn, Proposal before, Proposal after) {
        String document = Documents.proposalName(after.id().number());
        boolean samePhase = before.phaseNumber() == after.phaseNumber();
        Optional<Window> was = before.phase().openWindow();
        Optional<Window> is = after.phase().openWindow();
        if (!samePhase || !was.equals(is)) {
            Optional<Instant> closes = is.filter(window -> !window.overdue()).flatMap(Window::closes);
            closes.ifPresentOrElse(
                    end -> turn.due(document, DEADLINE, after.phaseNumber(), end),
                    () -> turn.settle(document, DEADLINE));
            setNudges(turn, document, after, is, closes);
        }
        if (!samePhase) {
            setParked(turn, document, after);
        }
    }

    private static void setNudges(
            Turn turn, String document, Proposal proposal, Optional<Window> window, Optional<Instant> closes) {
        Rhythm rhythm = proposal.frame().rhythm();
        Optional<Instant> half =
                closes.flatMap(_ -> window.flatMap(Window::half)).map(rhythm::polite);
        Optional<Instant> dayBefore = closes.map(end -> rhythm.polite(end.minus(A_DAY)));
        nudge(turn, document, NUDGE, proposal, half, closes);
        nudge(
                turn,
                document,
                LAST_NUDGE,
                proposal,
                dayBefore.filter(day -> half.isPresent() && day.isAfter(half.get())),
                closes);
    }

    private static void nudge(
            Turn turn,
            String document,
            String what,
            Proposal proposal,
            Optional<Instant> at,
            Optional<Instant> closes) {
        boolean useful = at.isPresent()
                && at.get().isAfter(turn.now())
                && closes.map(end -> at.get().isBefore(end)).orElse(false);
        if (useful) {
            turn.due(document, what, proposal.phaseNumber(), at.orElseThrow());
        } else {
            turn.settle(document, what);
        }
    }

    private static void setParked(Turn turn, String document, Proposal proposal) {
        Optional<LocalDate> until = proposal.phase() instanceof Phase.Parked parked ? parked.until() : Optional.empty();
        until.ifPresentOrElse(
                day -> turn.due(
                        document,
                        PARKED,
                        proposal.phaseNumber(),
                        morning(day, proposal.frame().rhythm())),
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

    private static Instant morning(LocalDate day, Rhythm rhythm) {
        return rhythm.polite(day.atTime(MORNING).atZone(rhythm.zone()).toInstant());
    }
}
