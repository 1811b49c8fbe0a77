package org.popcircle.slack;

import java.util.Map;
import org.popcircle.slack.run.Wiring;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/** The program: Popcircle in a Slack workspace, or in the sandbox when no credential is set. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Wiring.class)
public class SlackAdapter {

    public static void main(String[] args) {
        SpringApplication program = new SpringApplication(SlackAdapter.class);
        ApplicationListener<ApplicationEnvironmentPreparedEvent> sandboxStaysAtHome =
                SlackAdapter::bindSandboxToLoopback;
        program.addListeners(sandboxStaysAtHome);
        program.run(args);
    }

    /** The sandbox lets anybody be anybody, so nobody outside this machine may reach it. */
    private static void bindSandboxToLoopback(ApplicationEnvironmentPreparedEvent event) {
        if (SlackSettings.from(event.getEnvironment()::getProperty).sandbox()) {
            event.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("sandbox", Map.of("server.address", "127.0.0.1")));
        }
    }
}
