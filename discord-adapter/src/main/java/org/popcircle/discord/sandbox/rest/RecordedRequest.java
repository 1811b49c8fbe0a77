package org.popcircle.discord.sandbox.rest;

import java.time.Instant;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/**
 * A call with what it was answered.
 *
 * @param route such as {@code POST /channels/{channel}/messages}; the bare verb and path when there is no such route
 */
public record RecordedRequest(Instant at, String route, String path, JsonNode body, int status, JsonNode answer) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** Discord's error code; 0 when there was none. */
    public int code() {
        return answer.path("code").asInt(0);
    }

    /** The sentence and, for a bad body, where it is bad. */
    public String error() {
        return isOk() ? "" : code() + " " + Json.text(answer, "message") + " " + answer.path("errors");
    }
}
