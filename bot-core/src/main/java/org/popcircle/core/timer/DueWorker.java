package org.popcircle.core.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.popcircle.core.app.Alarm;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.DueTimes;
import org.popcircle.core.timer.WorkerStats.Count;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is due. A due time is never deleted here, because somebody's window would then never end; one that cannot be
 * handled is tried ever more rarely.
 */
final class DueWorker implements Shift.Task<Due> {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorker.class);
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(10), Duration.ofHours(1));

    private final DueTimes dueTimes;
    private final Alarm alarm;
    private final Heartbeat heartbeat;
    private final DomainClock domainClock;
    private final InstantSource clock;
    private final Tempo tempo;
    private final WorkerStats stats;
    private final Strikes<Due> strikes = new Strikes<>();
    private final Map<Due, Instant> resting = new ConcurrentHashMap<>();
    private final Shift<Due> shift;

    DueWorker(
            DueTimes dueTimes,
            Alarm alarm,
            Heartbeat heartbeat,
            DomainClock domainClock,
            InstantSource clock,
            Tempo tempo,
            WorkerStats stats,
            Executor executor) {
        this.dueTimes = dueTimes;
        this.alarm = alarm;
        this.heartbeat = heartbeat;
        this.domainClock = domainClock;
        this.clock = clock;
        this.tempo = tempo;
        this.stats = stats;
        shift = new Shift<>("due times", this, tempo, executor);
    }

    Shift<Due> shift() {
        return shift;
    }

    @Override
    public List<Due> claim(int limit) {
        heartbeat.beatIfNeeded();
        return dueTimes.claim(domainClock.now(), tempo.lease(), limit);
    }

    @Override
    public void handle(Due due) {
        if (resting.getOrDefault(due, Instant.MIN).isAfter(clock.instant())) {
            return;
        }
        alarm.due(due);
        stats.add(Count.DUE_TIMES_TOLD);
        strikes.clear(due);
        resting.remove(due);
    }

    @Override
    public void failed(Due due, RuntimeException fault) {
        int failures = strikes.add(due);
        Duration wait = BACK_OFF.after(failures);
        resting.values().removeIf(end -> end.isBefore(clock.instant()));
        resting.put(due, clock.instant().plus(wait));
        stats.add(Count.TRIED_AGAIN);
        LOG.error("{} failed {} times; next try in {} or later", nameOf(due), failures, wait);
    }

    /** Its lease ends by itself. */
    @Override
    public void release(Due due) {}

    @Override
    public String nameOf(Due due) {
        return due.circle() + "/" + due.document() + " " + due.what();
    }
}
