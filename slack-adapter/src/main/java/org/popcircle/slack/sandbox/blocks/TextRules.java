package org.popcircle.slack.sandbox.blocks;

import tools.jackson.databind.JsonNode;

/** Text objects, and what is built of them: options and confirmation dialogs. */
final class TextRules {

    private final Findings findings;

    TextRules(Findings findings) {
        this.findings = findings;
    }

    void requirePlain(JsonNode owner, String pointer, String field, int max) {
        var at = pointer + "/" + field;
        var text = owner.path(field);
        if (text.isMissingNode()) {
            findings.add(at, "missing required field: " + field);
        } else if (!text.path("type").asString("").equals("plain_text")) {
            findings.add(at + "/type", "must be plain_text");
        } else {
            findings.requireText(text, at, "text", max);
        }
    }

    void allowPlain(JsonNode owner, String pointer, String field, int max) {
        if (!owner.path(field).isMissingNode()) {
            requirePlain(owner, pointer, field, max);
        }
    }

    void requireAny(JsonNode text, String at, int max) {
        switch (text.path("type").asString("")) {
            case "plain_text" -> {
                findings.requireText(text, at, "text", max);
                if (text.has("verbatim")) {
                    findings.add(at + "/verbatim", "invalid additional property: verbatim");
                }
            }
            case "mrkdwn" -> {
                findings.requireText(text, at, "text", max);
                if (text.has("emoji")) {
                    findings.add(at + "/emoji", "invalid additional property: emoji");
                }
            }
            default -> findings.add(at + "/type", "must be plain_text or mrkdwn");
        }
    }

    void options(JsonNode owner, String pointer, String field, int max) {
        findings.requireList(owner, pointer, field, 1, max);
        var options = owner.path(field);
        for (var i = 0; i < options.size(); i++) {
            option(options.path(i), pointer + "/" + field + "/" + i);
        }
    }

    /** Options, or the same in groups; exactly one of both. */
    void optionsOrGroups(JsonNode owner, String pointer) {
        if (owner.has("options") == owner.has("option_groups")) {
            findings.add(pointer, "exactly one of options and option_groups is required");
        } else if (owner.has("options")) {
            options(owner, pointer, "options", BlockLimits.SELECT_OPTIONS);
        } else {
            findings.requireList(owner, pointer, "option_groups", 1, BlockLimits.SELECT_GROUPS);
            var groups = owner.path("option_groups");
            for (var i = 0; i < groups.size(); i++) {
                var at = pointer + "/option_groups/" + i;
                requirePlain(groups.path(i), at, "label", BlockLimits.GROUP_LABEL);
                options(groups.path(i), at, "options", BlockLimits.SELECT_OPTIONS);
            }
        }
    }

    private void option(JsonNode option, String at) {
        requireAny(option.path("text"), at + "/text", BlockLimits.OPTION_TEXT);
        findings.requireText(option, at, "value", BlockLimits.OPTION_VALUE);
        findings.allowText(option, at, "url", BlockLimits.URL);
        if (option.has("description")) {
            requireAny(option.path("description"), at + "/description", BlockLimits.OPTION_DESCRIPTION);
        }
    }

    void confirm(JsonNode owner, String pointer) {
        var confirm = owner.path("confirm");
        if (confirm.isMissingNode()) {
            return;
        }
        var at = pointer + "/confirm";
        requirePlain(confirm, at, "title", BlockLimits.CONFIRM_TITLE);
        requireAny(confirm.path("text"), at + "/text", BlockLimits.CONFIRM_TEXT);
        requirePlain(confirm, at, "confirm", BlockLimits.CONFIRM_BUTTON);
        requirePlain(confirm, at, "deny", BlockLimits.CONFIRM_BUTTON);
        style(confirm, at);
    }

    void style(JsonNode owner, String pointer) {
        var style = owner.path("style");
        var known = style.asString("").equals("primary") || style.asString("").equals("danger");
        if (!style.isMissingNode() && !known) {
            findings.add(pointer + "/style", "must be primary or danger");
        }
    }
}
