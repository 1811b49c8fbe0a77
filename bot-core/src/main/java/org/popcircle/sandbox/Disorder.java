package org.popcircle.sandbox;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * How unreliably things are delivered. Slack promises neither once nor in order, so tests ask for the worst.
 *
 * @param copies how often each thing is delivered at once; 1 is normal
 * @param lateCopies how many more copies come later
 * @param lateBy the longest that a late copy lets wait; each waits for a random part of it
 * @param jitter the longest that a first delivery is held back, so that the order changes
 */
public record Disorder(int copies, int lateCopies, Duration lateBy, Duration jitter, RandomGenerator chance) {

    public static Disorder none() {
        return new Disorder(1, 0, Duration.ZERO, Duration.ZERO, new Random(0));
    }

    public Disorder eachThingTwice() {
        return new Disorder(2, lateCopies, lateBy, jitter, chance);
    }

    public Disorder olderCopiesLater(Duration atMost, long seed) {
        return new Disorder(copies, 1, atMost, jitter, new Random(seed));
    }

    public Disorder reordered(Duration atMost, long seed) {
        return new Disorder(copies, lateCopies, lateBy, atMost, new Random(seed));
    }

    /** A random part of it. */
    public Duration someOf(Duration longest) {
        return longest.isZero() ? longest : Duration.ofNanos(chance.nextLong(longest.toNanos()));
    }
}
