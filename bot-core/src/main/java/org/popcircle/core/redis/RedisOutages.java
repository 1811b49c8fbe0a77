package org.popcircle.core.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.popcircle.core.app.Outages;

/** One heartbeat for all instances, and the newest outages by their end. */
final class RedisOutages implements Outages {

    /** How many outages are remembered; older ones no longer overlap with anything that is open. */
    static final int KEPT = 500;

    private final Redis redis;

    RedisOutages(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void beat(Instant now, Duration tolerance) {
        redis.run(
                Script.BEAT,
                List.of(Keys.pulse(), Keys.outages()),
                List.of(
                        Long.toString(now.toEpochMilli()),
                        Long.toString(tolerance.toMillis()),
                        Integer.toString(KEPT)));
    }

    @Override
    @SuppressWarnings("deprecation") // what replaces ZRANGEBYSCORE needs Redis 6.2
    public Duration within(Instant from, Instant to) {
        long first = from.toEpochMilli();
        long last = to.toEpochMilli();
        List<String> outages = redis.ask(client -> client.zrangeByScore(Keys.outages(), Long.toString(first), "+inf"));
        return Duration.ofMillis(outages.stream()
                .mapToLong(outage -> overlap(outage, first, last))
                .sum());
    }

    private static long overlap(String outage, long first, long last) {
        int space = outage.indexOf(' ');
        long begin = Long.parseLong(outage.substring(0, space));
        long end = Long.parseLong(outage.substring(space + 1));
        return Math.max(0, Math.min(end, last) - Math.max(begin, first));
    }
}
