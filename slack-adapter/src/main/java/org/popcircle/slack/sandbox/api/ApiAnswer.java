package org.popcircle.slack.sandbox.api;

import java.time.Duration;
import java.util.Optional;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes back over the wire.
 *
 * @param retryAfter seconds to stay away, with status 429
 * @param delay how long to hold the answer back
 * @param lost break the connection instead of answering
 */
public record ApiAnswer(int status, ObjectNode body, Optional<Integer> retryAfter, Duration delay, boolean lost) {

    static ApiAnswer of(ObjectNode body) {
        return new ApiAnswer(200, body, Optional.empty(), Duration.ZERO, false);
    }

    static ApiAnswer tooManyRequests(int seconds) {
        var body = Json.object().put("ok", false).put("error", "ratelimited");
        return new ApiAnswer(429, body, Optional.of(seconds), Duration.ZERO, false);
    }

    static ApiAnswer serverError(int status) {
        var body = Json.object().put("ok", false).put("error", "internal_error");
        return new ApiAnswer(status, body, Optional.empty(), Duration.ZERO, false);
    }

    ApiAnswer withStatus(int other) {
        return new ApiAnswer(other, body, retryAfter, delay, lost);
    }

    ApiAnswer after(Duration longer) {
        return new ApiAnswer(status, body, retryAfter, longer, lost);
    }

    ApiAnswer neverArriving() {
        return new ApiAnswer(status, body, retryAfter, delay, true);
    }
}
