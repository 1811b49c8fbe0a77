package org.popcircle.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.http.fileupload.FileUtils;

/** Servlets on a loopback port of their own, for tests. A sandbox mounts the same servlets beside its adapter's. */
public final class LoopbackServer implements AutoCloseable {

    private final Path folder = newFolder();
    private final Tomcat tomcat = new Tomcat();

    /** A servlet here is told of requests that went wrong. */
    public static final String ERRORS = "/error";

    /** Starts on an unused port; {@code servlets} by the path each is mounted at, such as {@code /api/*}. */
    public LoopbackServer(Map<String, HttpServlet> servlets) {
        try {
            tomcat.setBaseDir(folder.toString());
            tomcat.setConnector(connector());
            var context = tomcat.addContext("", folder.toString());
            quietAtTheEnd((StandardContext) context);
            servlets.forEach((path, servlet) -> mount(context, path, servlet));
            if (servlets.containsKey(ERRORS)) {
                var errors = new ErrorPage();
                errors.setLocation(ERRORS);
                context.addErrorPage(errors);
            }
            tomcat.start();
        } catch (LifecycleException failure) {
            throw new IllegalStateException("the loopback server cannot listen", failure);
        }
    }

    /** Without a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("popcircle-double");
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
        try {
            tomcat.stop();
            tomcat.destroy();
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException | LifecycleException failure) {
            throw new IllegalStateException("the loopback server cannot stop", failure);
        }
    }
}
