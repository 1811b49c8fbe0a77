package org.popcircle.core.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessProposal;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;

/** Where a selection stands; each holds only what is true in it. */
public sealed interface Phase {

    /**
     * Before it begins: people come in.
     *
     * @param window at its end it begins by itself, once two are in
     */
    record Inviting(Window window) implements Phase {}

    /**
     * What should whoever takes this bring? Nobody is named yet.
     *
     * @param missing whose word is still to come
     */
    record Gathering(List<MemberId> missing, Window window) implements Phase {
        public Gathering {
            missing = List.copyOf(missing);
        }
    }

    /** Is this good enough: the roles, the term, the list? */
    record Agreeing(ConsentRound round, Window window) implements Phase {}

    /** Somebody has a reason against it; whoever leads writes it anew. */
    record Mending(List<Objection> objections, Window window) implements Phase {
        public Mending {
            objections = List.copyOf(objections);
        }
    }

    /**
     * Whom do you suggest, and why? Written privately; shown together.
     *
     * @param again those who had written before it went back a step, and are asked anew
     */
    record Nominating(List<MemberId> again, Window window) implements Phase {
        public Nominating {
            again = List.copyOf(again);
        }
    }

    /**
     * Having heard this, do you change?
     *
     * @param around counts from 1
     * @param missing whose word is still to come
     */
    record Changing(int around, List<MemberId> missing, Window window) implements Phase {
        public Changing {
            missing = List.copyOf(missing);
        }
    }

    /** Somebody proposes one of those named, on the strength of the reasons. */
    record Choosing(Window window) implements Phase {}

    /** Everybody but whom it is about is asked; answers are hidden. The candidate stands last in the round. */
    record AskingOthers(Candidacy candidacy, ConsentRound round, Window window) implements Phase {}

    /** Everybody else was heard, and can be read; the candidate answers last. */
    record AskingNominee(Candidacy candidacy, ConsentRound round, Window window) implements Phase {}

    /**
     * Objections are worked with before anybody else is looked at (method.md 4, step 9).
     *
     * @param firm those who say that no change would settle it for them
     */
    record Integrating(Candidacy candidacy, ConsentRound round, List<Idea> ideas, List<MemberId> firm, Window window)
            implements Phase {
        public Integrating {
            ideas = List.copyOf(ideas);
            firm = List.copyOf(firm);
        }

        /** Something was tried with this person, or somebody says that nothing would settle it (method.md 4, step 9). */
        public boolean mayTakeAnother() {
            return candidacy.version() > 1 || !firm.isEmpty();
        }
    }

    /** Another way to go on was proposed; everyone is asked. {@code resume} comes back if there is a reason against it. */
    record Leaving(ProcessProposal<Exit.OfSelection> asked, Phase resume) implements Phase {}

    /**
     * Set aside, with everything said in it.
     *
     * @param helpers who prepares it meanwhile, as somebody named them
     */
    record Parked(MemberId by, Optional<String> helpers, Optional<LocalDate> until, Phase resume) implements Phase {}

    /**
     * Every role has somebody who takes it.
     *
     * @param otherwise how it was decided in the place of a selection, for what nobody had been chosen for
     */
    record Decided(Instant at, Optional<OtherWay> otherwise) implements Phase {}

    /** Let go, by consent or before anybody had said anything. */
    record Dropped(Instant at) implements Phase {}

    default boolean isOver() {
        return switch (this) {
            case Decided _, Dropped _ -> true;
            case Inviting _, Gathering _, Agreeing _, Mending _, Nominating _, Changing _, Choosing _ -> false;
            case AskingOthers _, AskingNominee _, Integrating _, Leaving _, Parked _ -> false;
        };
    }

    /** The time this phase is open; empty where none runs. */
    default Optional<Window> openWindow() {
        return switch (this) {
            case Inviting p -> Optional.of(p.window());
            case Gathering p -> Optional.of(p.window());
            case Agreeing p -> Optional.of(p.window());
            case Mending p -> Optional.of(p.window());
            case Nominating p -> Optional.of(p.window());
            case Changing p -> Optional.of(p.window());
            case Choosing p -> Optional.of(p.window());
            case AskingOthers p -> Optional.of(p.window());
            case AskingNominee p -> Optional.of(p.window());
            case Integrating p -> Optional.of(p.window());
            case Leaving p -> Optional.of(p.asked().window());
            case Parked _, Decided _, Dropped _ -> Optional.empty();
        };
    }

    default Phase with(Window window) {
        return switch (this) {
            case Inviting _ -> new Inviting(window);
            case Gathering p -> new Gathering(p.missing(), window);
            case Agreeing p -> new Agreeing(p.round(), window);
            case Mending p -> new Mending(p.objections(), window);
            case Nominating p -> new Nominating(p.again(), window);
            case Changing p -> new Changing(p.around(), p.missing(), window);
            case Choosing _ -> new Choosing(window);
            case AskingOthers p -> new AskingOthers(p.candidacy(), p.round(), window);
            case AskingNominee p -> new AskingNominee(p.candidacy(), p.round(), window);
            case Integrating p -> new Integrating(p.candidacy(), p.round(), p.ideas(), p.firm(), window);
            case Leaving p -> new Leaving(p.asked().with(window), p.resume());
            case Parked _, Decided _, Dropped _ -> this;
        };
    }

    /** The consent round about what is chosen, where one is under way. */
    default Optional<ConsentRound> openRound() {
        return switch (this) {
            case Agreeing p -> Optional.of(p.round());
            case AskingOthers p -> Optional.of(p.round());
            case AskingNominee p -> Optional.of(p.round());
            case Gathering _, Mending _, Nominating _, Changing _, Choosing _, Integrating _ -> Optional.empty();
            case Inviting _, Leaving _, Parked _, Decided _, Dropped _ -> Optional.empty();
        };
    }

    /** With the answers as they are now, where answers are given or worked with. */
    default Phase with(ConsentRound round) {
        return switch (this) {
            case Agreeing p -> new Agreeing(round, p.window());
            case AskingOthers p -> new AskingOthers(p.candidacy(), round, p.window());
            case AskingNominee p -> new AskingNominee(p.candidacy(), round, p.window());
            case Integrating p -> new Integrating(p.candidacy(), round, p.ideas(), p.firm(), p.window());
            case Gathering _, Mending _, Nominating _, Changing _, Choosing _ -> this;
            case Inviting _, Leaving _, Parked _, Decided _, Dropped _ -> this;
        };
    }

    /** What everyone is asked to consent to, or works with; empty where nobody is proposed. */
    default Optional<Candidacy> proposed() {
        return switch (this) {
            case AskingOthers p -> Optional.of(p.candidacy());
            case AskingNominee p -> Optional.of(p.candidacy());
            case Integrating p -> Optional.of(p.candidacy());
            case Gathering _, Agreeing _, Mending _, Nominating _, Changing _, Choosing _ -> Optional.empty();
            case Inviting _, Leaving _, Parked _, Decided _, Dropped _ -> Optional.empty();
        };
    }
}
