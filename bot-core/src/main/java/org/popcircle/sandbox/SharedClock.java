package org.popcircle.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.popcircle.core.app.Cabinet;
import org.popcircle.core.app.DomainClock;

/**
 * The sandbox's clock: real time with an offset that all instances share through the store. Between two looks into the store
 * an instance may be behind by {@value #LOOK_AGAIN_MILLIS} milliseconds.
 */
public final class SharedClock implements SandboxClock, DomainClock {

    private static final long LOOK_AGAIN_MILLIS = 500;
    private static final String DRAWER = "sandbox";
    private static final String NAME = "clock-offset";

    private final Cabinet cabinet;
    private final InstantSource realTime;
    private final Runnable moved;
    private volatile Look last = new Look(Instant.EPOCH, Duration.ZERO);

    /** {@code moved} is called after this instance has moved the clock: something may be due by it. */
    public SharedClock(Cabinet cabinet, InstantSource realTime, Runnable moved) {
        this.cabinet = cabinet;
        this.realTime = realTime;
        this.moved = moved;
    }

    @Override
    public Instant now() {
        return realTime.instant().plus(offset());
    }

    @Override
    public Duration offset() {
        Instant now = realTime.instant();
        Look look = last;
        if (look.at().plusMillis(LOOK_AGAIN_MILLIS).isBefore(now)) {
            look = new Look(now, cabinet.get(DRAWER, NAME).map(Duration::parse).orElse(Duration.ZERO));
            last = look;
        }
        return look.offset();
    }

    @Override
    public synchronized void advance(Duration by) {
        set(cabinet.get(DRAWER, NAME).map(Duration::parse).orElse(Duration.ZERO).plus(by));
    }

    @Override
    public synchronized void reset() {
        set(Duration.ZERO);
    }

    private void set(Duration offset) {
        cabinet.put(DRAWER, NAME, offset.toString());
        last = new Look(realTime.instant(), offset);
        moved.run();
    }

    private record Look(Instant at, Duration offset) {}
}
