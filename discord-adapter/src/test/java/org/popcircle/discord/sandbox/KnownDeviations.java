package org.popcircle.discord.sandbox;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the JDA in use sends otherwise than Discord publishes, and Discord takes all the same. */
final class KnownDeviations {

    /** Numbers sent as texts, in the registration of commands. */
    private static final Set<String> NUMBERS_AS_TEXTS = Set.of("contexts", "integration_types");

    /** Lists whose entries have their id as a number. */
    private static final Set<String> LISTS_WITH_NUMBERS_AS_IDS = Set.of("attachments", "permission_overwrites");

    private static final String NUMBER_AS_ID = "recipient_id";

    private KnownDeviations() {}

    /** The same request as Discord publishes it. */
    static JsonNode mended(JsonNode request) {
        JsonNode mended = request.deepCopy();
        mend(mended);
        return mended;
    }

    private static void mend(JsonNode node) {
        if (node instanceof ObjectNode object) {
            asText(object, NUMBER_AS_ID);
            for (String name : Set.copyOf(object.propertyNames())) {
                if (NUMBERS_AS_TEXTS.contains(name) && object.get(name) instanceof ArrayNode texts) {
                    object.set(name, numbers(texts));
                }
                if (LISTS_WITH_NUMBERS_AS_IDS.contains(name) && object.get(name) instanceof ArrayNode entries) {
                    entries.forEach(entry -> asText((ObjectNode) entry, "id"));
                }
            }
        }
        node.forEach(KnownDeviations::mend);
    }

    private static void asText(ObjectNode object, String name) {
        if (object.path(name).isNumber()) {
            object.put(name, object.path(name).asString());
        }
    }

    private static ArrayNode numbers(ArrayNode texts) {
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
        texts.forEach(text -> numbers.add(Integer.parseInt(text.asString())));
        return numbers;
    }
}
