package org.popcircle.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Presses that mean something to this adapter only; everything else is the core's. */
sealed interface OwnButton {

    /** As long as the mark that it replaces, so that a name never grows too long. */
    String YES = "!";

    Pattern DRAFT = Pattern.compile("(step|send):([0-9a-f]{24})(?::([0-9]))?");

    /** Opens one step of a form. */
    record OpenStep(String draft, int step) implements OwnButton {
        @Override
        public String toString() {
            return "step:" + draft + ":" + step;
        }
    }

    /** Sends a form. */
    record Send(String draft) implements OwnButton {
        @Override
        public String toString() {
            return "send:" + draft;
        }
    }

    /**
     * Does what the person was asked about first.
     *
     * @param press the name of what was pressed, without the mark that asks first
     */
    record Sure(String press) implements OwnButton {
        @Override
        public String toString() {
            return YES + press;
        }
    }

    /** Does nothing after all. */
    record Back() implements OwnButton {
        @Override
        public String toString() {
            return "back";
        }
    }

    static Optional<OwnButton> parse(String id) {
        if (id.equals("back")) {
            return Optional.of(new Back());
        }
        if (id.startsWith(YES)) {
            return Optional.of(new Sure(id.substring(YES.length())));
        }
        Matcher draft = DRAFT.matcher(id);
        if (!draft.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                draft.group(1).equals("send")
                        ? new Send(draft.group(2))
                        : new OpenStep(draft.group(2), draft.group(3) == null ? 0 : Integer.parseInt(draft.group(3))));
    }
}
