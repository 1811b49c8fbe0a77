package org.popcircle.core.redis;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import redis.clients.jedis.UnifiedJedis;

/** Whether anything is still to be done in a store: cards to draw, messages to send, times that have come. */
public final class PendingWork implements AutoCloseable {

    private static final List<String> UNTIL_DONE =
            List.of("pc:*:marks:slack", "pc:*:out:slack", "pc:*:marks:discord", "pc:*:out:discord", "pc:*:due:leased");

    private final UnifiedJedis client;

    public PendingWork(String redisUrl) {
        client = RedisClients.toUrl(redisUrl);
    }

    /** @param domainTime what is due later than this is not pending */
    public boolean isNone(Instant domainTime) {
        return UNTIL_DONE.stream().allMatch(keys -> client.keys(keys).isEmpty()) && nothingDue(domainTime);
    }

    private boolean nothingDue(Instant domainTime) {
        Set<String> dues = client.keys("pc:*:due");
        return dues.stream().allMatch(due -> client.zcount(due, "-inf", Long.toString(domainTime.toEpochMilli())) == 0);
    }

    @Override
    public void close() {
        client.close();
    }
}
