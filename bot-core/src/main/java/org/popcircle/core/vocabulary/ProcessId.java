package org.popcircle.core.vocabulary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names one process of a circle, such as a proposal. It contains its circle, so that it is found without an index. */
public record ProcessId(CircleId circle, int number) {

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9]{4,16})-([1-9][0-9]{0,8})");

    public ProcessId {
        if (number < 1) {
            throw new IllegalArgumentException("processes are numbered from 1, not " + number);
        }
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<ProcessId> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new ProcessId(new CircleId(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return circle + "-" + number;
    }
}
