package org.popcircle.core.app;

import java.util.Locale;
import java.util.Map;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.View;

/** What the person who acted gets to see, privately. Cards and messages to others go their own way after the commit. */
public sealed interface Reply {

    /** A private answer. */
    record Show(View view) implements Reply {}

    /** A form to fill in, to be opened at once. */
    record Ask(Form form) implements Reply {}

    /** The form that was submitted cannot be taken like this; it stays open with a sentence under each field named. */
    record Mend(Map<String, String> errors) implements Reply {
        public Mend {
            errors = Map.copyOf(errors);
        }
    }

    /**
     * A text file, for the person only.
     *
     * @param language of the text and the note; whatever else is said with them speaks it, too
     */
    record Hand(String filename, String content, View note, Locale language) implements Reply {}

    /** Nothing to say: the card will show it. */
    record Silence() implements Reply {}
}
