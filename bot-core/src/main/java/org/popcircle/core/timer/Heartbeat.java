package org.popcircle.core.timer;

import java.time.Instant;
import java.time.InstantSource;
import org.popcircle.core.app.Outages;

/** Says every few seconds that somebody is there to answer, so that the time when nobody was can be given back (E30). */
final class Heartbeat {

    private final Outages outages;
    private final InstantSource clock;
    private final Tempo tempo;
    private final Loop loop;
    private Instant last = Instant.MIN;

    Heartbeat(Outages outages, InstantSource clock, Tempo tempo) {
        this.outages = outages;
        this.clock = clock;
        this.tempo = tempo;
        loop = new Loop("heartbeat", new Bell(), tempo.beat(), this::beat);
    }

    void start() {
        loop.start();
    }

    void stop() {
        loop.stop();
    }

    /** Throws when the store cannot be reached: then nobody is there to answer either. */
    synchronized void beat() {
        Instant now = clock.instant();
        outages.beat(now, tempo.tolerance());
        last = now;
    }

    /** Beats unless that happened just now. What acts on domain time calls this first, so that it sees the last outage. */
    synchronized void beatIfNeeded() {
        Instant now = clock.instant();
        if (last.isBefore(now.minus(tempo.beat())) || last.isAfter(now)) {
            beat();
        }
    }
}
