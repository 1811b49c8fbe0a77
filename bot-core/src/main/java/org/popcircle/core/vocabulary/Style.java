package org.popcircle.core.vocabulary;

import java.util.Optional;

/**
 * How a circle likes its steps.
 *
 * @param concerns a third sign beside the two answers: no objection, but a concern (Sociocracy 3.0 style; method.md 2.7)
 * @param seasoned people know the steps, so that they are explained less
 * @param answering how consent rounds on proposals are held; empty where nobody chose: all at once
 */
public record Style(boolean concerns, boolean seasoned, Optional<Answering> answering) {

    /** Two answers, every step explained, answers all at once. */
    public static final Style PLAIN = new Style(false, false, Optional.empty());

    public Style withConcerns(boolean other) {
        return new Style(other, seasoned, answering);
    }

    public Style explained(boolean less) {
        return new Style(concerns, less, answering);
    }

    public Style answered(Answering other) {
        return new Style(concerns, seasoned, Optional.of(other));
    }

    public boolean inTurn() {
        return answering.equals(Optional.of(Answering.IN_TURN));
    }
}
