package org.popcircle.core.redis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.app.Cabinet;

/** One text for each record, and one set of names for each drawer, in the drawer's own slot. */
final class RedisCabinet implements Cabinet {

    private final Redis redis;

    RedisCabinet(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<String> get(String drawer, String name) {
        return Optional.ofNullable(redis.ask(client -> client.get(Keys.cabinet(drawer, name))));
    }

    @Override
    public void put(String drawer, String name, String value) {
        redis.run(Script.KEEP, records(drawer, name), List.of(value, name, ""));
    }

    @Override
    public void put(String drawer, String name, String value, Duration life) {
        redis.run(Script.KEEP, records(drawer, name), List.of(value, name, Long.toString(life.toMillis())));
    }

    @Override
    public Optional<String> take(String drawer, String name) {
        @Nullable Object taken = redis.run(Script.TAKE, records(drawer, name), List.of(name));
        return Optional.ofNullable(taken).map(Reply::text);
    }

    @Override
    public void remove(String drawer, String name) {
        take(drawer, name);
    }

    @Override
    public List<String> names(String drawer) {
        return redis.ask(client -> client.smembers(Keys.cabinetNames(drawer))).stream()
                .sorted()
                .toList();
    }

    private static List<String> records(String drawer, String name) {
        return List.of(Keys.cabinet(drawer, name), Keys.cabinetNames(drawer));
    }
}
