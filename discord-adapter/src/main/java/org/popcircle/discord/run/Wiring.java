package org.popcircle.discord.run;

import java.util.Optional;
import org.popcircle.core.desk.Popcircle;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.core.timer.Tempo;
import org.popcircle.core.timer.Workers;
import org.popcircle.discord.DiscordBot;
import org.popcircle.discord.DiscordSettings;
import org.popcircle.run.CoreWiring;
import org.popcircle.run.Program;
import org.popcircle.run.Running;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Puts the program together. */
@Configuration(proxyBeanMethods = false)
@Import({CoreWiring.class, SandboxWiring.class})
public class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    @Bean
    DiscordSettings discordSettings(Environment environment) {
        return DiscordSettings.from(environment::getProperty);
    }

    @Bean
    Program program(DiscordSettings settings) {
        return new Program(settings.sandbox(), settings.command());
    }

    @Bean(destroyMethod = "close")
    DiscordBot discordBot(
            DiscordSettings settings,
            Optional<Sandbox> sandbox,
            Popcircle popcircle,
            RedisStores stores,
            ApplicationContext program) {
        return new DiscordBot(
                sandbox.map(Sandbox::settings).orElse(settings),
                popcircle.conversation(),
                stores.cabinet(),
                popcircle::languageAt,
                sentence -> end(program, sentence));
    }

    /** Discord will never let us in like this: the program ends instead of looking as if it worked. */
    private static void end(ApplicationContext program, String sentence) {
        LOG.error("Popcircle cannot go on. {}", sentence);
        Thread.ofPlatform().name("end").start(() -> System.exit(SpringApplication.exit(program, () -> 1)));
    }

    @Bean(destroyMethod = "close")
    Workers workers(Popcircle popcircle, DiscordBot bot) {
        return popcircle.workers(
                bot.stage(),
                (circle, document, place, why) ->
                        LOG.warn("The card {} of {} cannot be posted in its channel: {}", document, circle, why),
                Tempo.USUAL);
    }

    @Bean
    Running running(DiscordBot bot, Workers workers, Optional<Sandbox> sandbox) {
        return new Running(bot::start, workers, sandbox.map(there -> port -> {}));
    }

    @Bean
    HealthIndicator discordHealthIndicator(DiscordBot bot) {
        return () -> bot.isConnected()
                ? Health.up().build()
                : Health.down()
                        .withDetail("problem", "the gateway of Discord is not connected")
                        .build();
    }
}
