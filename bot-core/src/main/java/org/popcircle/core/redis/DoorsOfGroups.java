package org.popcircle.core.redis;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Before schema 4 an open proposal had no door for certain groups of people. */
final class DoorsOfGroups implements Upcaster {

    @Override
    public int from() {
        return 3;
    }

    @Override
    public JsonNode lift(Class<?> type, JsonNode json) {
        boolean ofProposal = json.path("frame").has("check");
        if (!ofProposal || json.path("frame").has("door")) {
            return json;
        }
        JsonNode lifted = json.deepCopy();
        ((ObjectNode) lifted.get("frame")).putArray("door");
        return lifted;
    }
}
