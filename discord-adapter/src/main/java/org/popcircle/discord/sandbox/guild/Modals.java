package org.popcircle.discord.sandbox.guild;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The one modal that each person may have open; a new one takes the old one's place. Safe for many threads. */
public final class Modals {

    private final Guild guild;
    private final Map<String, Modal> open = new ConcurrentHashMap<>();

    public Modals(Guild guild) {
        this.guild = guild;
    }

    public Optional<Modal> of(String user) {
        return Optional.ofNullable(open.get(user));
    }

    public void show(ObjectNode source, String channel, @Nullable Message message, Message.Origin opener) {
        put(new Modal(guild.snowflake(), opener.user(), source, channel, message, opener, ""));
    }

    public void put(Modal modal) {
        open.put(modal.user(), modal);
        guild.announce(new Change.ModalChanged(modal.user(), Optional.of(modal)));
    }

    /** Closes that modal, unless another one has taken its place meanwhile. */
    public void close(Modal modal) {
        var shown = open.get(modal.user());
        if (shown != null && shown.id().equals(modal.id()) && open.remove(modal.user(), shown)) {
            guild.announce(new Change.ModalChanged(modal.user(), Optional.empty()));
        }
    }
}
