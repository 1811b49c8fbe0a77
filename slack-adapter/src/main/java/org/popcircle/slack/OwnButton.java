package org.popcircle.slack;

import java.util.Optional;

/** Presses that mean something to this adapter only; everything else is the core's. */
sealed interface OwnButton {

    /** A button's value takes 2,000 characters. */
    int MOST = 2_000;

    /** Opens a form that could not be opened in time. */
    record OpenForm(String form) implements OwnButton {
        @Override
        public String toString() {
            return "open:" + form;
        }
    }

    /** Types the same command again. */
    record Again(String text) implements OwnButton {
        @Override
        public String toString() {
            return "again:" + text;
        }
    }

    static Optional<OwnButton> parse(String value) {
        if (value.startsWith("open:")) {
            return Optional.of(new OpenForm(value.substring("open:".length())));
        }
        if (value.startsWith("again:")) {
            return Optional.of(new Again(value.substring("again:".length())));
        }
        return Optional.empty();
    }
}
