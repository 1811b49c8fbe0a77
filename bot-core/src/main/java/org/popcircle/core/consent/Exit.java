package org.popcircle.core.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;

/** A way out of something that is open. Each needs the consent of everyone, objectors included (method.md E14, E26). */
public sealed interface Exit {

    /** Drop it; or somebody takes it over. Empty {@code by}: the proposer is gone (E27). */
    record Drop(Optional<MemberId> by, String reason) implements Exit {}

    /** Put it on the backlog until a day. */
    record Park(MemberId by, LocalDate until) implements Exit {}
}
