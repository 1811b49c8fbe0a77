package org.popcircle.core.consent;

import java.time.Instant;

/**
 * An answer as it was given.
 *
 * @param pressed the moment of the press by the messenger's clock: a late copy of an older press never replaces a newer one
 */
public record Given(Answer answer, Instant pressed) {

    @Override
    public String toString() {
        return "Given[hidden]";
    }
}
