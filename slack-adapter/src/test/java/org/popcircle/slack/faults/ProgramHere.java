package org.popcircle.slack.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.popcircle.slack.SlackAdapter;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program in this JVM, on a port of its own. */
final class ProgramHere implements AutoCloseable {

    private final ConfigurableApplicationContext program;

    private ProgramHere(ConfigurableApplicationContext program) {
        this.program = program;
    }

    /** With its embedded Redis in that folder, unless the variables name another. */
    static ProgramHere start(Map<String, String> variables, Path folder) {
        List<String> settings = new ArrayList<>(List.of("--PORT=0", "--POPCIRCLE_DATA=" + folder));
        variables.forEach((name, value) -> settings.add("--" + name + "=" + value));
        return new ProgramHere(new SpringApplication(SlackAdapter.class).run(settings.toArray(String[]::new)));
    }

    int port() {
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        program.close();
    }
}
