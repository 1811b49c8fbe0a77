package org.popcircle.slack.run;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.desk.Popcircle;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.core.timer.Tempo;
import org.popcircle.core.timer.Workers;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.slack.SlackBot;
import org.popcircle.slack.SlackSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Puts the program together. Beans are closed in the opposite order, so the store comes first and goes last. */
@Configuration(proxyBeanMethods = false)
@Import(SandboxWiring.class)
public class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final String ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 10;

    @Bean
    SlackSettings slackSettings(Environment environment) {
        return SlackSettings.from(environment::getProperty);
    }

    @Bean(destroyMethod = "close")
    RedisStores stores(Environment environment, SlackSettings settings) {
        Optional<String> url = Optional.ofNullable(environment.getProperty("REDIS_URL"))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        return RedisStores.open(new RedisStores.Settings(
                url, dataFolder(environment), settings.sandbox() ? RedisStores.Mode.SANDBOX : RedisStores.Mode.LIVE));
    }

    /** {@code POPCIRCLE_DATA}, or {@code ./data}. */
    static Path dataFolder(Environment environment) {
        return Path.of(environment.getProperty("POPCIRCLE_DATA", "data")).toAbsolutePath();
    }

    @Bean
    Popcircle popcircle(RedisStores stores, Optional<DomainClock> sandboxClock, SlackSettings settings) {
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
                settings.command());
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

    @Bean(destroyMethod = "close")
    SlackBot slackBot(SlackSettings settings, Optional<Sandbox> sandbox, Popcircle popcircle, RedisStores stores) {
        return new SlackBot(
                sandbox.map(Sandbox::settings).orElse(settings),
                popcircle.conversation(),
                stores.cabinet(),
                InstantSource.system(),
                popcircle::languageAt);
    }

    @Bean(destroyMethod = "close")
    Workers workers(Popcircle popcircle, SlackBot bot) {
        return popcircle.workers(
                bot.stage(),
                (circle, document, place, why) ->
                        LOG.warn("The card {} of {} cannot be posted in its channel: {}", document, circle, why),
                Tempo.USUAL);
    }

    @Bean
    Running running(SlackBot bot, Workers workers, Optional<Sandbox> sandbox) {
        return new Running(bot, workers, sandbox);
    }

    @Bean
    ServletRegistrationBean<?> slackServlet(SlackBot bot) {
        ServletRegistrationBean<?> registration = new ServletRegistrationBean<>(
                bot.servlet(), "/slack/events", "/slack/install", "/slack/oauth_redirect");
        registration.setName("slack");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    HealthIndicator redisHealthIndicator(RedisStores stores) {
        return () -> stores.health()
                .problem()
                .map(problem -> Health.down().withDetail("problem", problem).build())
                .orElseGet(() -> Health.up().build());
    }

    @Bean
    HealthIndicator slackHealthIndicator(SlackBot bot) {
        return () -> bot.isConnected()
                ? Health.up().build()
                : Health.down().withDetail("problem", "Slack does not answer").build();
    }
}
