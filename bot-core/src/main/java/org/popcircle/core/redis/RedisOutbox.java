package org.popcircle.core.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Outbox;
import org.popcircle.core.app.Store.Unreadable;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parcels for each partition and messenger: addresses by the time to send, and under each its parcels in order. */
final class RedisOutbox implements Outbox {

    /** How many parcels that were given up are kept for each partition and messenger. */
    static final int ASIDE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(RedisOutbox.class);
    private static final int LONGEST_REASON = 500;

    private final Redis redis;
    private final Keys keys;
    private final DocumentJson json;
    private final Sweep sweep;
    private final InstantSource realTime;

    RedisOutbox(Redis redis, Keys keys, DocumentJson json, InstantSource realTime) {
        this.redis = redis;
        this.keys = keys;
        this.json = json;
        this.realTime = realTime;
        sweep = new Sweep(redis, keys.partitions());
    }

    @Override
    public <C> List<Claimed<C>> claim(Messenger messenger, Class<C> type, Instant now, Duration lease, int limit) {
        long millis = now.toEpochMilli();
        List<Claimed<C>> claimed = new ArrayList<>();
        sweep.take(
                        millis,
                        limit,
                        (pipeline, partition) -> List.of(
                                pipeline.zcount(keys.outReady(partition, messenger), "-inf", Long.toString(millis))),
                        (partition, share) -> new Redis.Call(
                                Script.CLAIM_PARCELS,
                                List.of(
                                        keys.outReady(partition, messenger),
                                        keys.outOrder(partition, messenger),
                                        keys.outData(partition, messenger),
                                        keys.outLeases(partition, messenger),
                                        keys.outTries(partition, messenger),
                                        keys.counter(partition)),
                                List.of(
                                        Long.toString(millis),
                                        Long.toString(millis + lease.toMillis()),
                                        Integer.toString(share))))
                .forEach(taken -> Sweep.groups(
                        taken.answer(),
                        4,
                        parcel ->
                                read(messenger, taken.partition(), parcel, type).ifPresent(claimed::add)));
        return claimed;
    }

    @Override
    public boolean done(Claimed<?> claimed) {
        return release(claimed, "done", realTime.instant(), "");
    }

    @Override
    public void postpone(Claimed<?> claimed, Instant next) {
        release(claimed, "later", next, "");
    }

    @Override
    public void setAside(Claimed<?> claimed, String reason) {
        String shortened = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        Aside note = new Aside(realTime.instant(), shortened, claimed.address(), entry(claimed));
        release(claimed, "aside", realTime.instant(), json.writeWrapped(note));
    }

    /** A parcel that was given up, as it is kept for the operator. */
    record Aside(Instant at, String reason, String address, ParcelEntry parcel) {}

    private ParcelEntry entry(Claimed<?> claimed) {
        return new ParcelEntry(claimed.circle(), claimed.id(), json.tree(claimed.content()));
    }

    private boolean release(Claimed<?> claimed, String how, Instant at, String note) {
        return Reply.yes(redis.run(
                Script.RELEASE_PARCEL,
                sets(claimed.circle(), claimed.messenger()),
                List.of(
                        Keys.plain(claimed.address()),
                        Long.toString(claimed.token()),
                        how,
                        Long.toString(at.toEpochMilli()),
                        note,
                        Integer.toString(ASIDE))));
    }

    private List<String> sets(CircleId circle, Messenger messenger) {
        int partition = keys.partitionOf(circle);
        return List.of(
                keys.outReady(partition, messenger),
                keys.outOrder(partition, messenger),
                keys.outData(partition, messenger),
                keys.outLeases(partition, messenger),
                keys.outTries(partition, messenger),
                keys.outAside(partition, messenger));
    }

    /** One that cannot be read stays where it is: a newer instance may understand it when the lease has ended. */
    private <C> Optional<Claimed<C>> read(Messenger messenger, int partition, List<String> parcel, Class<C> type) {
        String where = keys.outData(partition, messenger);
        try {
            ParcelEntry entry = json.readWrapped(where, parcel.get(3), ParcelEntry.class);
            return Optional.of(new Claimed<>(
                    entry.circle(),
                    entry.id(),
                    messenger,
                    Keys.original(parcel.get(0)),
                    json.read(where, entry.content(), type),
                    Integer.parseInt(parcel.get(2)),
                    Long.parseLong(parcel.get(1))));
        } catch (Unreadable e) {
            LOG.error("A parcel to {} stays unsent: {}", Keys.original(parcel.get(0)), e.getMessage());
            return Optional.empty();
        }
    }
}
