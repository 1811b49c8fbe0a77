package org.popcircle.discord.sandbox.guild;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How people, roles and channels look in Discord's JSON, with every field that its published schemas demand. */
public final class Wire {

    /** A flag of a member. */
    private static final int IS_GUEST = 1 << 4;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Guild guild;

    public Wire(Guild guild) {
        this.guild = guild;
    }

    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    public ObjectNode user(String id) {
        return guild.person(id)
                .map(Wire::user)
                .orElseThrow(() -> new IllegalArgumentException("nobody has the id " + id));
    }

    public static ObjectNode user(Person person) {
        var user = Json.object()
                .put("id", person.id())
                .put("username", person.username())
                .put("discriminator", "0")
                .put("global_name", person.isBot() ? null : person.name())
                .putNull("avatar")
                .put("public_flags", 0)
                .put("flags", 0)
                .putNull("primary_guild");
        if (person.isBot()) {
            user.put("bot", true);
        }
        return user;
    }

    public static ObjectNode member(Person person) {
        var member = memberWithoutUser(person).put("deaf", false).put("mute", false);
        member.set("user", user(person));
        return member;
    }

    /** As interactions carry it: with what the member may do in that channel. */
    public ObjectNode actingMember(Person person, Channel where) {
        return member(person).put("permissions", Long.toString(guild.permissions(person.id(), where)));
    }

    /** As it stands beside resolved users. */
    public ObjectNode resolvedMember(Person person, Channel where) {
        return memberWithoutUser(person).put("permissions", Long.toString(guild.permissions(person.id(), where)));
    }

    private static ObjectNode memberWithoutUser(Person person) {
        var member = Json.object()
                .putNull("nick")
                .putNull("avatar")
                .putNull("banner")
                .putNull("premium_since")
                .putNull("communication_disabled_until")
                .put("joined_at", moment(Snowflakes.momentOf(person.id())))
                .put("flags", person.kind() == Person.Kind.GUEST ? IS_GUEST : 0)
                .put("pending", false);
        var roles = member.putArray("roles");
        person.roles().forEach(roles::add);
        return member;
    }

    public static ObjectNode role(Role role) {
        var json = Json.object()
                .put("id", role.id())
                .put("name", role.name())
                .put("color", 0)
                .put("hoist", false)
                .put("position", role.position())
                .put("permissions", Long.toString(role.permissions()))
                .put("managed", false)
                .put("mentionable", false)
                .put("flags", 0)
                .putNull("icon")
                .putNull("unicode_emoji");
        json.putObject("colors")
                .put("primary_color", 0)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        return json;
    }

    public ObjectNode channel(Channel channel) {
        var json = Json.object()
                .put("id", channel.id())
                .put("type", channel.kind().number())
                .put("flags", 0);
        var last = guild.messages(channel.id()).stream()
                .filter(it -> !it.isEphemeral())
                .toList();
        json.put("last_message_id", last.isEmpty() ? null : last.getLast().id());
        if (channel.kind() == Channel.Kind.DM) {
            var recipients = json.putArray("recipients");
            channel.members().forEach(it -> recipients.add(user(it)));
            return json;
        }
        json.put("guild_id", guild.id()).put("name", channel.name()).put("rate_limit_per_user", 0);
        var state = channel.thread();
        if (state == null) {
            json.put("position", channel.position())
                    .putNull("parent_id")
                    .putNull("topic")
                    .put("nsfw", false)
                    .set("permission_overwrites", overwrites(channel));
        } else {
            addThread(json, channel, state);
        }
        return json;
    }

    private void addThread(ObjectNode json, Channel channel, Channel.ThreadState state) {
        var count = (int) guild.messages(channel.id()).stream()
                .filter(it -> !it.isEphemeral() && it.type() != Message.Type.THREAD_STARTER)
                .count();
        json.put("parent_id", state.parent())
                .put("owner_id", state.owner())
                .put("message_count", count)
                .put("member_count", Math.min(50, channel.members().size()))
                .put("total_message_sent", count);
        var metadata = json.putObject("thread_metadata")
                .put("archived", state.archived())
                .put("archive_timestamp", moment(state.changed()))
                .put("auto_archive_duration", state.autoArchiveMinutes())
                .put("locked", state.locked())
                .put("create_timestamp", moment(Snowflakes.momentOf(channel.id())));
        if (channel.kind() == Channel.Kind.PRIVATE_THREAD) {
            metadata.put("invitable", true);
        }
    }

    public ObjectNode threadMember(Channel thread, String user) {
        return Json.object()
                .put("id", thread.id())
                .put("user_id", user)
                .put("join_timestamp", moment(Snowflakes.momentOf(thread.id())))
                .put("flags", 1);
    }

    private static ArrayNode overwrites(Channel channel) {
        var list = Json.array();
        for (var it : channel.overwrites()) {
            list.addObject()
                    .put("id", it.id())
                    .put("type", it.member() ? 1 : 0)
                    .put("allow", Long.toString(it.allow()))
                    .put("deny", Long.toString(it.deny()));
        }
        return list;
    }
}
