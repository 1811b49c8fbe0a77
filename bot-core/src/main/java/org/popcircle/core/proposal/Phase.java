package org.popcircle.core.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessProposal;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;

/** Where a proposal stands, each phase with only what is true in it (method.md 2.10). */
public sealed interface Phase {

    /** Waits until the circle has room: it takes few proposals at a time (I11). */
    record Queued() implements Phase {}

    /**
     * Whoever wants to take part says so; then it begins. Whoever brought it can keep strangers out.
     *
     * @param window its end begins it, if somebody else is in by then
     */
    record Inviting(Window window) implements Phase {}

    /**
     * What do you need to know to understand it as it is written?
     *
     * @param done have no (more) question
     * @param clear have, with the same press, nothing to add either
     * @param notHeard were not heard and are not waited for
     */
    record Clarifying(Window window, Set<MemberId> done, Set<MemberId> clear, Set<MemberId> notHeard) implements Phase {
        public Clarifying {
            done = ordered(done);
            clear = ordered(clear);
            notHeard = ordered(notHeard);
        }
    }

    /**
     * What do you think of it?
     *
     * @param lastCall nobody had anything to say, and it was asked once more (E16)
     */
    record Reacting(Window window, Set<MemberId> done, Set<MemberId> notHeard, boolean lastCall) implements Phase {
        public Reacting {
            done = ordered(done);
            notHeard = ordered(notHeard);
        }
    }

    /** Whoever chooses the wording folds suggestions in, or goes on. */
    record Amending(Window window) implements Phase {}

    /**
     * A pop-up is about to decide, and somebody invited never joined: those who joined say whether to go on without them.
     *
     * @param agreed have said yes
     * @param given answers of a check that waits for this; empty otherwise
     */
    record Gathering(Window window, List<MemberId> absent, Set<MemberId> agreed, Optional<ConsentRound> given)
            implements Phase {
        public Gathering {
            absent = List.copyOf(absent);
            agreed = ordered(agreed);
        }
    }

    /** The smallest door: one question, one press each (method.md 2.11). */
    record Checking(Window window, ConsentRound round) implements Phase {}

    /** Do you see a reason not to try this? */
    record Consenting(Window window, ConsentRound round) implements Phase {}

    /**
     * The objections are on the table; the circle improves the proposal.
     *
     * @param round the answers to this version as they stand; an objector who withdraws answers anew (E13)
     * @param focus the one objection worked with now; empty for all together (E12)
     */
    record Integrating(Window window, ConsentRound round, Optional<Integer> focus) implements Phase {}

    /** A way out was proposed; everyone is asked. {@code resume} comes back if somebody has a reason against it. */
    record Leaving(Window window, Exit.OfProposal exit, ConsentRound round, Phase resume) implements Phase {
        public ProcessProposal<Exit.OfProposal> asked() {
            return new ProcessProposal<>(exit, round, window);
        }
    }

    /**
     * Set aside with everything said in it, for a meeting or until a day.
     *
     * @param helpers who prepares it meanwhile, as somebody named them
     */
    record Parked(Why why, Optional<MemberId> by, Optional<String> helpers, Optional<LocalDate> until, Phase resume)
            implements Phase {}

    record Adopted(Instant at, List<MemberId> consented) implements Phase {
        public Adopted {
            consented = List.copyOf(consented);
        }
    }

    record Dropped(Instant at) implements Phase {}

    /** Taken back before anybody had answered (E26). */
    record Withdrawn(Instant at) implements Phase {}

    /** Why something is parked. */
    enum Why {
        NEEDS_MEETING,
        BY_CONSENT
    }

    default boolean isOver() {
        return switch (this) {
            case Adopted _, Dropped _, Withdrawn _ -> true;
            case Queued _, Inviting _, Clarifying _, Reacting _, Amending _, Gathering _ -> false;
            case Checking _, Consenting _, Integrating _, Leaving _, Parked _ -> false;
        };
    }

    /** The time this phase is open; empty where none runs. */
    default Optional<Window> openWindow() {
        return switch (this) {
            case Inviting phase -> Optional.of(phase.window());
            case Clarifying phase -> Optional.of(phase.window());
            case Reacting phase -> Optional.of(phase.window());
            case Amending phase -> Optional.of(phase.window());
            case Gathering phase -> Optional.of(phase.window());
            case Checking phase -> Optional.of(phase.window());
            case Consenting phase -> Optional.of(phase.window());
            case Integrating phase -> Optional.of(phase.window());
            case Leaving phase -> Optional.of(phase.window());
            case Queued _, Parked _, Adopted _, Dropped _, Withdrawn _ -> Optional.empty();
        };
    }

    default Phase with(Window window) {
        return switch (this) {
            case Inviting _ -> new Inviting(window);
            case Clarifying p -> new Clarifying(window, p.done(), p.clear(), p.notHeard());
            case Reacting p -> new Reacting(window, p.done(), p.notHeard(), p.lastCall());
            case Amending _ -> new Amending(window);
            case Gathering p -> new Gathering(window, p.absent(), p.agreed(), p.given());
            case Checking p -> new Checking(window, p.round());
            case Consenting p -> new Consenting(window, p.round());
            case Integrating p -> new Integrating(window, p.round(), p.focus());
            case Leaving p -> new Leaving(window, p.exit(), p.round(), p.resume());
            case Queued _, Parked _, Adopted _, Dropped _, Withdrawn _ -> this;
        };
    }

    private static Set<MemberId> ordered(Set<MemberId> members) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(members));
    }
}
