package org.popcircle.slack.wire;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes Slack's requests: {@code POST /slack/events} for commands, interactivity and events, and the two pages of an
 * installation ({@code GET}). Everything posted is verified on its raw bytes before anything reads it; no body is ever
 * logged. Keep filters that read parameters away from its path: they would eat the body.
 */
public final class SlackServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(SlackServlet.class);

    /** Slack's largest payload holds a modal of 250 kB, url-encoded. */
    private static final int MOST_BYTES = 1024 * 1024;

    /** A check of Slack's has but a few fields; looking for it in a large body would be slow. */
    private static final int MOST_OF_A_CHECK = 2048;

    private final transient App app;
    private final transient SlackRequestParser parser;
    private final transient Presses presses = new Presses();
    private final transient Optional<SlackSignature> signature;

    /** @param signingSecret absent in Socket Mode: then nothing posted here is genuine */
    public SlackServlet(App app, Optional<String> signingSecret, InstantSource clock) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.signature = signingSecret.map(secret -> new SlackSignature(secret, clock));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too large");
            return;
        }
        String body = new String(bytes, StandardCharsets.UTF_8);
        if (isSslCheck(body)) {
            response.setStatus(HttpServletResponse.SC_OK);
            return;
        }
        String timestamp = request.getHeader("X-Slack-Request-Timestamp");
        String signed = request.getHeader("X-Slack-Signature");
        if (signature.isEmpty() || !signature.get().isGenuine(timestamp, signed, bytes)) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "invalid request");
            return;
        }
        if (!isKnown(body)) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "not a request of Slack");
            return;
        }
        run(request, body, response);
    }

    private static boolean isSslCheck(String body) {
        return body.length() <= MOST_OF_A_CHECK && List.of(body.split("&")).contains("ssl_check=1");
    }

    /** Whether Bolt understands it; it would log the body of anything else. */
    private static boolean isKnown(String body) {
        return body.startsWith("payload=")
                || body.startsWith("command=")
                || body.contains("&payload=")
                || body.contains("&command=")
                || body.stripLeading().startsWith("{");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        run(request, "", response);
    }

    private void run(HttpServletRequest request, String body, HttpServletResponse response) throws IOException {
        Request<?> parsed = parse(request, body);
        if (parsed == null) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "not a request of Slack");
            return;
        }
        Response answer;
        try {
            answer = app.run(parsed);
        } catch (Exception broken) {
            log.error("A request of type {} could not be handled", parsed.getRequestType(), broken);
            refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "internal error");
            return;
        }
        write(answer, response);
    }

    private @Nullable Request<?> parse(HttpServletRequest request, String body) {
        try {
            RequestHeaders headers = new RequestHeaders(headers(request));
            Optional<BlockActionRequest> press = presses.read(body, headers);
            if (press.isPresent()) {
                return press.get();
            }
            return parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(request.getRequestURI())
                    .queryString(QueryStringParser.toMap(request.getQueryString()))
                    .headers(headers)
                    .requestBody(body)
                    .remoteAddress(request.getRemoteAddr())
                    .build());
        } catch (RuntimeException unreadable) {
            log.warn(
                    "A genuine request could not be read: {}",
                    unreadable.getClass().getSimpleName());
            return null;
        }
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (answer.getBody() != null) {
            response.setContentType(answer.getContentType());
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=utf-8");
        response.getOutputStream().write("{\"error\":\"%s\"}".formatted(why).getBytes(StandardCharsets.UTF_8));
    }
}
