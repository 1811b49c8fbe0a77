package org.popcircle.slack;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: Popcircle in a Slack workspace, or in the sandbox when no credential is set. */
@SpringBootApplication
public class SlackAdapter {

    public static void main(String[] args) {
        SpringApplication.run(SlackAdapter.class, args);
    }
}
