package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.api.ApiCall;
import org.popcircle.slack.sandbox.blocks.SchemaCheck;
import org.popcircle.slack.sandbox.delivery.Ack;
import org.popcircle.slack.sandbox.people.Click;
import tools.jackson.databind.node.ObjectNode;

/** Many people at once: the double must not be what is slow. */
class StormTest {

    private static final int PEOPLE = 200;
    private static final String CARD = """
            {"channel":"C0CROWD","text":"Card","blocks":[{"type":"actions","elements":[
             {"type":"button","action_id":"yes","text":{"type":"plain_text","text":"Yes"}}]}]}""";

    @Test
    void two_hundred_people_press_in_the_same_instant_and_everyone_is_answered() throws Exception {
        var app = TestApp.settings();
        var presses = new AtomicInteger();
        var bot = botThatCounts(presses);
        try (var slack = new SlackDouble(app, Crowd.of(PEOPLE), SchemaCheck.none(), InstantSource.system());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            slack.deliverTo(URI.create("http://127.0.0.1:" + bot.getAddress().getPort() + "/"));
            slack.api().call(new ApiCall("chat.postMessage", app.secrets().botToken(), (ObjectNode) Json.parse(CARD)));

            var pressing = new ArrayList<Callable<Click>>();
            for (var i = 0; i < PEOPLE; i++) {
                var person = slack.person("P" + i).in("#crowd");
                pressing.add(() -> person.presses("Yes"));
            }
            var clicks = threads.invokeAll(pressing);

            assertThat(clicks)
                    .allSatisfy(it -> assertThat(it.get().ack().isOk()).isTrue());
            assertThat(clicks.stream().map(it -> it.resultNow().ack()).map(Ack::took))
                    .allSatisfy(it -> assertThat(it).isLessThan(Duration.ofSeconds(3)));
            assertThat(presses).hasValue(PEOPLE);
        } finally {
            bot.stop(0);
        }
    }

    private static HttpServer botThatCounts(AtomicInteger presses) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), PEOPLE);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
            if (body.startsWith("payload=")) {
                presses.incrementAndGet();
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
