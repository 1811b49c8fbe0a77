package org.popcircle.discord;

import org.popcircle.discord.run.Wiring;
import org.popcircle.run.SandboxCore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The program: Popcircle in Discord, or in the sandbox when no token is set. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Wiring.class)
public class DiscordAdapter {

    public static void main(String[] args) {
        SpringApplication program = new SpringApplication(DiscordAdapter.class);
        program.addListeners(SandboxCore.staysAtHome(
                environment -> DiscordSettings.from(environment::getProperty).sandbox()));
        program.run(args);
    }
}
