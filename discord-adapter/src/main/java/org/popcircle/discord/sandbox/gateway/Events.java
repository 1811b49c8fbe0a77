package org.popcircle.discord.sandbox.gateway;

import java.util.List;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Change;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.discord.sandbox.guild.Wire;
import org.popcircle.discord.sandbox.guild.WireMessage;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ObjectNode;

/** Turns what changes in the guild into the events that a bot hears of, as far as it may. */
final class Events {

    private final Guild guild;
    private final Wire wire;
    private final WireMessage messages;

    Events(Guild guild, AppSettings app) {
        this.guild = guild;
        this.wire = new Wire(guild);
        this.messages = new WireMessage(guild, app.id());
    }

    List<Dispatch> of(Change change) {
        return switch (change) {
            case Change.ChannelChanged(var channel, var fresh) -> channel(channel, fresh ? "CREATE" : "UPDATE");
            case Change.ChannelRemoved(var channel) -> channel(channel, "DELETE");
            case Change.Said(var message, var edited) -> message(message, edited);
            case Change.Removed(var message) -> removed(message);
            case Change.PersonChanged(var person) -> person(person);
            case Change.RoleChanged(var role) -> {
                var data = Json.object().put("guild_id", guild.id());
                data.set("role", Wire.role(role));
                yield List.of(new Dispatch("GUILD_ROLE_UPDATE", data, Intent.GUILDS, true));
            }
            case Change.ModalChanged _ -> List.of();
            case Change.Notice _ -> List.of();
            case Change.CommandsChanged _ -> List.of();
            case Change.ClockMoved _ -> List.of();
        };
    }

    private List<Dispatch> channel(Channel channel, String what) {
        if (channel.kind() == Channel.Kind.DM || (channel.isThread() && !guild.sees(guild.bot(), channel))) {
            return List.of();
        }
        var data = wire.channel(channel);
        if (channel.isThread() && what.equals("CREATE")) {
            data.put("newly_created", true);
            if (channel.members().contains(guild.bot())) {
                data.set("member", wire.threadMember(channel, guild.bot()));
            }
        }
        return List.of(new Dispatch((channel.isThread() ? "THREAD_" : "CHANNEL_") + what, data, Intent.GUILDS, true));
    }

    private List<Dispatch> message(Message message, boolean edited) {
        if (!isHeard(message)) {
            return List.of();
        }
        var data = messages.json(message);
        var direct = isDirect(message);
        if (!direct) {
            data.put("guild_id", guild.id());
            guild.person(message.author()).filter(Person::isMember).ifPresent(it -> {
                var member = Wire.member(it);
                member.remove("user");
                data.set("member", member);
            });
        }
        return List.of(new Dispatch(
                edited ? "MESSAGE_UPDATE" : "MESSAGE_CREATE",
                data,
                direct ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES,
                !direct));
    }

    private List<Dispatch> removed(Message message) {
        if (!isHeard(message)) {
            return List.of();
        }
        var direct = isDirect(message);
        var data = Json.object().put("id", message.id()).put("channel_id", message.channel());
        if (!direct) {
            data.put("guild_id", guild.id());
        }
        return List.of(
                new Dispatch("MESSAGE_DELETE", data, direct ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES, !direct));
    }

    private boolean isHeard(Message message) {
        return !message.isEphemeral()
                && guild.channel(message.channel())
                        .filter(it -> guild.sees(guild.bot(), it))
                        .isPresent();
    }

    private boolean isDirect(Message message) {
        return guild.channel(message.channel())
                .filter(it -> it.kind() == Channel.Kind.DM)
                .isPresent();
    }

    private List<Dispatch> person(Person person) {
        if (person.id().equals(guild.bot()) && !person.isMember()) {
            return List.of(new Dispatch("GUILD_DELETE", Json.object().put("id", guild.id()), Intent.GUILDS, true));
        }
        var data = person.isMember() ? Wire.member(person) : Json.object();
        data.put("guild_id", guild.id());
        data.set("user", Wire.user(person));
        var intents = person.id().equals(guild.bot()) ? Intent.GUILDS : Intent.GUILD_MEMBERS;
        var name = person.isMember() ? "GUILD_MEMBER_UPDATE" : "GUILD_MEMBER_REMOVE";
        return List.of(new Dispatch(name, data, intents, true));
    }

    /** Without the intent for it, the words of other people's messages are kept back, unless the bot is meant. */
    static ObjectNode asSeenBy(int intents, Dispatch event, AppSettings app) {
        var written = event.name().equals("MESSAGE_CREATE") || event.name().equals("MESSAGE_UPDATE");
        if (!written || !event.ofGuild() || (intents & Intent.MESSAGE_CONTENT) != 0) {
            return event.data();
        }
        var own = Json.text(event.data().path("author"), "id").equals(app.id());
        var meant = event.data().path("mentions").values().stream()
                .anyMatch(it -> Json.text(it, "id").equals(app.id()));
        if (own || meant) {
            return event.data();
        }
        var hidden = event.data().deepCopy().put("content", "");
        hidden.putArray("embeds");
        hidden.putArray("components");
        hidden.putArray("attachments");
        return hidden;
    }
}
