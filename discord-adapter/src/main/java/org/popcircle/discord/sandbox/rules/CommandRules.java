package org.popcircle.discord.sandbox.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What Discord accepts as the whole list of an application's commands. */
public final class CommandRules {

    private static final int CHAT_INPUT = 1;
    private static final int USER = 2;
    private static final int MESSAGE = 3;
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;
    private static final int LAST_OPTION_TYPE = 11;
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

    private static final Set<String> COMMAND_FIELDS = Set.of(
            "id",
            "type",
            "name",
            "name_localizations",
            "description",
            "description_localizations",
            "options",
            "default_member_permissions",
            "dm_permission",
            "default_permission",
            "contexts",
            "integration_types",
            "nsfw",
            "handler",
            "guild_id");
    private static final Set<String> OPTION_FIELDS = Set.of(
            "type",
            "name",
            "name_localizations",
            "description",
            "description_localizations",
            "required",
            "choices",
            "options",
            "channel_types",
            "min_value",
            "max_value",
            "min_length",
            "max_length",
            "autocomplete");

    private final Findings findings;

    private CommandRules(Findings findings) {
        this.findings = findings;
    }

    public static Findings check(JsonNode commands) {
        var findings = new Findings();
        var rules = new CommandRules(findings);
        var names = new HashSet<String>();
        var counts = new HashMap<Integer, Integer>();
        for (var i = 0; i < commands.size(); i++) {
            var command = commands.path(i);
            var type = command.path("type").asInt(CHAT_INPUT);
            counts.merge(type, 1, Integer::sum);
            if (!names.add(type + " " + command.path("name").asString(""))) {
                findings.add(
                        Integer.toString(i),
                        "APPLICATION_COMMANDS_DUPLICATE_NAME",
                        "Application command names must be unique");
            }
            rules.command(command, type, i + ".");
        }
        Map.of(CHAT_INPUT, Limits.COMMANDS, USER, Limits.MENU_COMMANDS, MESSAGE, Limits.MENU_COMMANDS)
                .forEach((type, most) -> {
                    if (counts.getOrDefault(type, 0) > most) {
                        findings.add(
                                "commands", "APPLICATION_COMMAND_TOO_MANY", "At most " + most + " of type " + type);
                    }
                });
        return findings;
    }

    private void command(JsonNode command, int type, String at) {
        findings.onlyKnown(command, at, COMMAND_FIELDS);
        if (type != CHAT_INPUT) {
            findings.requireText(command, at, "name", 1, Limits.COMMAND_NAME);
            localized(command, at, "name", Limits.COMMAND_NAME);
            if (!command.path("description").asString("").isEmpty()
                    || !command.path("options").isEmpty()) {
                findings.add(at, "APPLICATION_COMMAND_MENU_HAS_ONLY_A_NAME", "A menu entry has only a name");
            }
            return;
        }
        described(command, at);
        options(command.path("options"), at, 0);
        if (characters(command) > Limits.COMMAND_TOTAL) {
            findings.add(
                    at, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (" + Limits.COMMAND_TOTAL + ")");
        }
    }

    private void described(JsonNode node, String at) {
        findings.requireText(node, at, "name", 1, Limits.COMMAND_NAME);
        findings.requireText(node, at, "description", 1, Limits.COMMAND_DESCRIPTION);
        localized(node, at, "name", Limits.COMMAND_NAME);
        localized(node, at, "description", Limits.COMMAND_DESCRIPTION);
        name(node.path("name"), at + "name");
        node.path("name_localizations")
                .properties()
                .forEach(it -> name(it.getValue(), at + "name_localizations." + it.getKey()));
    }

    private void localized(JsonNode node, String at, String field, int max) {
        var localizations = field + "_localizations";
        for (var it : node.path(localizations).properties()) {
            findings.requireText(node.path(localizations), at + localizations + ".", it.getKey(), 1, max);
        }
    }

    private void name(JsonNode name, String at) {
        var text = name.asString("");
        if (!NAME.matcher(text).matches() || !text.equals(text.toLowerCase(Locale.ROOT))) {
            findings.add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private void options(JsonNode options, String path, int depth) {
        findings.size(options, path + "options", 0, Limits.COMMAND_OPTIONS);
        var names = new HashSet<String>();
        var optional = false;
        for (var i = 0; i < options.size(); i++) {
            var option = options.path(i);
            var at = path + "options." + i + ".";
            findings.onlyKnown(option, at, OPTION_FIELDS);
            described(option, at);
            if (!names.add(option.path("name").asString(""))) {
                findings.add(at + "name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique");
            }
            optional = required(option, optional, at);
            type(option, depth, at);
            choices(option, at);
        }
        mixture(options, path);
    }

    private boolean required(JsonNode option, boolean optional, String at) {
        var required = option.path("required").asBoolean(false);
        if (required && optional) {
            findings.add(
                    at + "required",
                    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options");
        }
        return optional || !required;
    }

    private void type(JsonNode option, int depth, String at) {
        var type = option.path("type").asInt(0);
        if (type < SUBCOMMAND || type > LAST_OPTION_TYPE) {
            findings.add(at + "type", "BASE_TYPE_CHOICES", "Value must be one of (1 … 11).");
        } else if (type == GROUP) {
            if (depth > 0) {
                findings.add(at + "type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Groups do not nest");
            }
            options(option.path("options"), at, depth + 1);
        } else if (type == SUBCOMMAND) {
            if (depth > 1) {
                findings.add(at + "type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands do not nest");
            }
            options(option.path("options"), at, 2);
        } else if (!option.path("options").isEmpty()) {
            findings.add(at + "options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "This type has no options");
        }
    }

    private void mixture(JsonNode options, String path) {
        var nested = options.values().stream()
                .filter(it -> it.path("type").asInt(0) <= GROUP)
                .count();
        if (nested > 0 && nested < options.size()) {
            findings.add(
                    path + "options",
                    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                    "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }

    private void choices(JsonNode option, String at) {
        var choices = option.path("choices");
        findings.size(choices, at + "choices", 0, Limits.CHOICES);
        if (!choices.isEmpty() && option.path("autocomplete").asBoolean(false)) {
            findings.add(at + "autocomplete", "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID", "Not with choices");
        }
        for (var i = 0; i < choices.size(); i++) {
            var place = at + "choices." + i + ".";
            findings.requireText(choices.path(i), place, "name", 1, Limits.OPTION_TEXT);
            if (choices.path(i).path("value").isString()) {
                findings.requireText(choices.path(i), place, "value", 1, Limits.OPTION_TEXT);
            }
        }
    }

    /** Names, descriptions and values together; where a text is translated, its longest form counts. */
    private static int characters(JsonNode node) {
        var total = longest(node, "name") + longest(node, "description");
        for (var choice : node.path("choices")) {
            total += longest(choice, "name") + choice.path("value").asString("").length();
        }
        for (var option : node.path("options")) {
            total += characters(option);
        }
        return total;
    }

    private static int longest(JsonNode node, String field) {
        var most = node.path(field).asString("").length();
        for (var it : node.path(field + "_localizations").properties()) {
            most = Math.max(most, it.getValue().asString("").length());
        }
        return most;
    }
}
