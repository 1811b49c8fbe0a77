package org.popcircle.discord.sandbox.guild;

import java.time.Instant;
import java.time.InstantSource;

/** Discord's ids: 42 bits of milliseconds since 2015, then a number. Unique here, current, and never going back. */
public final class Snowflakes {

    private static final long EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    private final InstantSource time;
    private long last;

    Snowflakes(InstantSource time) {
        this.time = time;
    }

    synchronized String next() {
        last = Math.max(last + 1, (time.millis() - EPOCH) << TIME_SHIFT);
        return Long.toString(last);
    }

    /** The moment that an id was made. */
    public static Instant momentOf(String snowflake) {
        return Instant.ofEpochMilli((Long.parseLong(snowflake) >> TIME_SHIFT) + EPOCH);
    }

    public static boolean isOne(String text) {
        return text.matches("\\d{15,20}");
    }
}
