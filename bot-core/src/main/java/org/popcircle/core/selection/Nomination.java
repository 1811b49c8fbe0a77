package org.popcircle.core.selection;

import java.time.Instant;
import org.popcircle.core.vocabulary.MemberId;

/**
 * One person's suggestion for one role. Printed as hidden: nobody sees it before all are shown together.
 *
 * @param around 0 when it was written privately, else the change round in which it took the place of the one before
 * @param pressed the moment by the messenger's clock: a late copy of an older press never replaces a newer one
 */
public record Nomination(MemberId by, int role, MemberId candidate, String why, int around, Instant pressed) {

    /** Whether the same person is suggested for the same reason. */
    boolean saysTheSameAs(Nomination other) {
        return candidate.equals(other.candidate) && why.equals(other.why);
    }

    @Override
    public String toString() {
        return "Nomination[hidden]";
    }
}
