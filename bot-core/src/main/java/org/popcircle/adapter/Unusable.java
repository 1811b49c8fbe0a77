package org.popcircle.adapter;

/** A setting that cannot be used; the message is one sentence that names it. */
public final class Unusable extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public Unusable(String message) {
        super(message);
    }
}
