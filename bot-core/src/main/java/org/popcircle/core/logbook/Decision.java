package org.popcircle.core.logbook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.vocabulary.Measure;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.vocabulary.Term;

/**
 * An entry of the logbook (method.md 6.5): what a circle agreed, in its exact wording. In force until the circle decides
 * otherwise; a missed review leaves it in force, marked overdue.
 *
 * @param process where it was decided; its number is the decision's number
 * @param places where it was decided, and is recalled; the first is where it was brought
 * @param rule a rule from now on; otherwise a one-off
 * @param role the role, or the roles, that somebody takes by it; empty where it was no selection
 * @param consented names of everyone whose consent it has
 * @param notAsked names of people invited who never took part, and whom the others went on without
 */
public record Decision(
        ProcessId process,
        List<Place> places,
        Rhythm rhythm,
        Locale locale,
        String title,
        String text,
        String why,
        int version,
        boolean rule,
        boolean check,
        Optional<String> role,
        Optional<String> aim,
        String proposer,
        List<String> consented,
        List<String> notAsked,
        List<Integrated> objections,
        List<Measure> measures,
        Term term,
        Instant decided,
        Status status) {

    public Decision {
        places = List.copyOf(places);
        consented = List.copyOf(consented);
        notAsked = List.copyOf(notAsked);
        objections = List.copyOf(objections);
        measures = List.copyOf(measures);
    }

    /** Where it was brought. */
    public Place place() {
        return places.getFirst();
    }

    public int number() {
        return process.number();
    }

    /** The name of the document that keeps the decision of this process. */
    public static String documentName(int number) {
        return "d" + number;
    }

    Decision now(Status other) {
        return new Decision(
                process,
                places,
                rhythm,
                locale,
                title,
                text,
                why,
                version,
                rule,
                check,
                role,
                aim,
                proposer,
                consented,
                notAsked,
                objections,
                measures,
                term,
                decided,
                other);
    }

    /**
     * An objection that improved it.
     *
     * @param by empty unless the circle wants objectors named
     * @param version the version it was raised on
     * @param withdrawn resolved by talking, without a change
     */
    public record Integrated(String reason, Optional<String> by, int version, boolean withdrawn) {}

    /** How it stands. */
    public enum Status {
        ACTIVE,
        REVIEW_DUE,
        /** A later one took its place. */
        RENEWED,
        ENDED;

        /** Whether it is not in force any more. */
        public boolean isOver() {
            return this == RENEWED || this == ENDED;
        }
    }
}
