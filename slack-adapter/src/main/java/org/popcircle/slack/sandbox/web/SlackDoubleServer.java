package org.popcircle.slack.sandbox.web;

import java.net.URI;
import java.util.Map;
import org.popcircle.sandbox.SandboxClock;
import org.popcircle.sandbox.web.LocalClock;
import org.popcircle.sandbox.web.LoopbackServer;
import org.popcircle.sandbox.web.PeopleServlet;
import org.popcircle.slack.sandbox.SlackDouble;

/** The double on a loopback port of its own, for tests. The sandbox mounts the same servlets beside the adapter's. */
public final class SlackDoubleServer implements AutoCloseable {

    private final SlackDouble slack;
    private final LoopbackServer server;

    private SlackDoubleServer(SlackDouble slack, LoopbackServer server) {
        this.slack = slack;
        this.server = server;
    }

    /** Starts it on an unused port, with a clock of its own. Closing it closes the double too. */
    public static SlackDoubleServer start(SlackDouble slack) {
        return start(slack, new LocalClock());
    }

    /** The same, with the clock that the page moves. */
    public static SlackDoubleServer start(SlackDouble slack, SandboxClock clock) {
        var server = new SlackDoubleServer(
                slack,
                new LoopbackServer(Map.of(
                        "/api/*", new WebApiServlet(slack.api()),
                        "/response/*", new ResponseUrlServlet(slack.responseUrls()),
                        "/sandbox/*", new PeopleServlet(new SlackPage(slack, clock)))));
        slack.responseUrls().reachableAt(server.url());
        return server;
    }

    /** Without a slash at its end. */
    public String url() {
        return server.url();
    }

    /** What belongs into {@code SLACK_API_URL}. */
    public String apiUrl() {
        return url() + "/api/";
    }

    public URI page() {
        return URI.create(url() + "/sandbox/");
    }

    public SlackDouble slack() {
        return slack;
    }

    @Override
    public void close() {
        slack.close();
        server.close();
    }
}
