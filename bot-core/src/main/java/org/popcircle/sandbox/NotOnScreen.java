package org.popcircle.sandbox;

/** Somebody tried what their client would not let them do: the button is not there, the modal was closed. */
public final class NotOnScreen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public NotOnScreen(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What the person is told. */
    public String sentence() {
        return sentence;
    }
}
