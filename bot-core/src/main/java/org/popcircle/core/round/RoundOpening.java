package org.popcircle.core.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.TurnOrder;

/** How a round begins. */
public final class RoundOpening {

    private RoundOpening() {}

    /** Asks these people, in the order they sit around, or waits for others at the door; a facilitator who is not among them does not lead. */
    public static Decided<RoundEvent> open(
            Instant now, ProcessId id, Frame frame, Optional<MemberId> facilitator, List<Attendee> people) {
        if (people.size() < Door.ENOUGH && frame.door().isEmpty()) {
            return Decided.refuse(new Refusal.NobodyElse());
        }
        if (people.size() > Round.MOST_PEOPLE) {
            return Decided.refuse(new Refusal.TooMany(Round.MOST_PEOPLE));
        }
        if (frame.prompt().length() > Round.LONGEST_PROMPT) {
            return Decided.refuse(new Refusal.TooLong(Round.LONGEST_PROMPT));
        }
        List<MemberId> seats = people.stream().map(Attendee::id).toList();
        Optional<MemberId> leads = facilitator.filter(seats::contains);
        return Decided.accept(
                new RoundEvent.Opened(now, id, frame, leads, people, TurnOrder.of(seats, leads, frame.beginning(), 1)));
    }
}
