package org.popcircle.slack.sandbox.workspace;

import java.time.InstantSource;
import java.util.Locale;

/** Slack's timestamps, {@code seconds.microseconds}: unique in the workspace and never going back. */
final class Stamps {

    private static final long MICROS = 1_000_000L;

    private final InstantSource time;
    private long last;

    Stamps(InstantSource time) {
        this.time = time;
    }

    synchronized String next() {
        last = Math.max(last + 1, time.millis() * 1000);
        return String.format(Locale.ROOT, "%d.%06d", last / MICROS, last % MICROS);
    }
}
