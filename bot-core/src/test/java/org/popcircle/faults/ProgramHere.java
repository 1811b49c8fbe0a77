package org.popcircle.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole program in this JVM, on a port of its own. */
public final class ProgramHere implements AutoCloseable {

    private final ConfigurableApplicationContext program;

    private ProgramHere(ConfigurableApplicationContext program) {
        this.program = program;
    }

    /** With its embedded Redis in that folder, unless the variables name another. */
    public static ProgramHere start(Class<?> adapter, Map<String, String> variables, Path folder) {
        List<String> settings = new ArrayList<>(List.of("--PORT=0", "--POPCIRCLE_DATA=" + folder));
        variables.forEach((name, value) -> settings.add("--" + name + "=" + value));
        return new ProgramHere(new SpringApplication(adapter).run(settings.toArray(String[]::new)));
    }

    public int port() {
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        program.close();
    }
}
