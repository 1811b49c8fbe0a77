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

    @Override
    public String toString() {
        return value;
    }
}
