package org.popcircle.discord.sandbox.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/**
 * What goes back over the wire.
 *
 * @param body empty for status 204
 * @param delay how long to hold the answer back
 * @param lost break the connection instead of answering
 */
public record RestAnswer(
        int status, Optional<JsonNode> body, Map<String, String> headers, Duration delay, boolean lost) {

    public RestAnswer {
        headers = Map.copyOf(headers);
    }

    static RestAnswer of(int status, JsonNode body) {
        return new RestAnswer(status, Optional.of(body), Map.of(), Duration.ZERO, false);
    }

    static RestAnswer ok(JsonNode body) {
        return of(200, body);
    }

    static RestAnswer noContent() {
        return new RestAnswer(204, Optional.empty(), Map.of(), Duration.ZERO, false);
    }

    static RestAnswer serverError(int status) {
        return of(
                status,
                Json.object().put("message", "the double was told to fail").put("code", 0));
    }

    RestAnswer with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new RestAnswer(status, body, all, delay, lost);
    }

    RestAnswer after(Duration longer) {
        return new RestAnswer(status, body, headers, longer, lost);
    }

    RestAnswer neverArriving() {
        return new RestAnswer(status, body, headers, delay, true);
    }

    /** The body, an empty object when there is none. */
    public JsonNode json() {
        return body.orElseGet(Json::object);
    }
}
