package org.popcircle.core.proposal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;

/** Small changes within a phase. A fact that means nothing in a phase leaves it as it is. */
final class PhaseEdits {

    private PhaseEdits() {}

    static Phase inRound(Phase phase, UnaryOperator<ConsentRound> change) {
        return switch (phase) {
            case Phase.Checking p -> new Phase.Checking(p.window(), change.apply(p.round()));
            case Phase.Consenting p -> new Phase.Consenting(p.window(), change.apply(p.round()));
            case Phase.Integrating p -> new Phase.Integrating(p.window(), change.apply(p.round()), p.focus());
            case Phase.Leaving p -> new Phase.Leaving(p.window(), p.exit(), change.apply(p.round()), p.resume());
            case Phase.Gathering p ->
                new Phase.Gathering(
                        p.window(), p.absent(), p.agreed(), p.given().map(change));
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Clarifying _,
                    Phase.Reacting _,
                    Phase.Amending _,
                    Phase.Parked _ -> phase;
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> phase;
        };
    }

    /** Somebody invited has joined: a pop-up need not go on without them, and a way out needs their consent, too. */
    static Phase joined(Phase phase, MemberId member) {
        if (phase instanceof Phase.Gathering p) {
            return new Phase.Gathering(p.window(), less(p.absent(), member), p.agreed(), p.given());
        }
        return phase instanceof Phase.Leaving ? inRound(phase, round -> round.including(member)) : phase;
    }

    static Phase hadNoQuestion(Phase phase, MemberId member) {
        return phase instanceof Phase.Clarifying p
                ? new Phase.Clarifying(
                        p.window(), plus(p.done(), member), minus(p.clear(), member), minus(p.notHeard(), member))
                : phase;
    }

    static Phase wasClear(Phase phase, MemberId member) {
        return phase instanceof Phase.Clarifying p
                ? new Phase.Clarifying(
                        p.window(), plus(p.done(), member), plus(p.clear(), member), minus(p.notHeard(), member))
                : reacted(phase, member);
    }

    static Phase reacted(Phase phase, MemberId member) {
        return phase instanceof Phase.Reacting p
                ? new Phase.Reacting(p.window(), plus(p.done(), member), minus(p.notHeard(), member), p.lastCall())
                : phase;
    }

    /**
     * Who asks has not (or no longer) said that they have no question, nor that they see no reason against it.
     *
     * @param spoke who has reacted in words, which stand
     */
    static Phase asked(Phase phase, MemberId asker, Predicate<MemberId> spoke) {
        return switch (phase) {
            case Phase.Clarifying p ->
                new Phase.Clarifying(p.window(), minus(p.done(), asker), minus(p.clear(), asker), p.notHeard());
            case Phase.Reacting p
            when !spoke.test(asker) ->
                new Phase.Reacting(p.window(), minus(p.done(), asker), p.notHeard(), p.lastCall());
            case Phase.Checking _, Phase.Consenting _ -> inRound(phase, round -> round.askingAgain(asker));
            case Phase.Reacting _, Phase.Amending _, Phase.Gathering _, Phase.Integrating _ -> phase;
            case Phase.Leaving _, Phase.Parked _, Phase.Queued _, Phase.Inviting _ -> phase;
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> phase;
        };
    }

    /** An answer may give a reason to react after all, so a press without words is asked for again (method.md 2.11). */
    static Phase answered(Phase phase, Predicate<MemberId> spoke) {
        if (phase instanceof Phase.Clarifying p) {
            return new Phase.Clarifying(p.window(), p.done(), Set.of(), p.notHeard());
        }
        if (phase instanceof Phase.Reacting p) {
            Set<MemberId> done = new LinkedHashSet<>(p.done());
            done.removeIf(spoke.negate());
            return new Phase.Reacting(p.window(), done, p.notHeard(), p.lastCall());
        }
        return phase;
    }

    static Phase notHeard(Phase phase, List<MemberId> members) {
        if (phase instanceof Phase.Clarifying p) {
            return new Phase.Clarifying(p.window(), p.done(), p.clear(), plus(p.notHeard(), members));
        }
        if (phase instanceof Phase.Reacting p) {
            return new Phase.Reacting(p.window(), p.done(), plus(p.notHeard(), members), p.lastCall());
        }
        return phase;
    }

    static Phase agreed(Phase phase, MemberId member) {
        return phase instanceof Phase.Gathering p
                ? new Phase.Gathering(p.window(), p.absent(), plus(p.agreed(), member), p.given())
                : phase;
    }

    static Phase focused(Phase phase, Optional<Integer> objection) {
        return phase instanceof Phase.Integrating p ? new Phase.Integrating(p.window(), p.round(), objection) : phase;
    }

    /** An objection that is resolved is not the one worked with any more. */
    static Phase resolved(Phase phase, int objection) {
        return phase instanceof Phase.Integrating p && p.focus().equals(Optional.of(objection))
                ? focused(phase, Optional.empty())
                : phase;
    }

    static Phase window(Phase phase, UnaryOperator<Window> change) {
        return phase.openWindow().map(change).map(phase::with).orElse(phase);
    }

    /** This person is not asked any more, also not when what was set aside goes on. */
    static Phase without(Phase phase, MemberId member) {
        return switch (phase) {
            case Phase.Gathering p ->
                new Phase.Gathering(
                        p.window(),
                        less(p.absent(), member),
                        p.agreed(),
                        p.given().map(round -> round.without(member)));
            case Phase.Leaving p ->
                new Phase.Leaving(p.window(), p.exit(), p.round().without(member), without(p.resume(), member));
            case Phase.Parked p ->
                new Phase.Parked(p.why(), p.by(), p.helpers(), p.until(), without(p.resume(), member));
            case Phase.Checking _, Phase.Consenting _, Phase.Integrating _ ->
                inRound(phase, round -> round.without(member));
            case Phase.Clarifying _, Phase.Reacting _, Phase.Amending _ -> phase;
            case Phase.Queued _, Phase.Inviting _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> phase;
        };
    }

    private static List<MemberId> less(List<MemberId> list, MemberId member) {
        return list.stream().filter(other -> !other.equals(member)).toList();
    }

    private static Set<MemberId> plus(Set<MemberId> set, MemberId member) {
        return plus(set, List.of(member));
    }

    private static Set<MemberId> plus(Set<MemberId> set, List<MemberId> more) {
        Set<MemberId> union = new LinkedHashSet<>(set);
        union.addAll(more);
        return union;
    }

    private static Set<MemberId> minus(Set<MemberId> set, MemberId member) {
        Set<MemberId> rest = new LinkedHashSet<>(set);
        rest.remove(member);
        return rest;
    }
}
