package org.popcircle.slack.sandbox.api;

import java.util.List;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Slack's paging: {@code limit} and an opaque {@code cursor}. */
final class Pages {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 999;
    private static final String PREFIX = "page:";

    private Pages() {}

    static ObjectNode of(ApiCall call, String field, List<JsonNode> items) {
        var limit = call.number("limit", DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ApiError("invalid_limit");
        }
        var from = start(call.text("cursor"), items.size());
        var to = Math.min(items.size(), from + limit);
        var answer = Json.object();
        answer.putArray(field).addAll(items.subList(from, to));
        answer.putObject("response_metadata").put("next_cursor", to < items.size() ? PREFIX + to : "");
        return answer;
    }

    private static int start(String cursor, int size) {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches(PREFIX + "\\d{1,6}")) {
            throw new ApiError("invalid_cursor");
        }
        return Math.min(size, Integer.parseInt(cursor.substring(PREFIX.length())));
    }
}
