package org.popcircle.discord.sandbox.people;

import java.util.HashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Discord's client makes of the options that somebody filled in, and what it does not let them send. */
final class CommandForm {

    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;
    private static final int STRING = 3;
    private static final int INTEGER = 4;
    private static final int BOOLEAN = 5;
    private static final int USER = 6;
    private static final int CHANNEL = 7;
    private static final int ROLE = 8;
    private static final int MENTIONABLE = 9;
    private static final int NUMBER = 10;
    private static final int TEXT_LENGTH = 6000;
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\p{L}\\p{N}<])([@#])([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])");

    private final Guild guild;
    private final Person who;
    private final Resolved resolved;
    private final String focused;

    /** {@code focused} is the path of the option that is still being typed, such as {@code check.question}; or empty. */
    CommandForm(Guild guild, Person who, Resolved resolved, String focused) {
        this.guild = guild;
        this.who = who;
        this.resolved = resolved;
        this.focused = focused;
    }

    /** The options as they go into the interaction; {@link NotOnScreen} says what is wrong with them. */
    ArrayNode filled(JsonNode definition, JsonNode given) {
        return filled(definition, given, "");
    }

    private ArrayNode filled(JsonNode definition, JsonNode given, String path) {
        var known = new HashMap<String, JsonNode>();
        definition.path("options").forEach(it -> known.put(Json.text(it, "name"), it));
        var list = Json.array();
        var nested = definition.path("options").path(0).path("type").asInt(0);
        if ((nested == SUBCOMMAND || nested == GROUP) && given.size() != 1) {
            throw new NotOnScreen("choose one of " + known.keySet());
        }
        for (var option : given) {
            var name = Json.text(option, "name");
            var defined = known.remove(name);
            if (defined == null) {
                throw new NotOnScreen("/" + Json.text(definition, "name") + " has no option " + name);
            }
            var type = defined.path("type").asInt(0);
            var sent = Json.object().put("type", type).put("name", name);
            if (type <= GROUP) {
                sent.set("options", filled(defined, option.path("options"), path + name + "."));
            } else {
                value(sent, defined, option, path + name);
            }
            list.add(sent);
        }
        if (focused.isEmpty() && nested > GROUP) {
            known.values().stream()
                    .filter(it -> it.path("required").asBoolean(false))
                    .findFirst()
                    .ifPresent(it -> {
                        throw new NotOnScreen("This option is required: " + Json.text(it, "name"));
                    });
        }
        return list;
    }

    private void value(ObjectNode sent, JsonNode defined, JsonNode option, String path) {
        var typed = option.path("value").asString(option.path("value").toString());
        if (path.equals(focused)) {
            sent.put("value", typed).put("focused", true);
            return;
        }
        switch (defined.path("type").asInt(0)) {
            case STRING -> sent.put("value", text(defined, typed));
            case INTEGER -> sent.put("value", number(defined, typed));
            case BOOLEAN -> sent.put("value", Boolean.parseBoolean(typed));
            case USER -> sent.put("value", resolved.user(typed));
            case MENTIONABLE -> sent.put("value", mentionable(typed));
            case CHANNEL -> sent.put("value", resolved.channel(typed, who));
            case ROLE -> sent.put("value", resolved.role(typed));
            case NUMBER -> sent.put("value", Double.parseDouble(typed));
            default -> throw new NotOnScreen("the sandbox cannot fill in " + path);
        }
    }

    private String mentionable(String typed) {
        var person = guild.personCalled(typed.startsWith("@") ? typed.substring(1) : typed);
        return person.isPresent() ? resolved.user(typed) : resolved.role(typed);
    }

    private String text(JsonNode defined, String typed) {
        var max = defined.path("max_length").asInt(TEXT_LENGTH);
        if (typed.codePointCount(0, typed.length()) > max) {
            throw new NotOnScreen("at most " + max + " characters fit into " + Json.text(defined, "name"));
        }
        if (typed.codePointCount(0, typed.length()) < defined.path("min_length").asInt(0) || typed.isBlank()) {
            throw new NotOnScreen("This option is required: " + Json.text(defined, "name"));
        }
        var choices = defined.path("choices");
        if (choices.isEmpty()) {
            return withMentions(typed);
        }
        for (var choice : choices) {
            if (Json.text(choice, "value").equals(typed)
                    || Json.text(choice, "name").equals(typed)) {
                return Json.text(choice, "value");
            }
        }
        throw new NotOnScreen("\"" + typed + "\" is not among the choices of " + Json.text(defined, "name"));
    }

    private static long number(JsonNode defined, String typed) {
        try {
            var number = Long.parseLong(typed);
            if (number < defined.path("min_value").asLong(Long.MIN_VALUE)
                    || number > defined.path("max_value").asLong(Long.MAX_VALUE)) {
                throw new NotOnScreen(number + " is out of the range of " + Json.text(defined, "name"));
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw new NotOnScreen("\"" + typed + "\" is no number");
        }
    }

    /** Names that exist become mentions, as the client's own completion makes them. */
    private String withMentions(String typed) {
        return NAMED.matcher(typed).replaceAll(it -> Matcher.quoteReplacement(mention(it.group(1), it.group(2))));
    }

    private String mention(String sign, String name) {
        if (sign.equals("@")) {
            return guild.personCalled(name).map(it -> "<@" + it.id() + ">").orElse(sign + name);
        }
        return guild.channelCalled(sign + name).map(it -> "<#" + it.id() + ">").orElse(sign + name);
    }
}
