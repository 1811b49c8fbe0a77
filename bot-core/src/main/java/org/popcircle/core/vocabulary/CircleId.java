package org.popcircle.core.vocabulary;

import java.util.regex.Pattern;

/** Names a circle for ever. Short, opaque, and safe inside a key, a button and a process id. */
public record CircleId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{4,16}");

    public CircleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a circle id: " + value);
        }
    }

    /** Whether a text has the shape of a circle id. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
