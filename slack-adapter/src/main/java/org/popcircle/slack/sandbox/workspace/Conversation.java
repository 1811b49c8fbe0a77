package org.popcircle.slack.sandbox.workspace;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A channel or a direct message.
 *
 * @param name without {@code #}; of a direct message, the other person's handle
 * @param members user ids, the bot's among them where it was invited
 */
public record Conversation(String id, String name, Kind kind, Set<String> members, boolean archived) {

    /** Public channel, private channel, or the direct message between the bot and one person. */
    public enum Kind {
        CHANNEL,
        PRIVATE,
        DM
    }

    public Conversation {
        members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
    }

    public boolean has(String userId) {
        return members.contains(userId);
    }

    /** Whether that person could open it in their client. */
    public boolean isVisibleTo(String userId) {
        return kind == Kind.CHANNEL || has(userId);
    }

    public Conversation joinedBy(String userId) {
        var joined = new LinkedHashSet<>(members);
        joined.add(userId);
        return new Conversation(id, name, kind, joined, archived);
    }

    public Conversation leftBy(String userId) {
        var left = new LinkedHashSet<>(members);
        left.remove(userId);
        return new Conversation(id, name, kind, left, archived);
    }

    public Conversation renamed(String newName) {
        return new Conversation(id, newName, kind, members, archived);
    }

    public Conversation archivedNow() {
        return new Conversation(id, name, kind, members, true);
    }

    /** The {@code channel} object of {@code conversations.info}. */
    public ObjectNode toSlack(String askingUser, String teamId) {
        var channel = Json.object().put("id", id);
        if (kind == Kind.DM) {
            var other = members.stream().filter(it -> !it.equals(askingUser)).findFirst();
            return channel.put("is_im", true)
                    .put("user", other.orElse(askingUser))
                    .put("is_archived", archived)
                    .put("context_team_id", teamId);
        }
        return channel.put("name", name)
                .put("is_channel", kind == Kind.CHANNEL)
                .put("is_group", false)
                .put("is_im", false)
                .put("is_mpim", false)
                .put("is_private", kind == Kind.PRIVATE)
                .put("is_archived", archived)
                .put("is_general", false)
                .put("is_shared", false)
                .put("is_ext_shared", false)
                .put("is_member", has(askingUser))
                .put("num_members", members.size())
                .put("context_team_id", teamId);
    }
}
