package org.popcircle.slack.sandbox;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** A Bolt app behind a loopback port, verified by Bolt itself. */
final class BoltOverHttp implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    BoltOverHttp(App app) throws LifecycleException {
        var connector = new Connector();
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(0);
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setConnector(connector);
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "bolt", new BoltServlet(app)).addMapping("/slack/events");
        tomcat.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/slack/events");
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private static final class BoltServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient App app;
        private final transient SlackRequestParser parser;

        BoltServlet(App app) {
            this.app = app;
            this.parser = new SlackRequestParser(app.config());
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            Collections.list(request.getHeaderNames())
                    .forEach(it -> headers.put(it, Collections.list(request.getHeaders(it))));
            var parsed = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(request.getRequestURI())
                    .queryString(QueryStringParser.toMap(request.getQueryString()))
                    .headers(new RequestHeaders(headers))
                    .requestBody(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .remoteAddress(request.getRemoteAddr())
                    .build());
            answer(response, parsed);
        }

        private void answer(HttpServletResponse response, Request<?> parsed) throws IOException {
            try {
                var answer = app.run(parsed);
                response.setStatus(answer.getStatusCode());
                if (answer.getBody() != null) {
                    response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
                }
            } catch (Exception failure) {
                throw new IOException(failure);
            }
        }
    }
}
