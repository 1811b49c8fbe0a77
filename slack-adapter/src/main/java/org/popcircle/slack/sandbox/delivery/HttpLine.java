package org.popcircle.slack.sandbox.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ObjectNode;

/** Signed {@code POST}s to the bot's one URL. */
public final class HttpLine implements BotLine {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI bot;
    private final RequestSigner signer;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    public HttpLine(URI bot, String signingSecret) {
        this.bot = bot;
        this.signer = new RequestSigner(signingSecret);
    }

    @Override
    public Ack deliver(Parcel parcel, Optional<Retry> retry) {
        var request = request(parcel, retry);
        var start = System.nanoTime();
        try {
            var answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            var noRetry = answer.headers().firstValue("x-slack-no-retry").isPresent();
            return new Ack(answer.statusCode(), answer.body(), since(start), noRetry);
        } catch (IOException unreachable) {
            return Ack.nothing(since(start));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Ack.nothing(since(start));
        }
    }

    private HttpRequest request(Parcel parcel, Optional<Retry> retry) {
        var body = body(parcel).getBytes(StandardCharsets.UTF_8);
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        var request = HttpRequest.newBuilder(bot)
                .timeout(PATIENCE)
                .header("Content-Type", parcel.kind() == Parcel.Kind.EVENT ? "application/json" : FORM)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signer.sign(timestamp, body))
                .POST(BodyPublishers.ofByteArray(body));
        retry.ifPresent(it -> request.header("X-Slack-Retry-Num", Integer.toString(it.number()))
                .header("X-Slack-Retry-Reason", it.reason()));
        return request.build();
    }

    private static String body(Parcel parcel) {
        return switch (parcel.kind()) {
            case COMMAND -> form(parcel.payload());
            case INTERACTION -> "payload=" + encoded(Json.write(parcel.payload()));
            case EVENT -> Json.write(parcel.payload());
        };
    }

    private static String form(ObjectNode fields) {
        return fields.properties().stream()
                .map(it -> it.getKey() + "=" + encoded(it.getValue().asString("")))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
