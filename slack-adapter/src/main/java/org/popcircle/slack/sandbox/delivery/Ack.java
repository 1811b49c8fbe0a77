package org.popcircle.slack.sandbox.delivery;

import java.time.Duration;
import org.popcircle.sandbox.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot answered to a delivery.
 *
 * @param status the HTTP status, {@link #NOTHING} when nothing came in time
 * @param body the answer's text, empty for a bare acknowledgement
 * @param took from sending until the answer was there
 * @param noRetry the bot asked not to be sent this again
 */
public record Ack(int status, String body, Duration took, boolean noRetry) {

    public static final int NOTHING = 0;

    static Ack nothing(Duration took) {
        return new Ack(NOTHING, "", took, false);
    }

    /** For what the bot never asked to hear of. */
    public static Ack unasked() {
        return new Ack(200, "", Duration.ZERO, false);
    }

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** The answer as JSON; plain text becomes {@code {"text": …}}, nothing an empty object. */
    public ObjectNode json() {
        if (body.isBlank()) {
            return Json.object();
        }
        try {
            if (Json.parse(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException plainText) {
            return Json.object().put("text", body);
        }
        return Json.object().put("text", body);
    }
}
