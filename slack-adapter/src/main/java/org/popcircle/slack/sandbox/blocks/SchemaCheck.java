package org.popcircle.slack.sandbox.blocks;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A second opinion on the shape of what is sent, such as the schemas of Slack's published types. What it finds is refused
 * like any other mistake. The double itself runs without one; tests plug theirs in.
 */
public interface SchemaCheck {

    /** What is wrong with the blocks of a message; empty when nothing is. */
    List<String> problemsInBlocks(JsonNode blocks);

    /** What is wrong with a modal or App Home; empty when nothing is. */
    List<String> problemsInView(JsonNode view);

    /** Finds nothing, ever. */
    static SchemaCheck none() {
        return new SchemaCheck() {
            @Override
            public List<String> problemsInBlocks(JsonNode blocks) {
                return List.of();
            }

            @Override
            public List<String> problemsInView(JsonNode view) {
                return List.of();
            }
        };
    }
}
