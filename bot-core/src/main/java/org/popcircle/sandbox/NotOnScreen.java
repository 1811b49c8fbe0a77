package org.popcircle.sandbox;

/** Somebody tried what their client would not let them do: the button is not there, the modal was closed. */
public final class NotOnScreen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public NotOnScreen(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** To somebody who pressed what was there a moment ago: cards are drawn anew while people look at them. */
    public static NotOnScreen changedJustNow() {
        return new NotOnScreen("This has changed just now, so nothing was pressed. Please look again.");
    }

    /** What the person is told. */
    public String sentence() {
        return sentence;
    }
}
