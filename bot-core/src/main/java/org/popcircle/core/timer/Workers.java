package org.popcircle.core.timer;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.popcircle.core.app.Alarm;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.DueTimes;
import org.popcircle.core.app.Gallery;
import org.popcircle.core.app.Letters;
import org.popcircle.core.app.Outages;
import org.popcircle.core.app.Outbox;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.app.Stage;
import org.popcircle.core.app.Unreachable;

/**
 * Everything that happens without somebody's click, for one messenger: due times, cards, messages and the heartbeat. Each
 * instance runs its own; leases in the store keep them from doing a thing twice.
 */
public final class Workers implements AutoCloseable {

    private final Heartbeat heartbeat;
    private final DueWorker dues;
    private final RedrawWorker redraws;
    private final OutboxWorker outbox;
    private final WorkerStats stats = new WorkerStats();

    /** @param realTime for leases, limits and heartbeats; windows and reviews go by the domain clock */
    public Workers(Waiting waiting, Means means, InstantSource realTime, Tempo tempo) {
        heartbeat = new Heartbeat(waiting.outages(), realTime, tempo);
        dues = new DueWorker(
                waiting.dueTimes(),
                means.alarm(),
                heartbeat,
                means.domainClock(),
                realTime,
                tempo,
                stats,
                threads("due"));
        redraws = new RedrawWorker(
                waiting.redraws(),
                means.gallery(),
                means.stage(),
                means.unreachable(),
                realTime,
                tempo,
                stats,
                threads("redraw"));
        outbox = new OutboxWorker(
                waiting.outbox(),
                waiting.redraws(),
                means.letters(),
                means.stage(),
                realTime,
                tempo,
                stats,
                threads("outbox"));
    }

    /** Where things wait: the store. */
    public record Waiting(DueTimes dueTimes, Redraws redraws, Outbox outbox, Outages outages) {}

    /** With what they are done. */
    public record Means(
            Alarm alarm,
            DomainClock domainClock,
            Gallery gallery,
            Letters letters,
            Stage stage,
            Unreachable unreachable) {}

    /** Starts what does not run yet. The heartbeat comes first, so that time lost before is known to what is due. */
    public void start() {
        heartbeat.start();
        dues.shift().start();
        redraws.shift().start();
        outbox.shift().start();
    }

    /** To be called after each commit, so that cards and messages go out at once. Cheap, from any thread. */
    public void poke() {
        redraws.shift().poke();
        outbox.shift().poke();
    }

    /** To be called when domain time has been moved, so that what is due by it happens at once. */
    public void pokeDue() {
        dues.shift().poke();
    }

    public WorkerStats stats() {
        return stats;
    }

    /**
     * Stops claiming, waits a little for what is being done, and gives back the rest. Nothing is lost by it nor by not being
     * able to call it. They can be started again.
     */
    public void stop() {
        dues.shift().stop();
        outbox.shift().stop();
        redraws.shift().stop();
        heartbeat.stop();
    }

    @Override
    public void close() {
        stop();
    }

    private static Executor threads(String name) {
        return work -> Thread.ofVirtual().name(name).start(work);
    }
}
