package org.popcircle.slack.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code state.values} of a view or message: which elements have a value, under which name, and what they start with. */
public final class ViewValues {

    /** The fields of a state value and, beside each, the field that it starts from. */
    private static final Map<String, Map<String, String>> FIELDS = Map.ofEntries(
            Map.entry("plain_text_input", Map.of("value", "initial_value")),
            Map.entry("email_text_input", Map.of("value", "initial_value")),
            Map.entry("url_text_input", Map.of("value", "initial_value")),
            Map.entry("number_input", Map.of("value", "initial_value")),
            Map.entry("rich_text_input", Map.of("rich_text_value", "initial_value")),
            Map.entry("static_select", Map.of("selected_option", "initial_option")),
            Map.entry("external_select", Map.of("selected_option", "initial_option")),
            Map.entry("radio_buttons", Map.of("selected_option", "initial_option")),
            Map.entry("multi_static_select", Map.of("selected_options", "initial_options")),
            Map.entry("multi_external_select", Map.of("selected_options", "initial_options")),
            Map.entry("checkboxes", Map.of("selected_options", "initial_options")),
            Map.entry("users_select", Map.of("selected_user", "initial_user")),
            Map.entry("multi_users_select", Map.of("selected_users", "initial_users")),
            Map.entry("conversations_select", Map.of("selected_conversation", "initial_conversation")),
            Map.entry("multi_conversations_select", Map.of("selected_conversations", "initial_conversations")),
            Map.entry("channels_select", Map.of("selected_channel", "initial_channel")),
            Map.entry("multi_channels_select", Map.of("selected_channels", "initial_channels")),
            Map.entry("datepicker", Map.of("selected_date", "initial_date")),
            Map.entry("timepicker", Map.of("selected_time", "initial_time")),
            Map.entry("datetimepicker", Map.of("selected_date_time", "initial_date_time")));

    /** An interactive element and the block it lies in. */
    public record Placed(JsonNode block, JsonNode element) {

        public String blockId() {
            return Json.text(block, "block_id");
        }

        public String actionId() {
            return Json.text(element, "action_id");
        }

        public String type() {
            return Json.text(element, "type");
        }
    }

    private ViewValues() {}

    /** The state field that an element of that type has its value in; empty for those without a value, such as buttons. */
    public static String fieldOf(String elementType) {
        return FIELDS.getOrDefault(elementType, Map.of()).keySet().stream()
                .findFirst()
                .orElse("");
    }

    /** Every interactive element of these blocks, in reading order. */
    public static List<Placed> elements(JsonNode blocks) {
        var found = new ArrayList<Placed>();
        for (var block : blocks) {
            for (var place : List.of("element", "accessory")) {
                if (block.path(place).has("action_id")) {
                    found.add(new Placed(block, block.path(place)));
                }
            }
            for (var element : block.path("elements")) {
                if (element.has("action_id")) {
                    found.add(new Placed(block, element));
                }
            }
        }
        return found;
    }

    /** What a freshly drawn view or message holds: initial values, {@code null} where there are none. */
    public static ObjectNode initial(JsonNode blocks) {
        var values = Json.object();
        for (var placed : elements(blocks)) {
            FIELDS.getOrDefault(placed.type(), Map.of()).forEach((field, initial) -> {
                var value = Json.object().put("type", placed.type());
                if (placed.element().has(initial)) {
                    value.set(field, placed.element().path(initial).deepCopy());
                } else if (field.endsWith("s")) {
                    value.putArray(field);
                } else {
                    value.putNull(field);
                }
                values.withObjectProperty(placed.blockId()).set(placed.actionId(), value);
            });
        }
        return values;
    }

    /** The values of an updated view: an element that keeps its ids and its type keeps what was typed. */
    static ObjectNode carriedOver(JsonNode newSource, ObjectNode old) {
        var values = initial(newSource.path("blocks"));
        for (var placed : elements(newSource.path("blocks"))) {
            var kept = old.path(placed.blockId()).path(placed.actionId());
            if (Json.text(kept, "type").equals(placed.type())) {
                values.withObjectProperty(placed.blockId()).set(placed.actionId(), kept.deepCopy());
            }
        }
        return values;
    }

    static ObjectNode merged(ObjectNode base, ObjectNode over) {
        var merged = base.deepCopy();
        over.properties()
                .forEach(block -> block.getValue()
                        .properties()
                        .forEach(action -> merged.withObjectProperty(block.getKey())
                                .set(action.getKey(), action.getValue().deepCopy())));
        return merged;
    }
}
