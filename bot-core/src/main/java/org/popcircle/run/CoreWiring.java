package org.popcircle.run;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.desk.Popcircle;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.core.vocabulary.CircleId;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * What every program is made of: the store and the core. Beans are closed in the opposite order, so the store comes first
 * and goes last.
 */
@Configuration(proxyBeanMethods = false)
public class CoreWiring {

    private static final String ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 10;

    @Bean(destroyMethod = "close")
    RedisStores stores(Environment environment, Program program) {
        Optional<String> url = Optional.ofNullable(environment.getProperty("REDIS_URL"))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        return RedisStores.open(new RedisStores.Settings(
                url, dataFolder(environment), program.sandbox() ? RedisStores.Mode.SANDBOX : RedisStores.Mode.LIVE));
    }

    /** {@code POPCIRCLE_DATA}, or {@code ./data}. */
    public static Path dataFolder(Environment environment) {
        return Path.of(environment.getProperty("POPCIRCLE_DATA", "data")).toAbsolutePath();
    }

    @Bean
    Popcircle popcircle(RedisStores stores, Optional<DomainClock> sandboxClock, Program program) {
        InstantSource realTime = InstantSource.system();
        return new Popcircle(
                new Popcircle.Keeping(
                        stores.store(),
                        stores.directory(),
                        stores.codes(),
                        stores.dueTimes(),
                        stores.redraws(),
                        stores.outbox(),
                        stores.outages()),
                sandboxClock.orElse(realTime::instant),
                realTime,
                freshIds(),
                program.command());
    }

    private static Supplier<CircleId> freshIds() {
        SecureRandom chance = new SecureRandom();
        return () -> {
            StringBuilder id = new StringBuilder();
            for (int i = 0; i < ID_LENGTH; i++) {
                id.append(ID_LETTERS.charAt(chance.nextInt(ID_LETTERS.length())));
            }
            return new CircleId(id.toString());
        };
    }

    @Bean
    HealthIndicator redisHealthIndicator(RedisStores stores) {
        return () -> stores.health()
                .problem()
                .map(problem -> Health.down().withDetail("problem", problem).build())
                .orElseGet(() -> Health.up().build());
    }
}
