package org.popcircle.discord.sandbox.guild;

import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The guild itself in Discord's JSON, as the gateway tells of it and as REST answers it. */
public final class WireGuild {

    private static final int AFK_SECONDS = 300;
    private static final int MANY = 50;

    private final Guild guild;
    private final Wire wire;

    public WireGuild(Guild guild) {
        this.guild = guild;
        this.wire = new Wire(guild);
    }

    /** {@code GUILD_CREATE}: without the list of members for a bot that may not have it, but for the bot itself. */
    public ObjectNode create() {
        var json = common().put("joined_at", Wire.moment(Snowflakes.momentOf(guild.id())))
                .put("large", people() > MANY)
                .put("member_count", people())
                .putNull("hub_type");
        for (var empty : new String[] {
            "voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"
        }) {
            json.putArray(empty);
        }
        var members = json.putArray("members");
        guild.person(guild.bot()).ifPresent(it -> members.add(Wire.member(it)));
        var channels = json.putArray("channels");
        var threads = json.putArray("threads");
        for (var channel : guild.channels()) {
            if (guild.sees(guild.bot(), channel) || channel.kind() == Channel.Kind.TEXT) {
                if (channel.kind() == Channel.Kind.TEXT) {
                    channels.add(wire.channel(channel));
                } else if (channel.isThread() && !channel.archived()) {
                    threads.add(wire.channel(channel));
                }
            }
        }
        return json;
    }

    /** {@code GET /guilds/{id}}. */
    public ObjectNode rest() {
        return common().putNull("home_header")
                .put("widget_enabled", false)
                .putNull("widget_channel_id")
                .put("region", "deprecated")
                .putNull("max_presences")
                .put("max_members", 500_000)
                .put("max_stage_video_channel_users", 50)
                .put("max_video_channel_users", 25)
                .put("premium_subscription_count", 0)
                .put("nsfw", false);
    }

    private ObjectNode common() {
        var json = Json.object()
                .put("id", guild.id())
                .put("name", guild.name())
                .put("owner_id", owner())
                .put("afk_timeout", AFK_SECONDS)
                .put("verification_level", 1)
                .put("default_message_notifications", 0)
                .put("mfa_level", 0)
                .put("explicit_content_filter", 0)
                .put("premium_tier", 0)
                .put("preferred_locale", "en-US")
                .put("premium_progress_bar_enabled", false)
                .put("nsfw_level", 0)
                .put("system_channel_flags", 0);
        for (var nothing : new String[] {
            "icon",
            "description",
            "splash",
            "discovery_splash",
            "banner",
            "application_id",
            "afk_channel_id",
            "system_channel_id",
            "vanity_url_code",
            "rules_channel_id",
            "safety_alerts_channel_id",
            "public_updates_channel_id",
            "incidents_data"
        }) {
            json.putNull(nothing);
        }
        json.putArray("features");
        json.putArray("emojis");
        json.putArray("stickers");
        json.set("roles", roles());
        return json;
    }

    private ArrayNode roles() {
        var list = Json.array();
        guild.roles().forEach(it -> list.add(Wire.role(it)));
        return list;
    }

    private String owner() {
        return guild.people().stream()
                .filter(it -> !it.isBot())
                .findFirst()
                .map(Person::id)
                .orElse(guild.bot());
    }

    private int people() {
        return (int) guild.people().stream().filter(Person::isMember).count();
    }
}
