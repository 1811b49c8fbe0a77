package org.popcircle.discord.sandbox.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.guild.Modal;

/** The interactions of the last while, by id and by token; the newest twenty thousand. Safe for many threads. */
public final class Interactions {

    private static final int KEPT = 20_000;

    private final Guild guild;
    private final Map<String, Interaction> byId = new Newest();
    private final Map<String, Interaction> byToken = new Newest();

    public Interactions(Guild guild) {
        this.guild = guild;
    }

    /**
     * A command or a press.
     *
     * @param name of the command, or what was pressed
     * @param source the message that was pressed on
     */
    public Interaction open(Interaction.Kind kind, String user, String channel, String name, @Nullable Message source) {
        var token = "double-" + UUID.randomUUID();
        return keep(new Interaction(guild.snowflake(), token, kind, user, channel, name, source, null, guild.now()));
    }

    /** A form that is being sent. */
    public Interaction submitting(Modal modal, String customId) {
        return keep(new Interaction(
                guild.snowflake(),
                "double-" + UUID.randomUUID(),
                Interaction.Kind.SUBMIT,
                modal.user(),
                modal.channel(),
                customId,
                modal.message(),
                modal.opener(),
                guild.now()));
    }

    private synchronized Interaction keep(Interaction opened) {
        byId.put(opened.id(), opened);
        byToken.put(opened.token(), opened);
        return opened;
    }

    public synchronized Optional<Interaction> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public synchronized Optional<Interaction> byToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    private static final class Newest extends LinkedHashMap<String, Interaction> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Interaction> eldest) {
            return size() > KEPT;
        }
    }
}
