package org.popcircle.slack.sandbox.api;

import java.time.Instant;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of the Web API or of a response URL, with what it was answered.
 *
 * @param method the method's name, or {@code response_url}
 */
public record RecordedRequest(Instant at, String method, ObjectNode args, int status, ObjectNode answer) {

    public boolean isOk() {
        return status == 200 && answer.path("ok").asBoolean(false);
    }

    /** Slack's error code; empty when there was none. */
    public String error() {
        return Json.text(answer, "error");
    }
}
