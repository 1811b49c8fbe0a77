package org.popcircle.core.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.popcircle.core.app.Letters;
import org.popcircle.core.app.Letters.Letter;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Outbox;
import org.popcircle.core.app.Outbox.Claimed;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.app.Stage;
import org.popcircle.core.timer.WorkerStats.Count;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox: in order per address, several addresses at a time, worded when it leaves. At least once:
 * what may have been sent is sent again.
 */
final class OutboxWorker implements Shift.Task<Claimed<Notice>> {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private final Outbox outbox;
    private final Redraws redraws;
    private final Letters letters;
    private final Stage stage;
    private final InstantSource clock;
    private final Tempo tempo;
    private final WorkerStats stats;
    private final Strikes<String> strikes = new Strikes<>();
    private final Map<String, Instant> holds = new ConcurrentHashMap<>();
    private final Set<String> sentUnsaved = ConcurrentHashMap.newKeySet();
    private final Shift<Claimed<Notice>> shift;

    OutboxWorker(
            Outbox outbox,
            Redraws redraws,
            Letters letters,
            Stage stage,
            InstantSource clock,
            Tempo tempo,
            WorkerStats stats,
            Executor executor) {
        this.outbox = outbox;
        this.redraws = redraws;
        this.letters = letters;
        this.stage = stage;
        this.clock = clock;
        this.tempo = tempo;
        this.stats = stats;
        shift = new Shift<>("outbox", this, tempo, executor);
    }

    Shift<Claimed<Notice>> shift() {
        return shift;
    }

    @Override
    public List<Claimed<Notice>> claim(int limit) {
        return outbox.claim(stage.messenger(), Notice.class, clock.instant(), tempo.lease(), limit);
    }

    @Override
    public void handle(Claimed<Notice> parcel) {
        if (sentUnsaved.contains(parcel.id())) {
            done(parcel);
            return;
        }
        Optional<Letter> letter =
                letters.write(parcel.circle(), parcel.messenger(), parcel.address(), parcel.content());
        if (letter.isEmpty()) {
            stats.add(Count.MESSAGES_NO_LONGER_TRUE);
            done(parcel);
            return;
        }
        Instant heldUntil = holds.getOrDefault(workspaceOf(letter.get().to()), Instant.MIN);
        if (heldUntil.isAfter(clock.instant())) {
            postpone(parcel, heldUntil);
        } else {
            send(parcel, letter.get());
        }
    }

    private void send(Claimed<Notice> parcel, Letter letter) {
        switch (stage.send(parcel.id(), letter.to(), letter.view())) {
            case Stage.Shown.There there -> {
                stats.add(Count.MESSAGES_SENT);
                sentUnsaved.add(parcel.id());
                done(parcel);
            }
            case Stage.Shown.SlowDown slow -> {
                stats.add(Count.SLOWED_DOWN);
                hold(parcel, workspaceOf(letter.to()), clock.instant().plus(tempo.atLeastGap(slow.pause())));
            }
            case Stage.Shown.Refused refused -> setAside(parcel, refused.why());
            case Stage.Shown.Gone() -> tryAgain(parcel, "the message it belongs under is gone");
            case Stage.Shown.Unknown unknown -> tryAgain(parcel, unknown.why());
        }
    }

    private void done(Claimed<Notice> parcel) {
        outbox.done(parcel);
        sentUnsaved.remove(parcel.id());
        strikes.clear(parcel.id());
    }

    private void hold(Claimed<Notice> parcel, String workspace, Instant until) {
        holds.values().removeIf(end -> end.isBefore(clock.instant()));
        holds.merge(workspace, until, (one, other) -> one.isAfter(other) ? one : other);
        redraws.hold(parcel.messenger(), workspace, until);
        postpone(parcel, until);
    }

    private void tryAgain(Claimed<Notice> parcel, String why) {
        int failures = strikes.add(parcel.id());
        if (failures >= tempo.attempts()) {
            setAside(parcel, failures + " attempts failed, the last one: " + why);
            return;
        }
        stats.add(Count.TRIED_AGAIN);
        Duration wait = BACK_OFF.after(failures);
        LOG.warn("The message {} was not sent and is tried again in {}: {}", nameOf(parcel), wait, why);
        postpone(parcel, clock.instant().plus(wait));
    }

    private void setAside(Claimed<Notice> parcel, String reason) {
        stats.add(Count.MESSAGES_SET_ASIDE);
        LOG.warn("The message {} is put aside: {}", nameOf(parcel), reason);
        outbox.setAside(parcel, reason);
        strikes.clear(parcel.id());
    }

    @Override
    public void failed(Claimed<Notice> parcel, RuntimeException fault) {
        tryAgain(parcel, fault.getClass().getSimpleName());
    }

    @Override
    public void release(Claimed<Notice> parcel) {
        outbox.postpone(parcel, clock.instant());
    }

    @Override
    public String nameOf(Claimed<Notice> parcel) {
        return parcel.id() + " (" + parcel.content().getClass().getSimpleName() + ") of " + parcel.circle();
    }

    private void postpone(Claimed<Notice> parcel, Instant next) {
        outbox.postpone(parcel, next);
        shift.pokeAfter(Duration.between(clock.instant(), next));
    }

    private static String workspaceOf(Stage.Recipient to) {
        return switch (to) {
            case Stage.Recipient.Direct direct -> direct.account().workspace();
            case Stage.Recipient.Everybody everybody -> everybody.place().workspace();
        };
    }
}
