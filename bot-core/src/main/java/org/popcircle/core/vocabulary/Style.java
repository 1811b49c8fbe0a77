package org.popcircle.core.vocabulary;

/**
 * How a circle likes its steps.
 *
 * @param concerns a third sign beside the two answers: no objection, but a concern (Sociocracy 3.0 style; method.md 2.7)
 * @param seasoned people know the steps, so that they are explained less
 */
public record Style(boolean concerns, boolean seasoned) {

    /** Two answers, and every step explained. */
    public static final Style PLAIN = new Style(false, false);

    public Style withConcerns(boolean other) {
        return new Style(other, seasoned);
    }

    public Style explained(boolean less) {
        return new Style(concerns, less);
    }
}
