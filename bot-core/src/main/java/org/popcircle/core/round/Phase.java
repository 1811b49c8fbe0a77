package org.popcircle.core.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessProposal;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;

/** Where a round stands; each holds only what is true in it. */
public sealed interface Phase {

    /**
     * Before it begins: people come in.
     *
     * @param window at its end it begins by itself, once two are in
     */
    record Inviting(Window window) implements Phase {}

    /**
     * One after the other.
     *
     * @param waiting whose turn is still to come; the first of them is asked now. Never empty once a command is decided
     * @param deferred those who asked to be come back to; once each
     * @param moved those who were away when their turn came and were moved to the end; once each
     * @param since when the first of them was asked
     * @param overdue the time of whoever is asked now is over, and they were moved before: somebody has to look after it
     */
    record InTurn(List<MemberId> waiting, Set<MemberId> deferred, Set<MemberId> moved, Instant since, boolean overdue)
            implements Phase {
        public InTurn {
            waiting = List.copyOf(waiting);
            deferred = Set.copyOf(deferred);
            moved = Set.copyOf(moved);
        }

        public MemberId now() {
            return waiting.getFirst();
        }

        public Optional<MemberId> then() {
            return waiting.size() > 1 ? Optional.of(waiting.get(1)) : Optional.empty();
        }
    }

    /**
     * Everyone when they like, within a window.
     *
     * @param missing whose word is still to come
     */
    record AtOnce(List<MemberId> missing, Window window) implements Phase {
        public AtOnce {
            missing = List.copyOf(missing);
        }
    }

    /** Everyone has been heard; once more around, or enough. */
    record Heard(Instant since) implements Phase {}

    /** Another way to go on was proposed; everyone is asked. {@code resume} comes back if there is a reason against it. */
    record Leaving(ProcessProposal<Exit.OfRound> asked, Phase resume) implements Phase {}

    /**
     * Set aside, with everything said in it.
     *
     * @param helpers who prepares it meanwhile, as somebody named them
     */
    record Parked(Phase resume, Optional<LocalDate> until, Optional<String> helpers) implements Phase {}

    record Closed(Instant at) implements Phase {}

    /** Where it stands apart from how to go on, or where it will go on. */
    default Phase behind() {
        return switch (this) {
            case Leaving leaving -> leaving.resume();
            case Parked parked -> parked.resume();
            case Inviting _, InTurn _, AtOnce _, Heard _, Closed _ -> this;
        };
    }

    /** Whose word is awaited, in order. */
    default List<MemberId> awaited() {
        return switch (this) {
            case InTurn turn -> turn.waiting();
            case AtOnce open -> open.missing();
            case Leaving leaving -> leaving.asked().round().missing();
            case Inviting _, Heard _, Parked _, Closed _ -> List.of();
        };
    }

    default boolean isOver() {
        return this instanceof Closed;
    }

    /** The list with one of them at its end. */
    static List<MemberId> toTheEnd(List<MemberId> waiting, MemberId member) {
        List<MemberId> moved = new ArrayList<>(waiting);
        moved.remove(member);
        moved.add(member);
        return moved;
    }

    /** The list without one of them. */
    static List<MemberId> without(List<MemberId> waiting, MemberId member) {
        return waiting.stream().filter(other -> !other.equals(member)).toList();
    }
}
