package org.popcircle.discord.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Valley;
import org.popcircle.discord.sandbox.rest.RestAnswer;
import org.popcircle.discord.sandbox.rest.RestCall;
import org.popcircle.discord.sandbox.rules.SchemaCheck;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/** A double without a network, called directly, in a time that the test moves. */
abstract class CallingRest {

    static final String MESSAGES = "/channels/" + Valley.VALLEY + "/messages";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    final AppSettings app = AppSettings.random();
    final DiscordDouble discord =
            new DiscordDouble(app, Valley.freshlySeeded(app, now::get), SchemaCheck.none(), now::get);

    @AfterEach
    void close() {
        discord.close();
    }

    void pass(Duration time) {
        now.updateAndGet(it -> it.plus(time));
    }

    /** With single quotes for double ones. */
    RestAnswer call(String verb, String path, String body) {
        return discord.rest().call(RestCall.of(verb, path, app.token(), json(body)));
    }

    RestAnswer get(String path, Map<String, String> query) {
        return discord.rest().call(new RestCall("GET", path, query, app.token(), Json.object(), List.of(), Map.of()));
    }

    RestAnswer post(String body) {
        return call("POST", MESSAGES, body);
    }

    String id(RestAnswer answer) {
        return Json.text(answer.json(), "id");
    }

    static int code(RestAnswer answer) {
        return answer.json().path("code").asInt(0);
    }

    static JsonNode json(String singleQuoted) {
        return Json.parse(singleQuoted.replace('\'', '"'));
    }
}
