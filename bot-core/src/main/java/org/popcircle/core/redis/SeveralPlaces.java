package org.popcircle.core.redis;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Since version 2 a proposal's card and a decision can be in several places, and a proposal can be open to whoever wants to
 * take part; before, each was in one place, for people who were picked.
 */
final class SeveralPlaces implements Upcaster {

    private static final String FRAME = "frame";
    private static final String ONE = "place";
    private static final String SEVERAL = "places";

    @Override
    public int from() {
        return 1;
    }

    @Override
    public JsonNode lift(Class<?> type, JsonNode json) {
        if (type.getSimpleName().equals("Decision")) {
            lift(json);
        } else if (json.has(FRAME)) {
            lift(json.get(FRAME));
        } else if (json.has("decision")) {
            lift(json.get("decision"));
        }
        return json;
    }

    private static void lift(JsonNode holder) {
        if (holder instanceof ObjectNode object && object.has(ONE)) {
            JsonNode place = object.remove(ONE);
            object.putArray(SEVERAL).add(place);
            if (object.has("quick")) {
                object.put("open", false);
            }
        }
    }
}
