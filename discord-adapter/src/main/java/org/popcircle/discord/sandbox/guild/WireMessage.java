package org.popcircle.discord.sandbox.guild;

import java.util.regex.Pattern;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a message looks in Discord's JSON. */
public final class WireMessage {

    private static final int COMMAND = 2;
    private static final Pattern ROLE = Pattern.compile("<@&(\\d{15,20})>");

    private final Guild guild;
    private final Wire wire;
    private final String applicationId;

    public WireMessage(Guild guild, String applicationId) {
        this.guild = guild;
        this.wire = new Wire(guild);
        this.applicationId = applicationId;
    }

    public ObjectNode json(Message message) {
        var body = message.body();
        var json = Json.object()
                .put("id", message.id())
                .put("channel_id", message.channel())
                .put("type", message.type().number())
                .put("content", body.content())
                .put("timestamp", Wire.moment(Snowflakes.momentOf(message.id())))
                .put("edited_timestamp", message.edited() == null ? null : Wire.moment(message.edited()))
                .put("flags", body.flags())
                .put("tts", false)
                .put("pinned", false)
                .put("mention_everyone", message.mentions().contains(guild.id()));
        json.set("author", wire.user(message.author()));
        var mentions = json.putArray("mentions");
        message.mentions().stream().filter(it -> !it.equals(guild.id())).forEach(it -> mentions.add(wire.user(it)));
        json.set("mention_roles", roles(body.content()));
        json.set("embeds", body.embeds().deepCopy());
        json.set("components", WireFiles.components(message));
        json.set("attachments", WireFiles.attachments(message));
        if (message.nonce() != null) {
            json.put("nonce", message.nonce());
        }
        addReferences(json, message);
        addOrigin(json, message);
        guild.channel(message.id()).filter(Channel::isThread).ifPresent(it -> json.set("thread", wire.channel(it)));
        return json;
    }

    private void addReferences(ObjectNode json, Message message) {
        if (message.replyTo() != null) {
            var starter = message.type() == Message.Type.THREAD_STARTER;
            var channel = guild.channel(message.channel());
            json.putObject("message_reference")
                    .put("type", 0)
                    .put("message_id", message.replyTo())
                    .put(
                            "channel_id",
                            starter ? channel.map(Channel::home).orElse(message.channel()) : message.channel())
                    .put("guild_id", guild.id());
        }
    }

    private void addOrigin(ObjectNode json, Message message) {
        var origin = message.origin();
        if (origin != null) {
            json.put("application_id", applicationId).put("webhook_id", applicationId);
            json.set("interaction_metadata", metadata(origin));
        } else if (message.author().equals(guild.bot())) {
            json.put("application_id", applicationId);
        }
    }

    private ObjectNode metadata(Message.Origin origin) {
        var metadata = Json.object().put("id", origin.interaction()).put("type", origin.type());
        metadata.set("user", wire.user(origin.user()));
        metadata.putObject("authorizing_integration_owners").put("0", guild.id());
        if (origin.type() == COMMAND) {
            metadata.put("name", origin.name()).put("command_type", 1);
        }
        if (origin.pressed() != null) {
            metadata.put("interacted_message_id", origin.pressed());
        }
        if (origin.opener() != null) {
            metadata.set("triggering_interaction_metadata", metadata(origin.opener()));
        }
        return metadata;
    }

    private static ArrayNode roles(String content) {
        var list = Json.array();
        ROLE.matcher(content).results().map(it -> it.group(1)).distinct().forEach(list::add);
        return list;
    }
}
