package org.popcircle.core.vocabulary;

import java.util.regex.Pattern;

/** One person in one circle, whatever messengers they use: one person, one voice. Unique within the circle only. */
public record MemberId(String value) implements Comparable<MemberId> {

    private static final Pattern SHAPE = Pattern.compile("m[1-9][0-9]{0,5}");

    public MemberId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a member id: " + value);
        }
    }

    public static MemberId of(int number) {
        return new MemberId("m" + number);
    }

    private int number() {
        return Integer.parseInt(value.substring(1));
    }

    @Override
    public int compareTo(MemberId other) {
        return Integer.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return value;
    }
}
