package org.popcircle.discord.sandbox.rules;

import java.util.Set;
import org.popcircle.discord.sandbox.guild.Message;
import tools.jackson.databind.JsonNode;

/** What Discord accepts as the body of a message: texts, embeds, components, mentions and flags. */
public final class MessageRules {

    private static final Set<String> FIELDS = Set.of(
            "content",
            "embeds",
            "components",
            "flags",
            "allowed_mentions",
            "attachments",
            "tts",
            "nonce",
            "enforce_nonce",
            "message_reference",
            "poll",
            "sticker_ids");

    private MessageRules() {}

    /**
     * What is wrong with it.
     *
     * @param newer whether the message has, or already had, the flag for the newer components
     * @param flags those that may be set here
     */
    public static Findings check(JsonNode body, boolean newer, int flags) {
        var findings = new Findings();
        findings.onlyKnown(body, "", FIELDS);
        findings.allowText(body, "", "content", 0, Limits.CONTENT);
        findings.allowText(body, "", "nonce", 1, Limits.NONCE);
        if (!body.path("poll").isNull() && !body.path("poll").isMissingNode()) {
            findings.add("poll", "DOUBLE_NO_POLLS", "The double has no polls: a poll is no consent round.");
        }
        checkFlags(body.path("flags"), flags, findings);
        mentions(body.path("allowed_mentions"), findings);
        EmbedRules.check(body.path("embeds"), findings);
        if (newer) {
            noLegacy(body, findings);
        }
        MessageComponents.check(body.path("components"), newer, findings);
        return findings;
    }

    private static void checkFlags(JsonNode flags, int allowed, Findings findings) {
        if (!flags.isMissingNode() && !flags.isNull() && (flags.asInt(0) & ~allowed) != 0) {
            findings.add("flags", "MESSAGE_FLAGS_INVALID", "Only the flags " + allowed + " can be set here.");
        }
    }

    private static void noLegacy(JsonNode body, Findings findings) {
        for (var field : new String[] {"content", "embeds", "poll", "sticker_ids"}) {
            var value = body.path(field);
            var present = value.isString() ? !value.stringValue().isEmpty() : !value.isEmpty();
            if (present) {
                findings.add(
                        field,
                        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                        "The '" + field + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
            }
        }
    }

    private static void mentions(JsonNode allowed, Findings findings) {
        if (!allowed.isObject()) {
            return;
        }
        findings.onlyKnown(allowed, "allowed_mentions.", Set.of("parse", "users", "roles", "replied_user"));
        for (var kind : new String[] {"users", "roles"}) {
            findings.size(allowed.path(kind), "allowed_mentions." + kind, 0, Limits.MENTIONS);
            for (var parsed : allowed.path("parse")) {
                if (parsed.asString("").equals(kind) && !allowed.path(kind).isEmpty()) {
                    findings.add(
                            "allowed_mentions",
                            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                            "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
                }
            }
        }
    }

    /** Whether a message like this would have nothing to show. */
    public static boolean isEmpty(Message.Body body) {
        return body.content().isBlank()
                && body.embeds().isEmpty()
                && body.attachments().isEmpty()
                && ((body.flags() & Message.COMPONENTS_V2) == 0
                        || body.components().isEmpty());
    }
}
