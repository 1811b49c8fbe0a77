package org.popcircle.discord.sandbox.people;

import org.popcircle.discord.sandbox.gateway.Interaction;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.discord.sandbox.guild.Wire;
import org.popcircle.discord.sandbox.guild.WireMessage;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The exact {@code INTERACTION_CREATE} events that Discord sends for what people do. */
final class Payloads {

    private static final int FILE_LIMIT = 10 * 1024 * 1024;
    private static final int IN_GUILD = 0;
    private static final int IN_DIRECT_MESSAGES = 1;

    private final AppSettings app;
    private final Guild guild;
    private final Wire wire;
    private final WireMessage messages;

    Payloads(AppSettings app, Guild guild) {
        this.app = app;
        this.guild = guild;
        this.wire = new Wire(guild);
        this.messages = new WireMessage(guild, app.id());
    }

    ObjectNode command(
            Interaction interaction,
            Person who,
            Channel where,
            JsonNode command,
            ArrayNode options,
            ObjectNode resolved) {
        var payload = common(interaction, who, where);
        var data = ofCommand(payload, command);
        if (!options.isEmpty()) {
            data.set("options", options);
        }
        if (!resolved.isEmpty()) {
            data.set("resolved", resolved);
        }
        return payload;
    }

    ObjectNode messageCommand(Interaction interaction, Person who, Channel where, JsonNode command, Message target) {
        var payload = common(interaction, who, where);
        var data = ofCommand(payload, command).put("target_id", target.id());
        data.putObject("resolved").putObject("messages").set(target.id(), messages.json(target));
        return payload;
    }

    private ObjectNode ofCommand(ObjectNode payload, JsonNode command) {
        var data = payload.putObject("data")
                .put("id", Json.text(command, "id"))
                .put("type", command.path("type").asInt(1))
                .put("name", Json.text(command, "name"));
        if (command.has("guild_id")) {
            data.put("guild_id", guild.id());
        }
        return data;
    }

    ObjectNode press(Interaction interaction, Person who, Channel where, Message message, ObjectNode data) {
        var payload = common(interaction, who, where);
        payload.set("message", messages.json(message));
        payload.set("data", data);
        return payload;
    }

    ObjectNode submission(
            Interaction interaction,
            Person who,
            Channel where,
            String customId,
            ArrayNode fields,
            ObjectNode resolved) {
        var payload = common(interaction, who, where);
        interaction.source().ifPresent(it -> payload.set("message", messages.json(it)));
        var data = payload.putObject("data").put("custom_id", customId);
        data.set("components", fields);
        if (!resolved.isEmpty()) {
            data.set("resolved", resolved);
        }
        return payload;
    }

    private ObjectNode common(Interaction interaction, Person who, Channel where) {
        var direct = where.kind() == Channel.Kind.DM;
        var payload = Json.object()
                .put("id", interaction.id())
                .put("application_id", app.id())
                .put("type", interaction.kind().number())
                .put("token", interaction.token())
                .put("version", 1)
                .put("channel_id", where.id())
                .put("locale", who.locale())
                .put("app_permissions", Long.toString(guild.permissions(guild.bot(), where)))
                .put("attachment_size_limit", FILE_LIMIT)
                .put("context", direct ? IN_DIRECT_MESSAGES : IN_GUILD);
        payload.putArray("entitlements");
        payload.putObject("authorizing_integration_owners").put("0", direct ? "0" : guild.id());
        var channel = wire.channel(where);
        channel.remove("permission_overwrites");
        payload.set("channel", channel);
        if (direct) {
            payload.set("user", Wire.user(who));
            return payload;
        }
        payload.put("guild_id", guild.id()).put("guild_locale", "en-US");
        payload.putObject("guild").put("id", guild.id()).put("locale", "en-US").putArray("features");
        payload.set("member", wire.actingMember(who, where));
        return payload;
    }
}
