package org.popcircle.core.selection;

import java.time.Instant;
import java.util.List;
import org.popcircle.core.vocabulary.MemberId;

/**
 * One person's suggestion. Printed as hidden: nobody sees it before all are shown together.
 *
 * @param role the number of what it is for, see {@link Sought#numbers()}
 * @param candidates none where somebody said that nobody comes to mind, see {@link Sought#mayBeNobody()}
 * @param around 0 when it was written privately, else the change round in which it took the place of the one before
 * @param pressed the moment by the messenger's clock: a late copy of an older press never replaces a newer one
 */
public record Nomination(MemberId by, int role, List<Candidate> candidates, String why, int around, Instant pressed) {

    public Nomination {
        candidates = List.copyOf(candidates);
    }

    public boolean isNobody() {
        return candidates.isEmpty();
    }

    /** Whether the same is suggested for the same reason. */
    boolean saysTheSameAs(Nomination other) {
        return candidates.equals(other.candidates) && why.equals(other.why);
    }

    @Override
    public String toString() {
        return "Nomination[hidden]";
    }
}
