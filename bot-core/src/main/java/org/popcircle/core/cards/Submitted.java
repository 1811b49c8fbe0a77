package org.popcircle.core.cards;

import java.util.Map;

/** What came back from a form: a value, or what to mend. */
public sealed interface Submitted<T> {

    record Taken<T>(T value) implements Submitted<T> {}

    /** A sentence for each field named; the form stays open with it. */
    record Mend<T>(Map<String, String> errors) implements Submitted<T> {
        public Mend {
            errors = Map.copyOf(errors);
        }
    }
}
