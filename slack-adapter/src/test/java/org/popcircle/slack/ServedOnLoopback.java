package org.popcircle.slack;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** A bot's servlet on a free port of this machine alone. */
public final class ServedOnLoopback implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    public ServedOnLoopback(HttpServlet servlet) {
        Connector connector = new Connector();
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(0);
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setConnector(connector);
        Tomcat.addServlet(tomcat.addContext("", null), "slack", servlet).addMapping("/slack/*");
        try {
            tomcat.start();
        } catch (LifecycleException broken) {
            throw new IllegalStateException(broken);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
    }

    public URI events() {
        return address().resolve("/slack/events");
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
