package org.popcircle.discord.sandbox.rest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.discord.sandbox.guild.Snowflakes;
import org.popcircle.sandbox.Json;

/** {@code /channels/{channel}/messages}: the bot speaks, reads, corrects itself and takes back. */
final class MessageRoutes {

    /** How long a nonce is remembered: Discord says "the past few minutes". */
    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

    private static final int PAGE = 50;
    private static final int MOST = 100;

    private final RestContext context;
    private final Guild guild;

    MessageRoutes(RestContext context) {
        this.context = context;
        this.guild = context.guild();
    }

    List<Route> all() {
        var messages = "/channels/{channel}/messages";
        return List.of(
                Route.of("POST", messages, this::create),
                Route.of("GET", messages, this::list),
                Route.of("GET", messages + "/{message}", this::get),
                Route.of("PATCH", messages + "/{message}", this::edit),
                Route.of("DELETE", messages + "/{message}", this::delete));
    }

    private synchronized RestAnswer create(RestCall call) {
        var channel = writable(call.param("channel"));
        if (!call.files().isEmpty()) {
            context.require(channel, Permission.ATTACH_FILES);
        }
        var draft = Draft.fresh(guild, call, call.body(), Draft.ON_CREATE);
        var nonce = call.has("nonce") ? call.text("nonce") : null;
        var known = nonce != null && call.body().path("enforce_nonce").asBoolean(false)
                ? sentBefore(channel, nonce)
                : Optional.<Message>empty();
        var message = known.orElseGet(() -> post(channel, draft, nonce, replyTo(call, channel)));
        return RestAnswer.ok(context.json(message));
    }

    private Message post(Channel channel, Draft draft, @Nullable String nonce, @Nullable String replyTo) {
        if (channel.archived()) {
            guild.change(channel.id(), it -> it.archived(false, it.locked(), guild.now()));
        }
        return guild.put(new Message(
                guild.snowflake(),
                channel.id(),
                replyTo == null ? Message.Type.DEFAULT : Message.Type.REPLY,
                guild.bot(),
                draft.body(),
                draft.notified(),
                null,
                null,
                null,
                nonce,
                replyTo));
    }

    private Optional<Message> sentBefore(Channel channel, String nonce) {
        var oldest = guild.now().minus(NONCE_LIFE);
        return guild.messages(channel.id()).reversed().stream()
                .takeWhile(it -> Snowflakes.momentOf(it.id()).isAfter(oldest))
                .filter(it -> nonce.equals(it.nonce()))
                .findFirst();
    }

    private @Nullable String replyTo(RestCall call, Channel channel) {
        var asked = Json.text(call.body().path("message_reference"), "message_id");
        if (asked.isEmpty()) {
            return null;
        }
        if (guild.message(channel.id(), asked).filter(it -> !it.isEphemeral()).isEmpty()) {
            throw RestError.invalidForm("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }
        return asked;
    }

    /** The channel, if the bot may speak there now. */
    private Channel writable(String id) {
        var channel = context.channel(id);
        if (channel.kind() == Channel.Kind.DM) {
            context.openToMessages(channel);
        }
        context.require(channel, Permission.SEND_MESSAGES);
        if (channel.locked() && !context.may(channel, Permission.MANAGE_THREADS)) {
            throw new RestError(400, 50083, "Thread is archived");
        }
        return channel;
    }

    private RestAnswer list(RestCall call) {
        var channel = context.channel(call.param("channel"));
        context.require(channel, Permission.READ_MESSAGE_HISTORY);
        var before = Long.parseLong(call.query().getOrDefault("before", Long.toString(Long.MAX_VALUE)));
        var after = Long.parseLong(call.query().getOrDefault("after", "0"));
        var list = Json.array();
        guild.messages(channel.id()).reversed().stream()
                .filter(it -> !it.isEphemeral())
                .filter(it -> Long.parseLong(it.id()) < before && Long.parseLong(it.id()) > after)
                .limit(call.number("limit", PAGE, MOST))
                .forEach(it -> list.add(context.json(it)));
        return RestAnswer.ok(list);
    }

    private RestAnswer get(RestCall call) {
        var channel = context.channel(call.param("channel"));
        context.require(channel, Permission.READ_MESSAGE_HISTORY);
        return RestAnswer.ok(context.json(context.message(channel, call.param("message"))));
    }

    private RestAnswer edit(RestCall call) {
        var channel = context.channel(call.param("channel"));
        var message = context.message(channel, call.param("message"));
        if (!message.author().equals(guild.bot())) {
            throw new RestError(403, 50005, "Cannot edit a message authored by another user");
        }
        if (channel.archived()) {
            throw new RestError(400, 50083, "Thread is archived");
        }
        var draft = Draft.edit(guild, call, call.body(), message);
        var edited = guild.edit(message, it -> it.saying(draft.body(), draft.notified(), guild.now()))
                .orElseThrow(RestError::unknownMessage);
        return RestAnswer.ok(context.json(edited));
    }

    private RestAnswer delete(RestCall call) {
        var channel = context.channel(call.param("channel"));
        var message = context.message(channel, call.param("message"));
        if (!message.author().equals(guild.bot())) {
            context.require(channel, Permission.MANAGE_MESSAGES);
        }
        if (channel.archived()) {
            throw new RestError(400, 50083, "Thread is archived");
        }
        guild.remove(message);
        return RestAnswer.noContent();
    }
}
