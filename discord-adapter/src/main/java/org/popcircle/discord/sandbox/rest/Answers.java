package org.popcircle.discord.sandbox.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcircle.discord.sandbox.gateway.Interaction;
import org.popcircle.discord.sandbox.gateway.Interaction.Kind;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.sandbox.Json;

/** Messages that answer an interaction: they need no right to write in the channel, and may be for one person only. */
final class Answers {

    private final Guild guild;

    Answers(RestContext context) {
        this.guild = context.guild();
    }

    Message say(Interaction interaction, Draft draft) {
        return guild.put(message(interaction, draft.body(), draft.notified()));
    }

    /** Shows that the bot is thinking; whether only one person will see the answer is settled with it. */
    Message think(Interaction interaction, boolean ephemeral) {
        var flags = Message.LOADING | (ephemeral ? Message.EPHEMERAL : 0);
        return guild.put(
                message(interaction, new Message.Body("", Json.array(), Json.array(), List.of(), flags), List.of()));
    }

    /** An edit; for a message that was only thinking, its first words. */
    Message change(Message known, Draft draft) {
        var kept = known.body().flags() & (Message.EPHEMERAL | Message.HAS_THREAD);
        var body = draft.body().without(Message.LOADING).flagged(kept);
        return guild.edit(
                        known,
                        it -> it.isLoading()
                                ? it.settled(body, draft.notified())
                                : it.saying(body, draft.notified(), guild.now()))
                .orElseThrow(RestError::unknownMessage);
    }

    /** The message as it is now. */
    Message now(Optional<Message> earlier) {
        return earlier.flatMap(it -> guild.message(it.channel(), it.id())).orElseThrow(RestError::unknownMessage);
    }

    private Message message(Interaction interaction, Message.Body body, List<String> notified) {
        return new Message(
                guild.snowflake(),
                interaction.channel(),
                interaction.kind() == Kind.COMMAND ? Message.Type.COMMAND : Message.Type.DEFAULT,
                guild.bot(),
                body,
                notified,
                null,
                interaction.origin(),
                onlyFor(interaction, body),
                null,
                null);
    }

    private static @Nullable String onlyFor(Interaction interaction, Message.Body body) {
        return (body.flags() & Message.EPHEMERAL) != 0 ? interaction.user() : null;
    }
}
