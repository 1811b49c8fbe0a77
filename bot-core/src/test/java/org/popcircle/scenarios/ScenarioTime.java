package org.popcircle.scenarios;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Real time as the bot's machine has it: begins on a Monday morning, runs by itself, and jumps while the machine is off. */
final class ScenarioTime implements InstantSource {

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final long begun = System.nanoTime();
    private volatile Duration jumped = Duration.ZERO;

    @Override
    public Instant instant() {
        return MONDAY.plusNanos(System.nanoTime() - begun).plus(jumped);
    }

    void jumps(Duration time) {
        jumped = jumped.plus(time);
    }
}
