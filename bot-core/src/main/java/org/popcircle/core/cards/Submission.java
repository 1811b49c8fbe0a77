package org.popcircle.core.cards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.proposal.IntegrationStrategy;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Term;

/** What people said in forms with several fields. */
public sealed interface Submission {

    /**
     * A check to be asked.
     *
     * @param people empty where the circle's members decide, or where the people of last time are meant
     * @param open whoever says "I'm in" takes part, too
     * @param door whoever of these says so; empty for all
     */
    record Check(Wording wording, List<PickedPerson> people, boolean open, List<Group> door, Pace pace)
            implements Submission {
        public Check {
            people = List.copyOf(people);
            door = List.copyOf(door);
        }
    }

    /**
     * A proposal to be made.
     *
     * @param people empty where the circle's members decide, or where the people of last time are meant
     * @param open whoever says "I'm in" takes part, too
     * @param door whoever of these says so; empty for all
     * @param pace empty where nothing was chosen: the circle's own
     * @param answering the same
     */
    record Propose(
            Wording wording,
            boolean rule,
            List<PickedPerson> people,
            boolean open,
            List<Group> door,
            Optional<PickedPerson> facilitator,
            Optional<PickedPerson> wordsmith,
            Optional<Pace> pace,
            Optional<Answering> answering)
            implements Submission {
        public Propose {
            people = List.copyOf(people);
            door = List.copyOf(door);
        }
    }

    /** {@code instead}: it is a proposal of its own, to be kept for afterwards (method.md E25). */
    record Reaction(String text, boolean instead) implements Submission {}

    /** {@code dealWith}: it is an objection after all (method.md E22). */
    record ConsentBut(String text, boolean dealWith) implements Submission {}

    record Amendment(Wording wording, List<IntegrationStrategy> strategies, boolean clarifyAgain)
            implements Submission {
        public Amendment {
            strategies = List.copyOf(strategies);
        }
    }

    /** The way in which a day is meant: a rule is looked at again, a one-off is done by then. */
    static Term term(boolean rule, Optional<LocalDate> day) {
        return day.<Term>map(date -> rule ? new Term.ReviewOn(date) : new Term.DoneBy(date))
                .orElseGet(Term.Open::new);
    }
}
