package org.popcircle.core.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** How a selection begins. */
public final class SelectionOpening {

    private SelectionOpening() {}

    /** Asks these people first what the role needs; a facilitator who is not among them does not lead. */
    public static Decided<SelectionEvent> open(
            Instant now,
            ProcessId id,
            Frame frame,
            Optional<MemberId> facilitator,
            List<Attendee> people,
            Remit remit) {
        if (people.size() < Door.ENOUGH && frame.door().isEmpty()) {
            return Decided.refuse(new Refusal.NobodyElse());
        }
        if (people.size() > Selection.MOST_PEOPLE) {
            return Decided.refuse(new Refusal.TooMany(Selection.MOST_PEOPLE));
        }
        Optional<Refusal> wrong = refuse(frame.sought()).or(() -> refuse(remit, frame, now));
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        List<MemberId> seats = people.stream().map(Attendee::id).toList();
        return Decided.accept(new SelectionEvent.Opened(
                now,
                id,
                frame,
                facilitator.filter(seats::contains),
                people,
                remit,
                Window.open(now, frame.pace(), frame.rhythm())));
    }

    private static Optional<Refusal> refuse(Sought sought) {
        return switch (sought) {
            case Sought.Holders(List<Role> roles) when roles.isEmpty() -> Optional.of(new Refusal.Empty());
            case Sought.Holders(List<Role> roles) ->
                roles.size() > Selection.MOST_ROLES
                        ? Optional.of(new Refusal.TooMany(Selection.MOST_ROLES))
                        : Optional.empty();
            case Sought.NextTopics(List<Candidate.Topic> topics)
            when topics.size() < 2 -> Optional.of(new Refusal.NothingToChoose());
            case Sought.NextTopics(List<Candidate.Topic> topics) ->
                topics.size() > Sought.NextTopics.MOST
                        ? Optional.of(new Refusal.TooMany(Sought.NextTopics.MOST))
                        : Optional.empty();
            case Sought.NewMembers _ -> Optional.empty();
        };
    }

    /** What is wrong with these words, if anything. */
    static Optional<Refusal> refuse(Remit remit, Frame frame, Instant now) {
        return remit.does().length() > Selection.LONGEST_TEXT
                ? Optional.of(new Refusal.TooLong(Selection.LONGEST_TEXT))
                : remit.until().flatMap(until -> refuse(until, frame, now));
    }

    static Optional<Refusal> refuse(LocalDate until, Frame frame, Instant now) {
        LocalDate today = now.atZone(frame.rhythm().zone()).toLocalDate();
        return until.isAfter(today) ? Optional.empty() : Optional.of(new Refusal.DateIsPast(until));
    }
}
