package org.popcircle.discord.sandbox.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.discord.sandbox.rules.ComponentType;
import org.popcircle.discord.sandbox.rules.Limits;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a modal: what stands in them at first, what Discord's client refuses to send, and how it is sent. */
final class Fields {

    private Fields() {}

    static List<JsonNode> labels(JsonNode modal) {
        return modal.path("components").values().stream()
                .filter(it -> ComponentType.of(it)
                        .filter(type -> type == ComponentType.LABEL)
                        .isPresent())
                .toList();
    }

    /** What stands in every field before anybody touches it, by custom id. */
    static ObjectNode initial(JsonNode modal) {
        var values = Json.object();
        for (var label : labels(modal)) {
            var field = label.path("component");
            values.set(Json.text(field, "custom_id"), initialOf(field));
        }
        return values;
    }

    private static JsonNode initialOf(JsonNode field) {
        return switch (type(field)) {
            case TEXT_INPUT -> Json.object().put("v", Json.text(field, "value")).path("v");
            case CHECKBOX ->
                Json.object().put("v", field.path("default").asBoolean(false)).path("v");
            case STRING_SELECT, RADIO_GROUP, CHECKBOX_GROUP -> {
                var chosen = Json.array();
                field.path("options").forEach(it -> {
                    if (it.path("default").asBoolean(false)) {
                        chosen.add(Json.text(it, "value"));
                    }
                });
                yield chosen;
            }
            default -> {
                var chosen = Json.array();
                field.path("default_values").forEach(it -> chosen.add(Json.text(it, "id")));
                yield chosen;
            }
        };
    }

    /** By label, what keeps the client from sending; empty when nothing does. */
    static Map<String, String> errors(JsonNode modal, ObjectNode values) {
        var errors = new LinkedHashMap<String, String>();
        for (var label : labels(modal)) {
            var field = label.path("component");
            var error = error(field, values.path(Json.text(field, "custom_id")));
            if (!error.isEmpty()) {
                errors.put(Json.text(label, "label"), error);
            }
        }
        return errors;
    }

    private static String error(JsonNode field, JsonNode value) {
        var required = field.path("required").asBoolean(true);
        if (type(field) == ComponentType.CHECKBOX) {
            return "";
        }
        if (type(field) == ComponentType.TEXT_INPUT) {
            return textError(field, value.asString(""), required);
        }
        var chosen = texts(value).size();
        if (chosen == 0) {
            return required ? "This field is required." : "";
        }
        var most = type(field) == ComponentType.RADIO_GROUP ? 1 : mostOf(field);
        if (chosen < field.path("min_values").asInt(1) || chosen > most) {
            return "Choose " + field.path("min_values").asInt(1) + " to " + most + ".";
        }
        return "";
    }

    private static int mostOf(JsonNode field) {
        var otherwise = type(field) == ComponentType.CHECKBOX_GROUP
                ? field.path("options").size()
                : 1;
        return field.path("max_values").asInt(otherwise);
    }

    private static String textError(JsonNode field, String text, boolean required) {
        var length = text.codePointCount(0, text.length());
        if (length == 0) {
            return required ? "This field is required." : "";
        }
        if (length < field.path("min_length").asInt(0)) {
            return "Must be at least " + field.path("min_length").asInt(0) + " characters.";
        }
        var max = field.path("max_length").asInt(Limits.TYPED_TEXT);
        return length > max ? "Must be " + max + " or fewer characters." : "";
    }

    /** The components of a submission; people, roles and channels are looked up on the way. */
    static ArrayNode sent(JsonNode modal, ObjectNode values, Resolved resolved, Person who) {
        var sent = Json.array();
        for (var component : modal.path("components")) {
            var told = sent.addObject()
                    .put("type", component.path("type").asInt(0))
                    .put("id", component.path("id").asInt(0));
            if (component.path("component").isObject()) {
                var field = component.path("component");
                told.set("component", value(field, values.path(Json.text(field, "custom_id")), resolved, who));
            }
        }
        return sent;
    }

    private static ObjectNode value(JsonNode field, JsonNode value, Resolved resolved, Person who) {
        var told = Json.object()
                .put("type", field.path("type").asInt(0))
                .put("id", field.path("id").asInt(0))
                .put("custom_id", Json.text(field, "custom_id"));
        switch (type(field)) {
            case TEXT_INPUT -> told.put("value", value.asString(""));
            case CHECKBOX -> told.put("value", value.asBoolean(false));
            case RADIO_GROUP -> {
                var chosen = options(field, texts(value));
                told.put("value", chosen.isEmpty() ? null : chosen.getFirst());
            }
            case STRING_SELECT, CHECKBOX_GROUP -> options(field, texts(value)).forEach(told.putArray("values")::add);
            case USER_SELECT ->
                texts(value).forEach(it -> told.withArrayProperty("values").add(resolved.user(it)));
            case ROLE_SELECT ->
                texts(value).forEach(it -> told.withArrayProperty("values").add(resolved.role(it)));
            case MENTIONABLE_SELECT ->
                texts(value).forEach(it -> told.withArrayProperty("values").add(resolved.mentionable(it)));
            case CHANNEL_SELECT ->
                texts(value).forEach(it -> told.withArrayProperty("values").add(resolved.channel(it, who)));
            default -> throw new NotOnScreen("the sandbox cannot fill in a " + type(field));
        }
        if (!told.has("value") && !told.has("values")) {
            told.putArray("values");
        }
        return told;
    }

    /** The values of options that were named by value or by what they show. */
    static List<String> options(JsonNode field, List<String> named) {
        return named.stream().map(it -> option(field, it)).toList();
    }

    private static String option(JsonNode field, String named) {
        for (var option : field.path("options")) {
            if (Json.text(option, "value").equals(named)
                    || Json.text(option, "label").equals(named)) {
                return Json.text(option, "value");
            }
        }
        throw new NotOnScreen("\"" + named + "\" is not among the options " + field.path("options"));
    }

    static List<String> texts(JsonNode value) {
        if (value.isArray()) {
            var texts = new ArrayList<String>();
            value.forEach(it -> texts.add(it.asString("")));
            return texts;
        }
        var text = value.asString("");
        return text.isEmpty() ? List.of() : List.of(text);
    }

    static ComponentType type(JsonNode field) {
        return ComponentType.of(field).orElseThrow(() -> new NotOnScreen("the modal has a field of no known type"));
    }
}
