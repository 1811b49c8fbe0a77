package org.popcircle.core.redis;

/** Popcircle cannot start with this Redis or this data folder. The message is one sentence that says what to do. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
