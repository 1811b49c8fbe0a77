package org.popcircle.core.redis;

import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Before schema 5 a selection was for roles and nothing else, and named one person at a time. */
final class SelectionsOfAnything implements Upcaster {

    @Override
    public int from() {
        return 4;
    }

    @Override
    public JsonNode lift(Class<?> type, JsonNode json) {
        boolean ofSelection = type == Selection.class || SelectionEvent.class.isAssignableFrom(type);
        if (!ofSelection) {
            return json;
        }
        JsonNode lifted = json.deepCopy();
        lift(lifted);
        return lifted;
    }

    private static void lift(JsonNode part) {
        part.forEach(SelectionsOfAnything::lift);
        if (part instanceof ObjectNode object) {
            JsonNode roles = object.remove("roles");
            if (roles != null) {
                object.putObject("sought").put("t", "Holders").set("roles", roles);
            }
            JsonNode candidate = object.remove("candidate");
            if (candidate != null) {
                object.putArray("candidates").addObject().put("t", "Person").set("id", candidate);
            }
        }
    }
}
