package org.popcircle.core.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.DueTimes;

/** Due times in two sorted sets for each partition: those that wait, by domain time, and those leased, by real time. */
final class RedisDueTimes implements DueTimes {

    private final Redis redis;
    private final Keys keys;
    private final Sweep sweep;
    private final InstantSource realTime;

    RedisDueTimes(Redis redis, Keys keys, InstantSource realTime) {
        this.redis = redis;
        this.keys = keys;
        this.realTime = realTime;
        sweep = new Sweep(redis, keys.partitions());
    }

    @Override
    public List<Due> claim(Instant now, Duration lease, int limit) {
        long domainNow = now.toEpochMilli();
        long realNow = realTime.millis();
        List<Due> claimed = new ArrayList<>();
        sweep.take(
                        realNow,
                        limit,
                        (pipeline, partition) -> List.of(
                                pipeline.zcount(keys.due(partition), "-inf", Long.toString(domainNow)),
                                pipeline.zcount(keys.dueLeased(partition), "-inf", Long.toString(realNow))),
                        (partition, share) -> claimCall(partition, domainNow, realNow, lease, share))
                .forEach(taken ->
                        Sweep.groups(taken.answer(), 2, due -> claimed.add(DueEntry.read(due.get(0), due.get(1)))));
        return claimed;
    }

    @Override
    public void drop(Due due) {
        int partition = keys.partitionOf(due.circle());
        redis.run(
                Script.DROP_DUE,
                sets(partition),
                List.of(DueEntry.member(due.circle(), due.document(), due.what()), DueEntry.payload(due)));
    }

    private Redis.Call claimCall(int partition, long domainNow, long realNow, Duration lease, int limit) {
        return new Redis.Call(
                Script.CLAIM_DUE,
                sets(partition),
                List.of(
                        Long.toString(domainNow),
                        Long.toString(realNow),
                        Long.toString(realNow + lease.toMillis()),
                        Integer.toString(limit)));
    }

    private List<String> sets(int partition) {
        return List.of(keys.due(partition), keys.dueLeased(partition), keys.dueData(partition));
    }
}
