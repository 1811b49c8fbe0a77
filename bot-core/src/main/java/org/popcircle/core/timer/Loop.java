package org.popcircle.core.timer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.app.Store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes turns on a thread of its own: when its bell rings, and at the latest after an idle while. Goes on whatever a turn
 * throws; says once that the store is gone, and once that it is back.
 */
final class Loop {

    /** A second turn does not follow a first at once, so that a storm of rings costs little. */
    private static final Duration BREATHER = Duration.ofMillis(50);

    private static final Duration STOPPING = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final Bell bell;
    private final Duration idle;
    private final Runnable turn;
    private final BackOff afterFailure = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(2));
    private volatile @Nullable Thread thread;

    Loop(String name, Bell bell, Duration idle, Runnable turn) {
        this.name = name;
        this.bell = bell;
        this.idle = idle;
        this.turn = turn;
    }

    synchronized void start() {
        if (thread == null) {
            Thread fresh = Thread.ofVirtual().name(name).unstarted(this::run);
            thread = fresh;
            fresh.start();
        }
    }

    /** Returns when the last turn has ended, or has been hanging for too long. */
    synchronized void stop() {
        Thread stopped = thread;
        if (stopped == null) {
            return;
        }
        thread = null;
        bell.ring();
        try {
            if (!stopped.join(STOPPING)) {
                LOG.warn("{} hangs; going on without it", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        try {
            while (Thread.currentThread().equals(thread)) {
                failures = takeTurn(failures);
                Thread.sleep(BREATHER);
                bell.await(failures > 0 ? afterFailure.after(failures) : idle);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers how many turns in a row have failed now. */
    private int takeTurn(int failures) {
        try {
            turn.run();
            if (failures > 0) {
                LOG.info("{} goes on", name);
            }
            return 0;
        } catch (StoreUnavailable e) {
            if (failures == 0) {
                LOG.warn("{} waits for the store: {}", name, e.getMessage());
            }
        } catch (RuntimeException e) {
            LOG.error("{} failed and tries again: {}", name, Fault.of(e));
        }
        return failures + 1;
    }
}
