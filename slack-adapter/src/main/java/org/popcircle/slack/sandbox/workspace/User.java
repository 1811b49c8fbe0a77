package org.popcircle.slack.sandbox.workspace;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody in the workspace, as {@code users.info} tells it.
 *
 * @param name the handle, unique in the workspace; also what tests call the person by
 * @param tz an IANA zone name
 * @param locale such as {@code en-US}
 */
public record User(String id, String name, String realName, String tz, String locale, Kind kind) {

    /** What kind of account it is; a guest is a single-channel or multi-channel guest to Slack. */
    public enum Kind {
        MEMBER,
        GUEST,
        BOT,
        DEACTIVATED
    }

    public User {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(realName);
    }

    public boolean isBot() {
        return kind == Kind.BOT;
    }

    public boolean isDeactivated() {
        return kind == Kind.DEACTIVATED;
    }

    public User deactivated() {
        return new User(id, name, realName, tz, locale, Kind.DEACTIVATED);
    }

    /** The {@code user} object of Slack's API and of {@code user_change}. */
    public ObjectNode toSlack(String teamId, long updatedEpochSeconds) {
        var user = Json.object()
                .put("id", id)
                .put("team_id", teamId)
                .put("name", name)
                .put("deleted", isDeactivated())
                .put("real_name", realName)
                .put("tz", tz)
                .put("tz_label", tz)
                .put("tz_offset", offsetSeconds(updatedEpochSeconds))
                .put("is_admin", false)
                .put("is_owner", false)
                .put("is_bot", isBot())
                .put("is_app_user", false)
                .put("is_restricted", kind == Kind.GUEST)
                .put("is_ultra_restricted", false)
                .put("is_stranger", false)
                .put("updated", updatedEpochSeconds)
                .put("locale", locale);
        user.putObject("profile")
                .put("real_name", realName)
                .put("display_name", name)
                .put("team", teamId);
        return user;
    }

    private int offsetSeconds(long epochSeconds) {
        return ZoneId.of(tz)
                .getRules()
                .getOffset(Instant.ofEpochSecond(epochSeconds))
                .getTotalSeconds();
    }
}
