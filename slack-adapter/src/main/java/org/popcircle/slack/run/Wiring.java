package org.popcircle.slack.run;

import java.time.InstantSource;
import java.util.Optional;
import org.popcircle.core.desk.Popcircle;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.core.timer.Tempo;
import org.popcircle.core.timer.Workers;
import org.popcircle.run.CoreWiring;
import org.popcircle.run.Program;
import org.popcircle.run.Running;
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

/** Puts the program together. */
@Configuration(proxyBeanMethods = false)
@Import({CoreWiring.class, SandboxWiring.class})
public class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    @Bean
    SlackSettings slackSettings(Environment environment) {
        return SlackSettings.from(environment::getProperty);
    }

    @Bean
    Program program(SlackSettings settings) {
        return new Program(settings.sandbox(), settings.command());
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
        return new Running(bot::start, workers, sandbox.map(there -> there::listenAt));
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
    HealthIndicator slackHealthIndicator(SlackBot bot) {
        return () -> bot.isConnected()
                ? Health.up().build()
                : Health.down().withDetail("problem", "Slack does not answer").build();
    }
}
