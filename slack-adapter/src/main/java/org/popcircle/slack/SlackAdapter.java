package org.popcircle.slack;

import org.popcircle.run.SandboxCore;
import org.popcircle.slack.run.Wiring;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The program: Popcircle in a Slack workspace, or in the sandbox when no credential is set. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Wiring.class)
public class SlackAdapter {

    public static void main(String[] args) {
        SpringApplication program = new SpringApplication(SlackAdapter.class);
        program.addListeners(SandboxCore.staysAtHome(
                environment -> SlackSettings.from(environment::getProperty).sandbox()));
        program.run(args);
    }
}
