package org.popcircle.slack.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Real time as far as the double can tell, moved by the test. */
final class MovableTime implements InstantSource {

    private Instant now;

    MovableTime(Instant start) {
        this.now = start;
    }

    void advance(Duration step) {
        now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
