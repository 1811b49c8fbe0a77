package org.popcircle.sandbox.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.popcircle.sandbox.SandboxClock;

/** A sandbox clock of this process alone, for a double without a store beside it. */
public final class LocalClock implements SandboxClock {

    private final InstantSource time = InstantSource.system();
    private Duration offset = Duration.ZERO;

    @Override
    public synchronized Instant now() {
        return time.instant().plus(offset);
    }

    @Override
    public synchronized void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("time only goes forward");
        }
        offset = offset.plus(step);
    }

    @Override
    public synchronized void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public synchronized Duration offset() {
        return offset;
    }
}
