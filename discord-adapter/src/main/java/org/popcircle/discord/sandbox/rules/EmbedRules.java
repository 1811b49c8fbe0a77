package org.popcircle.discord.sandbox.rules;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Embeds: each part's length, their number, and all their text together. */
final class EmbedRules {

    private static final Set<String> FIELDS = Set.of(
            "type",
            "title",
            "description",
            "url",
            "timestamp",
            "color",
            "footer",
            "image",
            "thumbnail",
            "author",
            "fields",
            "provider",
            "video");
    private static final int TITLE = 256;
    private static final int DESCRIPTION = 4096;
    private static final int FIELD_NUMBER = 25;
    private static final int FIELD_VALUE = 1024;
    private static final int FOOTER = 2048;

    private EmbedRules() {}

    static void check(JsonNode embeds, Findings findings) {
        findings.size(embeds, "embeds", 0, Limits.EMBEDS);
        var total = 0;
        for (var i = 0; i < embeds.size(); i++) {
            one(embeds.path(i), "embeds." + i + ".", findings);
            total += characters(embeds.path(i));
        }
        if (total > Limits.EMBED_TOTAL) {
            findings.add(
                    "embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + Limits.EMBED_TOTAL);
        }
    }

    private static void one(JsonNode embed, String at, Findings findings) {
        findings.onlyKnown(embed, at, FIELDS);
        findings.allowText(embed, at, "title", 0, TITLE);
        findings.allowText(embed, at, "description", 0, DESCRIPTION);
        findings.number(embed, at, "color", 0, 0xFFFFFF);
        if (embed.has("footer")) {
            findings.requireText(embed.path("footer"), at + "footer.", "text", 1, FOOTER);
        }
        if (embed.has("author")) {
            findings.requireText(embed.path("author"), at + "author.", "name", 1, TITLE);
        }
        var fields = embed.path("fields");
        findings.size(fields, at + "fields", 0, FIELD_NUMBER);
        for (var i = 0; i < fields.size(); i++) {
            findings.requireText(fields.path(i), at + "fields." + i + ".", "name", 1, TITLE);
            findings.requireText(fields.path(i), at + "fields." + i + ".", "value", 1, FIELD_VALUE);
        }
    }

    private static int characters(JsonNode embed) {
        var total = length(embed.path("title"))
                + length(embed.path("description"))
                + length(embed.path("footer").path("text"))
                + length(embed.path("author").path("name"));
        for (var field : embed.path("fields")) {
            total += length(field.path("name")) + length(field.path("value"));
        }
        return total;
    }

    private static int length(JsonNode text) {
        return text.asString("").codePointCount(0, text.asString("").length());
    }
}
