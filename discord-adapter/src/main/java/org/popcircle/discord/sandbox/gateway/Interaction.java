package org.popcircle.discord.sandbox.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/** One act of a person that waits for the bot's answer, and what its token may still be used for. */
public final class Interaction {

    /** How long the first answer may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How long the token is good for what follows. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    /** What somebody did, by Discord's numbers. */
    public enum Kind {
        COMMAND(2),
        COMPONENT(3),
        AUTOCOMPLETE(4),
        SUBMIT(5);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    /** What happened to an attempt to answer. */
    public enum Claim {
        TAKEN_UP,
        TOO_LATE,
        ALREADY_ANSWERED
    }

    private final String id;
    private final String token;
    private final Kind kind;
    private final String user;
    private final String channel;
    private final String name;
    private final @Nullable Message source;
    private final Message.@Nullable Origin opener;
    private final Instant opened;
    private final CompletableFuture<Ack> answer = new CompletableFuture<>();
    private boolean claimed;
    private volatile @Nullable Message original;

    Interaction(
            String id,
            String token,
            Kind kind,
            String user,
            String channel,
            String name,
            @Nullable Message source,
            Message.@Nullable Origin opener,
            Instant opened) {
        this.id = id;
        this.token = token;
        this.kind = kind;
        this.user = user;
        this.channel = channel;
        this.name = name;
        this.source = source;
        this.opener = opener;
        this.opened = opened;
    }

    public String id() {
        return id;
    }

    public String token() {
        return token;
    }

    public Kind kind() {
        return kind;
    }

    public String user() {
        return user;
    }

    public String channel() {
        return channel;
    }

    /** The message that was pressed on, or whose button opened the modal. */
    public Optional<Message> source() {
        return Optional.ofNullable(source);
    }

    /** What a message says about the interaction that it answers. */
    public Message.Origin origin() {
        var pressed = kind == Kind.COMPONENT && source != null ? source.id() : null;
        return new Message.Origin(id, kind.number(), name, user, pressed, opener);
    }

    /** Only the first answer counts, and only within {@link #PATIENCE}. */
    public synchronized Claim claim(Instant now) {
        if (claimed) {
            return Claim.ALREADY_ANSWERED;
        }
        if (opened.plus(PATIENCE).isBefore(now)) {
            return Claim.TOO_LATE;
        }
        claimed = true;
        return Claim.TAKEN_UP;
    }

    /** The answer has taken effect; {@code message} is what {@code @original} means from now on. */
    public void answered(int type, JsonNode data, @Nullable Message message, Instant now) {
        original = message;
        answer.complete(new Ack(type, data, Duration.between(opened, now)));
    }

    public synchronized boolean isAnswered() {
        return claimed;
    }

    public boolean isExpired(Instant now) {
        return opened.plus(LIFE).isBefore(now);
    }

    public Optional<Message> original() {
        return Optional.ofNullable(original);
    }

    /** Completes when the bot's first answer has taken effect; never, when there is none. */
    CompletableFuture<Ack> answer() {
        return answer;
    }

    /** What is known when nothing came. */
    Ack unanswered(Instant now) {
        return new Ack(Ack.NOTHING, Json.object(), Duration.between(opened, now));
    }
}
