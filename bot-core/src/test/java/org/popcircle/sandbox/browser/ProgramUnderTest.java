package org.popcircle.sandbox.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A messenger's real program as the sandbox, on a free port, with a data folder of its own. */
public final class ProgramUnderTest implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String page;

    private ProgramUnderTest(ConfigurableApplicationContext context, String page) {
        this.context = context;
        this.page = page;
    }

    /**
     * Starts it.
     *
     * @param data an empty folder
     * @param secrets settings that would take it to a real workspace; they are unset
     */
    public static ProgramUnderTest start(Class<?> program, Path data, String... secrets) throws IOException {
        int port = Browser.freePort();
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=" + port, "--server.address=127.0.0.1", "--POPCIRCLE_DATA=" + data, "--REDIS_URL="));
        for (String secret : secrets) {
            settings.add("--" + secret + "=");
        }
        var context = SpringApplication.run(program, settings.toArray(String[]::new));
        return new ProgramUnderTest(context, "http://127.0.0.1:" + port + "/sandbox/");
    }

    /** The address of the sandbox's page. */
    public String page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
