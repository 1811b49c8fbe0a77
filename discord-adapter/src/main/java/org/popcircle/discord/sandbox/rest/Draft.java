package org.popcircle.discord.sandbox.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.popcircle.discord.sandbox.guild.Attachment;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.rules.Limits;
import org.popcircle.discord.sandbox.rules.MessageRules;
import org.popcircle.discord.sandbox.rules.MissingFields;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The body of a message as the bot sent it, once nothing is wrong with it, and whom it notifies. */
record Draft(Message.Body body, List<String> notified) {

    static final int ON_CREATE = Message.SUPPRESS_EMBEDS | Message.SUPPRESS_NOTIFICATIONS | Message.COMPONENTS_V2;
    static final int ON_EDIT = Message.SUPPRESS_EMBEDS | Message.COMPONENTS_V2;
    static final int ON_INTERACTION = ON_CREATE | Message.EPHEMERAL;

    private static final Pattern MENTION = Pattern.compile("<@!?(\\d{15,20})>");

    /** A message that is new. */
    static Draft fresh(Guild guild, RestCall call, JsonNode sent, int flagsAllowed) {
        return of(guild, call, sent, flagsAllowed, null);
    }

    /** What an existing message says from now on: what is not sent stays. */
    static Draft edit(Guild guild, RestCall call, JsonNode sent, Message before) {
        if (before.isV2()
                && sent.path("flags").isNumber()
                && (sent.path("flags").asInt(0) & Message.COMPONENTS_V2) == 0) {
            throw RestError.invalidForm(
                    "flags", "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2", "The flag for the newer components stays for ever");
        }
        return of(guild, call, sent, ON_EDIT, before.body());
    }

    private static Draft of(
            Guild guild, RestCall call, JsonNode sent, int flagsAllowed, Message.@Nullable Body before) {
        var flags = sent.path("flags").asInt(0) | (before == null ? 0 : before.flags() & ~Message.LOADING);
        var newer = (flags & Message.COMPONENTS_V2) != 0;
        var findings = MessageRules.check(sent, newer, flagsAllowed);
        if (!findings.isEmpty()) {
            throw RestError.invalidForm(findings);
        }
        var body = new Message.Body(
                sent.has("content") ? Json.text(sent, "content") : before == null ? "" : before.content(),
                MissingFields.inEmbeds(list(sent, "embeds", before == null ? Json.array() : before.embeds())),
                MissingFields.inComponents(
                        list(sent, "components", before == null ? Json.array() : before.components())),
                attachments(guild, call, sent, before == null ? List.of() : before.attachments()),
                flags);
        if (newer && (!body.content().isEmpty() || !body.embeds().isEmpty())) {
            throw RestError.invalidForm(
                    "content",
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    "What the message had before has to be taken away in the same edit");
        }
        if (MessageRules.isEmpty(body)) {
            throw new RestError(400, 50006, "Cannot send an empty message");
        }
        return new Draft(body, notified(guild, body, sent.path("allowed_mentions")));
    }

    private static ArrayNode list(JsonNode sent, String field, ArrayNode otherwise) {
        var value = sent.path(field);
        if (value instanceof ArrayNode list) {
            return list;
        }
        return value.isNull() ? Json.array() : otherwise;
    }

    private static List<Attachment> attachments(Guild guild, RestCall call, JsonNode sent, List<Attachment> before) {
        if (call.files().size() > Limits.FILES) {
            throw RestError.invalidForm("attachments", "BASE_TYPE_BAD_LENGTH", "Must be 10 or fewer in length.");
        }
        var all = new ArrayList<>(before);
        if (sent.path("attachments") instanceof ArrayNode kept) {
            all.removeIf(it -> kept.values().stream()
                    .noneMatch(named -> Json.text(named, "id").equals(it.id())));
        }
        for (var file : call.files()) {
            if (file.size() > Limits.FILE_BYTES) {
                throw new RestError(413, 40005, "Request entity too large");
            }
            all.add(new Attachment(guild.snowflake(), file.filename(), file.contentType(), file.size(), file.text()));
        }
        return all;
    }

    /** The users that this notifies; the guild's id stands for everybody. */
    private static List<String> notified(Guild guild, Message.Body body, JsonNode allowed) {
        var text = words(body);
        var named = new LinkedHashSet<String>();
        MENTION.matcher(text)
                .results()
                .map(it -> it.group(1))
                .filter(it -> guild.person(it).isPresent())
                .filter(it -> isAllowed(allowed, "users", it))
                .forEach(named::add);
        if ((text.contains("@everyone") || text.contains("@here")) && isAllowed(allowed, "everyone", "")) {
            named.add(guild.id());
        }
        return List.copyOf(named);
    }

    private static boolean isAllowed(JsonNode allowed, String kind, String id) {
        if (!allowed.isObject()) {
            return true;
        }
        return contains(allowed.path("parse"), kind) || contains(allowed.path(kind), id);
    }

    private static boolean contains(JsonNode list, String text) {
        return list.values().stream().anyMatch(it -> it.asString("").equals(text));
    }

    private static String words(Message.Body body) {
        var words = new StringBuilder(body.content());
        addWords(body.components(), words);
        return words.toString();
    }

    private static void addWords(JsonNode components, StringBuilder words) {
        for (var component : components) {
            words.append('\n').append(Json.text(component, "content"));
            addWords(component.path("components"), words);
        }
    }
}
