package org.popcircle.slack.sandbox.api;

import java.util.List;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ObjectNode;

/** The short way out of a method: Slack's {@code ok: false} with an error code, and messages that say where. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> messages;

    ApiError(String code, String... messages) {
        this(code, List.of(messages));
    }

    ApiError(String code, List<String> messages) {
        super(code + " " + messages);
        this.code = code;
        this.messages = List.copyOf(messages);
    }

    ObjectNode toSlack() {
        var answer = Json.object().put("ok", false).put("error", code);
        if (!messages.isEmpty()) {
            var list = answer.putObject("response_metadata").putArray("messages");
            messages.forEach(list::add);
        }
        return answer;
    }
}
