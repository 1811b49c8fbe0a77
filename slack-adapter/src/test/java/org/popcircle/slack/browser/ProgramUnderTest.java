package org.popcircle.slack.browser;

import java.io.IOException;
import java.nio.file.Path;
import org.popcircle.sandbox.browser.Browser;
import org.popcircle.slack.SlackAdapter;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real program as the sandbox, on a free port, with a data folder of its own. */
final class ProgramUnderTest implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String page;

    private ProgramUnderTest(ConfigurableApplicationContext context, String page) {
        this.context = context;
        this.page = page;
    }

    static ProgramUnderTest start(Path data) throws IOException {
        int port = Browser.freePort();
        var context = SpringApplication.run(
                SlackAdapter.class,
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--POPCIRCLE_DATA=" + data,
                "--REDIS_URL=",
                "--SLACK_BOT_TOKEN=",
                "--SLACK_CLIENT_ID=",
                "--SLACK_CLIENT_SECRET=",
                "--SLACK_SIGNING_SECRET=",
                "--SLACK_APP_TOKEN=");
        return new ProgramUnderTest(context, "http://127.0.0.1:" + port + "/sandbox/");
    }

    /** The address of the sandbox's page. */
    String page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
