package org.popcircle.core.redis;

import org.popcircle.core.circle.Circle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Before schema 3 a circle had nothing but proposals under way. */
final class CirclesGoAlongside implements Upcaster {

    @Override
    public int from() {
        return 2;
    }

    @Override
    public JsonNode lift(Class<?> type, JsonNode json) {
        if (type == Circle.class && json instanceof ObjectNode circle) {
            return circle.deepCopy().set("alongside", circle.arrayNode());
        }
        return json;
    }
}
