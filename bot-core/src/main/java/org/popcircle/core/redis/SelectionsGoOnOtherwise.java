package org.popcircle.core.redis;

import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Before schema 6 a selection had ways out of its own and no questions; since then how it goes on is asked as in every kind of
 * process. Of a way out that was declined it was not kept which one it was, nor why.
 */
final class SelectionsGoOnOtherwise implements Upcaster {

    @Override
    public int from() {
        return 5;
    }

    @Override
    public JsonNode lift(Class<?> type, JsonNode json) {
        JsonNode lifted = json.deepCopy();
        if (type == Selection.class && lifted instanceof ObjectNode selection) {
            selection.putArray("questions");
            phase(selection.path("phase"));
        } else if (SelectionEvent.class.isAssignableFrom(type) && lifted instanceof ObjectNode event) {
            event(event);
        }
        return lifted;
    }

    private static void phase(JsonNode json) {
        if (!(json instanceof ObjectNode phase)) {
            return;
        }
        String name = phase.path("t").asString("");
        if (name.equals("Nominating")) {
            phase.putArray("again");
        }
        if (name.equals("Leaving")) {
            phase.set("asked", asked(phase));
        }
        phase(phase.path("resume"));
    }

    private static ObjectNode asked(ObjectNode from) {
        ObjectNode asked = from.objectNode();
        asked.set("way", from.remove("exit"));
        asked.set("round", from.remove("round"));
        asked.set("window", from.remove("window"));
        return asked;
    }

    private static void event(ObjectNode event) {
        switch (event.path("t").asString("")) {
            case "ExitAsked" -> {
                ObjectNode asked = event.objectNode().put("t", "Asked");
                asked.set("proposal", asked(event));
                otherwise(event, asked);
            }
            case "ExitDeclined" -> {
                event.remove("window");
                otherwise(event, settled(event, "Declined", "reasons"));
            }
            case "Parked" -> otherwise(event, settled(event, "Agreed", "consented"));
            default -> {}
        }
    }

    private static ObjectNode settled(ObjectNode event, String name, String list) {
        ObjectNode settled = event.objectNode().put("t", name);
        settled.putObject("way").put("t", "Drop").put("reason", "");
        settled.putArray(list);
        return settled;
    }

    private static void otherwise(ObjectNode event, ObjectNode happened) {
        event.put("t", "Otherwise").set("event", happened);
    }
}
