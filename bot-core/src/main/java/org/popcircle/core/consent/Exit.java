package org.popcircle.core.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;

/**
 * A process proposal: something about how to go on with what is open, such as a way out of it. Each needs the consent of
 * everyone, objectors included (method.md 2.10, E14, E26).
 */
public sealed interface Exit {

    /** A way out of it. */
    sealed interface WayOut extends Exit {}

    /** Drop it; or somebody takes it over. Empty {@code by}: the proposer is gone (E27). */
    record Drop(Optional<MemberId> by, String reason) implements WayOut {}

    /** Put it on the backlog until a day. */
    record Park(MemberId by, LocalDate until) implements WayOut {}

    /** Not a way out but another way to go on. */
    sealed interface Otherwise extends Exit {}

    /** Some people prepare it apart and bring it back on a day (a helping circle). */
    record HandOver(MemberId by, String helpers, LocalDate until) implements Otherwise {}

    /** This step gets its whole time once more. */
    record MoreTime(MemberId by) implements Otherwise {}

    /** The step before is done again. */
    record StepBack(MemberId by) implements Otherwise {}

    /** It is decided otherwise, such as by a poll or by one person: a matter of taste (E32). */
    record OtherWay(MemberId by, String how) implements Otherwise {}

    /**
     * What somebody proposed meanwhile takes its place (E25).
     *
     * @param draft its number
     * @param author who proposed it
     * @param title what it is called from then on
     */
    record SwitchTo(MemberId by, int draft, MemberId author, String title) implements Otherwise {}
}
