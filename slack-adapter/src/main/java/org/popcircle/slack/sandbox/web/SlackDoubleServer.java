package org.popcircle.slack.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.popcircle.sandbox.SandboxClock;
import org.popcircle.slack.sandbox.SlackDouble;
import org.springframework.util.FileSystemUtils;

/** The double on a loopback port of its own, for tests. The sandbox mounts the same servlets beside the adapter's. */
public final class SlackDoubleServer implements AutoCloseable {

    private final SlackDouble slack;
    private final SandboxClock clock;
    private final Path folder;
    private final Tomcat tomcat = new Tomcat();

    private SlackDoubleServer(SlackDouble slack, SandboxClock clock, Path folder) {
        this.slack = slack;
        this.clock = clock;
        this.folder = folder;
    }

    /** Starts it on an unused port, with a clock of its own. Closing it closes the double too. */
    public static SlackDoubleServer start(SlackDouble slack) {
        return start(slack, new LocalClock());
    }

    /** The same, with the clock that the page moves. */
    public static SlackDoubleServer start(SlackDouble slack, SandboxClock clock) {
        var server = new SlackDoubleServer(slack, clock, newFolder());
        server.listen();
        slack.responseUrls().reachableAt(server.url());
        return server;
    }

    /** Without a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
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

    private void listen() {
        try {
            tomcat.setBaseDir(folder.toString());
            tomcat.setConnector(connector());
            var context = tomcat.addContext("", folder.toString());
            quietAtTheEnd((StandardContext) context);
            mount(context, "/api/*", new WebApiServlet(slack.api()));
            mount(context, "/response/*", new ResponseUrlServlet(slack.responseUrls()));
            mount(context, "/sandbox/*", new PeopleServlet(slack, clock));
            tomcat.start();
        } catch (LifecycleException failure) {
            throw new IllegalStateException("the double of Slack cannot listen", failure);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("slack-double");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** It shares its class loader with everything else, so Tomcat's search for leaks finds only noise. */
    private static void quietAtTheEnd(StandardContext context) {
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
    }

    private static Connector connector() {
        var connector = new Connector();
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxThreads", "300");
        connector.setPort(0);
        return connector;
    }

    private static void mount(Context context, String path, HttpServlet servlet) {
        var wrapper = Tomcat.addServlet(context, path, servlet);
        wrapper.setAsyncSupported(true);
        wrapper.addMapping(path);
    }

    @Override
    public void close() {
        slack.close();
        try {
            tomcat.stop();
            tomcat.destroy();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException | LifecycleException failure) {
            throw new IllegalStateException("the double of Slack cannot stop", failure);
        }
    }
}
