package org.popcircle.discord.sandbox.rules;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A second opinion on what goes over the wire, such as Discord's published OpenAPI description. What it finds in a request
 * is refused like any other mistake. The double itself runs without one; tests plug theirs in.
 */
public interface SchemaCheck {

    /**
     * What is wrong with the body of a request.
     *
     * @param path below {@code /api/v10}, such as {@code /channels/123/messages}
     */
    List<String> problemsInRequest(String verb, String path, JsonNode body);

    /** Finds nothing, ever. */
    static SchemaCheck none() {
        return (verb, path, body) -> List.of();
    }
}
