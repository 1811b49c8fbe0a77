package org.popcircle.core.shaping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;

/** How the building of a proposal begins. */
public final class ShapingOpening {

    private ShapingOpening() {}

    /** A facilitator who is not among these people does not lead. */
    public static Decided<ShapingEvent> open(
            Instant now,
            ProcessId id,
            Frame frame,
            Optional<MemberId> facilitator,
            List<Attendee> people,
            String need) {
        if (people.size() < Door.ENOUGH && frame.door().isEmpty()) {
            return Decided.refuse(new Refusal.NobodyElse());
        }
        if (people.size() > Shaping.MOST_PEOPLE) {
            return Decided.refuse(new Refusal.TooMany(Shaping.MOST_PEOPLE));
        }
        String text = need.strip();
        if (text.isEmpty()) {
            return Decided.refuse(new Refusal.Empty());
        }
        if (text.length() > Shaping.LONGEST_NEED) {
            return Decided.refuse(new Refusal.TooLong(Shaping.LONGEST_NEED));
        }
        Optional<MemberId> leads =
                facilitator.filter(member -> people.stream().map(Attendee::id).anyMatch(member::equals));
        return Decided.accept(new ShapingEvent.Opened(now, id, frame, leads, people, text));
    }
}
