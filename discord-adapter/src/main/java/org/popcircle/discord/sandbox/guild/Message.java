package org.popcircle.discord.sandbox.guild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * Something said. Treat its JSON as read-only.
 *
 * @param author who said it
 * @param mentions the users who were notified by it; the guild's id stands for everybody
 * @param origin the interaction that it answers
 * @param onlyFor the only person who sees it; {@code null} for everybody
 * @param replyTo the message that it refers to
 */
public record Message(
        String id,
        String channel,
        Type type,
        String author,
        Body body,
        List<String> mentions,
        @Nullable Instant edited,
        @Nullable Origin origin,
        @Nullable String onlyFor,
        @Nullable String nonce,
        @Nullable String replyTo) {

    public static final int CROSSPOSTED = 1;
    public static final int SUPPRESS_EMBEDS = 1 << 2;
    public static final int HAS_THREAD = 1 << 5;
    public static final int EPHEMERAL = 1 << 6;
    public static final int LOADING = 1 << 7;
    public static final int SUPPRESS_NOTIFICATIONS = 1 << 12;
    public static final int COMPONENTS_V2 = 1 << 15;

    /** Discord's numbers for what kind of message it is. */
    public enum Type {
        DEFAULT(0),
        THREAD_CREATED(18),
        REPLY(19),
        COMMAND(20),
        THREAD_STARTER(21),
        MENU_COMMAND(23);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    /** What it says. */
    public record Body(
            String content, ArrayNode embeds, ArrayNode components, List<Attachment> attachments, int flags) {

        public Body {
            attachments = List.copyOf(attachments);
        }

        public Body flagged(int flag) {
            return new Body(content, embeds, components, attachments, flags | flag);
        }

        public Body without(int flag) {
            return new Body(content, embeds, components, attachments, flags & ~flag);
        }
    }

    /**
     * The interaction that a message answers.
     *
     * @param type Discord's number: 2 for a command, 3 for a press, 5 for a form that was sent
     * @param name of the command, or what was pressed
     * @param pressed the message that was pressed on
     * @param opener what opened the form that was sent
     */
    public record Origin(
            String interaction,
            int type,
            String name,
            String user,
            @Nullable String pressed,
            @Nullable Origin opener) {}

    public Message {
        mentions = List.copyOf(mentions);
    }

    public boolean isEphemeral() {
        return onlyFor != null;
    }

    public boolean isVisibleTo(String user) {
        return onlyFor == null || onlyFor.equals(user);
    }

    /** Whether it only says that the bot is thinking. */
    public boolean isLoading() {
        return (body.flags() & LOADING) != 0;
    }

    public boolean isV2() {
        return (body.flags() & COMPONENTS_V2) != 0;
    }

    public Message saying(Body other, List<String> notified, Instant at) {
        return new Message(id, channel, type, author, other, notified, at, origin, onlyFor, nonce, replyTo);
    }

    /** The first words of an answer that was deferred: not an edit. */
    public Message settled(Body other, List<String> notified) {
        return new Message(id, channel, type, author, other, notified, null, origin, onlyFor, nonce, replyTo);
    }

    public Message with(Body other) {
        return new Message(id, channel, type, author, other, mentions, edited, origin, onlyFor, nonce, replyTo);
    }
}
