package org.popcircle.discord.sandbox.guild;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A modal in front of one person. Treat its JSON as read-only.
 *
 * @param source as the application sent it
 * @param channel where the person was when it opened
 * @param message the message whose button opened it; {@code null} when a command did
 * @param opener the interaction that it answered
 * @param error what the client says when the last submission failed; empty when there was none
 */
public record Modal(
        String id,
        String user,
        ObjectNode source,
        String channel,
        @Nullable Message message,
        Message.Origin opener,
        String error) {

    public Modal failed(String why) {
        return new Modal(id, user, source, channel, message, opener, why);
    }
}
