package org.popcircle.core.proposal;

import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.MemberId;

/**
 * An objection as the circle heard it when the round closed. Valid because it was said (MVOS 3.5.1); there is no way to
 * overrule one.
 */
public record Objection(int number, MemberId by, Reason reason, int version, Status status) {

    Objection now(Status other) {
        return new Objection(number, by, reason, version, other);
    }

    /** What became of it. */
    public enum Status {
        /** To be worked with. */
        OPEN,
        /** A new version was written since; whether it helps is asked in the next consent round. */
        WORKED_IN,
        /** The objector said that it is resolved. */
        WITHDRAWN
    }
}
