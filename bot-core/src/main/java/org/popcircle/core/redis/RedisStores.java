package org.popcircle.core.redis;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.app.Cabinet;
import org.popcircle.core.app.Codes;
import org.popcircle.core.app.Directory;
import org.popcircle.core.app.DueTimes;
import org.popcircle.core.app.Outages;
import org.popcircle.core.app.Outbox;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Opens everything that is kept in Redis, and hands out the ports to it. To be closed last, when nobody uses a port any
 * more: an embedded Redis then stops too, if this process owns it.
 */
public final class RedisStores implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisStores.class);

    /** How keys are laid out. A number that is not understood here refuses the start. */
    private static final int FORMAT = 1;

    /** What documents look like; see {@link Upcaster}. */
    static final int SCHEMA = 6;

    private final Optional<EmbeddedRedis> embedded;
    private final Redis redis;
    private final Keys keys;
    private final DocumentJson json = new DocumentJson(
            SCHEMA,
            List.of(
                    new SeveralPlaces(),
                    new CirclesGoAlongside(),
                    new DoorsOfGroups(),
                    new SelectionsOfAnything(),
                    new SelectionsGoOnOtherwise()));
    private final InstantSource realTime;

    private RedisStores(Optional<EmbeddedRedis> embedded, Redis redis, Keys keys, InstantSource realTime) {
        this.embedded = embedded;
        this.redis = redis;
        this.keys = keys;
        this.realTime = realTime;
    }

    /** Real people's decisions and those of the sandbox never share a store. */
    public enum Mode {
        LIVE,
        SANDBOX;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param redisUrl {@code REDIS_URL}; without it an embedded Redis is started
     * @param dataFolder {@code POPCIRCLE_DATA}, the folder of the embedded Redis
     * @param partitions part of the data: a store that was begun with another number refuses to open
     */
    public record Settings(Optional<String> redisUrl, Path dataFolder, Mode mode, int partitions) {

        private static final int PARTITIONS = 64;

        public Settings(Optional<String> redisUrl, Path dataFolder, Mode mode) {
            this(redisUrl, dataFolder, mode, PARTITIONS);
        }
    }

    /**
     * Opens the store, or starts it.
     *
     * @throws StartRefused with one sentence for the operator
     */
    public static RedisStores open(Settings settings) {
        return open(settings, InstantSource.system());
    }

    /** @param realTime for leases and marks; never the domain's time */
    static RedisStores open(Settings settings, InstantSource realTime) {
        Optional<EmbeddedRedis> embedded = settings.redisUrl().isPresent()
                ? Optional.empty()
                : Optional.of(EmbeddedRedis.open(settings.dataFolder()));
        RedisStores stores = null;
        boolean usable = false;
        try {
            UnifiedJedis client = embedded.map(RedisClients::toEmbedded)
                    .orElseGet(() -> RedisClients.toUrl(settings.redisUrl().orElseThrow()));
            stores = new RedisStores(embedded, new Redis(client), new Keys(settings.partitions()), realTime);
            stores.checkMeta(settings);
            stores.checkEviction();
            usable = true;
            return stores;
        } catch (StoreUnavailable | JedisException e) {
            throw new StartRefused(
                    "Redis cannot be used (" + e.getMessage() + "): check that it runs and that REDIS_URL is right.",
                    e);
        } finally {
            if (!usable && stores != null) {
                stores.close();
            } else if (!usable) {
                embedded.ifPresent(EmbeddedRedis::close);
            }
        }
    }

    public Store store() {
        return new RedisStore(redis, keys, json, realTime);
    }

    public DueTimes dueTimes() {
        return new RedisDueTimes(redis, keys, realTime);
    }

    public Redraws redraws() {
        return new RedisRedraws(redis, keys, realTime);
    }

    public Outbox outbox() {
        return new RedisOutbox(redis, keys, json, realTime);
    }

    public Outages outages() {
        return new RedisOutages(redis);
    }

    public Directory directory() {
        return new RedisDirectory(redis);
    }

    public Codes codes() {
        return new RedisCodes(redis);
    }

    public Cabinet cabinet() {
        return new RedisCabinet(redis);
    }

    public RedisHealth health() {
        return new RedisHealth(redis, () -> embedded.flatMap(EmbeddedRedis::problem));
    }

    @Override
    public void close() {
        redis.close();
        embedded.ifPresent(EmbeddedRedis::close);
    }

    private void checkMeta(Settings settings) {
        List<String> wanted = List.of(
                Integer.toString(FORMAT),
                Integer.toString(settings.partitions()),
                settings.mode().key());
        List<String> known = Reply.texts(redis.run(Script.META, List.of(Keys.meta()), wanted));
        if (!known.get(0).equals(wanted.get(0))) {
            throw new StartRefused("This store has format " + known.get(0) + " and this Popcircle knows format "
                    + FORMAT + ": use the version that wrote it, or an empty store.");
        }
        if (!known.get(1).equals(wanted.get(1))) {
            throw new StartRefused("This store was begun with " + known.get(1) + " partitions, not "
                    + settings.partitions() + ": start with the same number, or with an empty store.");
        }
        if (!known.get(2).equals(wanted.get(2))) {
            throw new StartRefused("This store belongs to a " + known.get(2) + " Popcircle and this one is "
                    + wanted.get(2) + ": set POPCIRCLE_DATA or REDIS_URL to a store of its own.");
        }
    }

    /** A Redis that forgets under pressure would forget decisions. Managed servers may not say; then they are trusted. */
    private void checkEviction() {
        try {
            Map<String, String> policy = redis.ask(client -> client.configGet("maxmemory-policy"));
            String found = policy.getOrDefault("maxmemory-policy", "noeviction");
            if (!found.equals("noeviction")) {
                throw new StartRefused("This Redis drops data when its memory is full (maxmemory-policy " + found
                        + "): set maxmemory-policy to noeviction.");
            }
        } catch (JedisException e) {
            LOG.info("Redis does not say its maxmemory-policy; it has to be noeviction");
        }
    }
}
