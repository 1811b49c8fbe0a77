package org.popcircle.discord.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.popcircle.discord.sandbox.guild.Attachment;
import org.popcircle.discord.sandbox.guild.Change;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.guild.Overwrite;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.discord.sandbox.rest.Commands;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The guild and the registered commands as a JSON file, so that a restarted sandbox still shows its history. What only
 * one person saw, and what was open on screens, is gone after a restart, as it is in Discord.
 */
final class History {

    private static final int FORMAT = 1;

    private final Path file;

    History(Path file) {
        this.file = file;
    }

    /** Whether the file says something else after this change. */
    static boolean holds(Change change) {
        return switch (change) {
            case Change.Said said -> !said.message().isEphemeral();
            case Change.Removed removed -> !removed.message().isEphemeral();
            case Change.ChannelChanged _ -> true;
            case Change.ChannelRemoved _ -> true;
            case Change.PersonChanged _ -> true;
            case Change.CommandsChanged _ -> true;
            case Change.RoleChanged _ -> false;
            case Change.ModalChanged _ -> false;
            case Change.Notice _ -> false;
            case Change.ClockMoved _ -> false;
        };
    }

    /** What the file says as things are now. */
    String written(Guild guild, Commands commands) {
        var written = Json.object().put("format", FORMAT);
        var people = written.putArray("people");
        guild.people().forEach(it -> people.add(person(it)));
        var channels = written.putArray("channels");
        var messages = written.putArray("messages");
        for (var channel : guild.channels()) {
            channels.add(channel(channel));
            guild.messages(channel.id()).stream()
                    .filter(it -> !it.isEphemeral() && !it.isLoading())
                    .forEach(it -> messages.add(message(it)));
        }
        var registered = written.putArray("commands");
        commands.all().forEach(it -> registered.add(it.deepCopy()));
        return Json.write(written);
    }

    /** Puts what was saved into the guild; does nothing when there is no file yet. */
    void loadInto(Guild guild, Commands commands) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var saved = Json.parse(Files.readString(file));
        if (saved.path("format").asInt(0) != FORMAT) {
            throw new IOException(file + " is no guild of this version of the sandbox");
        }
        saved.path("people").forEach(it -> guild.put(person(it)));
        saved.path("channels").forEach(it -> guild.put(channel(it)));
        saved.path("messages").forEach(it -> guild.put(message(it)));
        commands.restore(saved.path("commands"));
    }

    private static ObjectNode person(Person person) {
        var written = Json.object()
                .put("id", person.id())
                .put("name", person.name())
                .put("tz", person.tz())
                .put("locale", person.locale())
                .put("kind", person.kind().name())
                .put("open", person.openToMessages());
        var roles = written.putArray("roles");
        person.roles().forEach(roles::add);
        return written;
    }

    private static Person person(JsonNode saved) {
        return new Person(
                Json.text(saved, "id"),
                Json.text(saved, "name"),
                Json.text(saved, "tz"),
                Json.text(saved, "locale"),
                Person.Kind.valueOf(Json.text(saved, "kind")),
                texts(saved.path("roles")),
                saved.path("open").asBoolean(true));
    }

    private static ObjectNode channel(Channel channel) {
        var written = Json.object()
                .put("id", channel.id())
                .put("kind", channel.kind().name())
                .put("name", channel.name())
                .put("position", channel.position());
        var members = written.putArray("members");
        channel.members().forEach(members::add);
        var overwrites = written.putArray("overwrites");
        for (var it : channel.overwrites()) {
            overwrites
                    .addObject()
                    .put("id", it.id())
                    .put("member", it.member())
                    .put("allow", it.allow())
                    .put("deny", it.deny());
        }
        var thread = channel.thread();
        if (thread != null) {
            written.putObject("thread")
                    .put("parent", thread.parent())
                    .put("owner", thread.owner())
                    .put("archived", thread.archived())
                    .put("locked", thread.locked())
                    .put("autoArchiveMinutes", thread.autoArchiveMinutes())
                    .put("changed", thread.changed().toString());
        }
        return written;
    }

    private static Channel channel(JsonNode saved) {
        var overwrites = new ArrayList<Overwrite>();
        saved.path("overwrites")
                .forEach(it -> overwrites.add(new Overwrite(
                        Json.text(it, "id"),
                        it.path("member").asBoolean(false),
                        it.path("allow").asLong(0),
                        it.path("deny").asLong(0))));
        return new Channel(
                Json.text(saved, "id"),
                Channel.Kind.valueOf(Json.text(saved, "kind")),
                Json.text(saved, "name"),
                saved.path("position").asInt(0),
                overwrites,
                texts(saved.path("members")),
                saved.has("thread") ? thread(saved.path("thread")) : null);
    }

    private static Channel.ThreadState thread(JsonNode saved) {
        return new Channel.ThreadState(
                Json.text(saved, "parent"),
                Json.text(saved, "owner"),
                saved.path("archived").asBoolean(false),
                saved.path("locked").asBoolean(false),
                saved.path("autoArchiveMinutes").asInt(0),
                Instant.parse(Json.text(saved, "changed")));
    }

    private static ObjectNode message(Message message) {
        var body = message.body();
        var written = Json.object()
                .put("id", message.id())
                .put("channel", message.channel())
                .put("type", message.type().name())
                .put("author", message.author())
                .put("content", body.content())
                .put("flags", body.flags());
        written.set("embeds", body.embeds());
        written.set("components", body.components());
        var files = written.putArray("attachments");
        for (var it : body.attachments()) {
            files.addObject()
                    .put("id", it.id())
                    .put("filename", it.filename())
                    .put("contentType", it.contentType())
                    .put("size", it.size())
                    .put("text", it.text());
        }
        var mentions = written.putArray("mentions");
        message.mentions().forEach(mentions::add);
        if (message.edited() != null) {
            written.put("edited", message.edited().toString());
        }
        if (message.nonce() != null) {
            written.put("nonce", message.nonce());
        }
        if (message.replyTo() != null) {
            written.put("replyTo", message.replyTo());
        }
        return written;
    }

    private static Message message(JsonNode saved) {
        var files = new ArrayList<Attachment>();
        saved.path("attachments")
                .forEach(it -> files.add(new Attachment(
                        Json.text(it, "id"),
                        Json.text(it, "filename"),
                        Json.text(it, "contentType"),
                        it.path("size").asInt(0),
                        Json.text(it, "text"))));
        var body = new Message.Body(
                Json.text(saved, "content"),
                (ArrayNode) saved.path("embeds"),
                (ArrayNode) saved.path("components"),
                files,
                saved.path("flags").asInt(0));
        return new Message(
                Json.text(saved, "id"),
                Json.text(saved, "channel"),
                Message.Type.valueOf(Json.text(saved, "type")),
                Json.text(saved, "author"),
                body,
                List.copyOf(texts(saved.path("mentions"))),
                saved.has("edited") ? Instant.parse(Json.text(saved, "edited")) : null,
                null,
                null,
                optional(saved, "nonce"),
                optional(saved, "replyTo"));
    }

    private static @Nullable String optional(JsonNode saved, String field) {
        return saved.has(field) ? Json.text(saved, field) : null;
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new LinkedHashSet<String>();
        list.forEach(it -> texts.add(it.asString("")));
        return texts;
    }
}
