package org.popcircle.discord.sandbox.rest;

import java.util.List;
import java.util.Set;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Channel.ThreadState;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.discord.sandbox.rules.Limits;
import org.popcircle.sandbox.Json;

/** Threads: begun at a message or freely, put to sleep and woken; and channels as such. */
final class ThreadRoutes {

    private static final Set<Integer> AUTO_ARCHIVE = Set.of(60, 1440, 4320, 10_080);

    private final RestContext context;
    private final Guild guild;

    ThreadRoutes(RestContext context) {
        this.context = context;
        this.guild = context.guild();
    }

    List<Route> all() {
        var channel = "/channels/{channel}";
        return List.of(
                Route.of("GET", channel, this::get),
                Route.of("PATCH", channel, this::change),
                Route.of("POST", channel + "/typing", this::typing),
                Route.of("POST", channel + "/messages/{message}/threads", this::fromMessage),
                Route.of("POST", channel + "/threads", this::free),
                Route.of("GET", channel + "/threads/archived/public", this::archived));
    }

    private RestAnswer get(RestCall call) {
        return RestAnswer.ok(context.wire().channel(context.channel(call.param("channel"))));
    }

    private RestAnswer typing(RestCall call) {
        context.require(context.channel(call.param("channel")), Permission.SEND_MESSAGES);
        return RestAnswer.noContent();
    }

    private synchronized RestAnswer fromMessage(RestCall call) {
        var channel = context.channel(call.param("channel"));
        var message = context.message(channel, call.param("message"));
        if (channel.kind() != Channel.Kind.TEXT) {
            throw new RestError(400, 50024, "Cannot execute action on this channel type");
        }
        context.require(channel, Permission.CREATE_PUBLIC_THREADS);
        if (guild.channel(message.id()).isPresent()) {
            throw new RestError(400, 160004, "A thread has already been created for this message");
        }
        var thread = begin(call, message.id(), channel, Channel.Kind.THREAD);
        guild.put(new Message(
                guild.snowflake(),
                thread.id(),
                Message.Type.THREAD_STARTER,
                message.author(),
                new Message.Body("", Json.array(), Json.array(), List.of(), 0),
                List.of(),
                null,
                null,
                null,
                null,
                message.id()));
        guild.edit(message, it -> it.with(it.body().flagged(Message.HAS_THREAD)));
        return RestAnswer.of(201, context.wire().channel(thread));
    }

    private RestAnswer free(RestCall call) {
        var channel = context.channel(call.param("channel"));
        if (channel.kind() != Channel.Kind.TEXT) {
            throw new RestError(400, 50024, "Cannot execute action on this channel type");
        }
        var open = call.body().path("type").asInt(Channel.Kind.PRIVATE_THREAD.number()) == Channel.Kind.THREAD.number();
        context.require(channel, open ? Permission.CREATE_PUBLIC_THREADS : Permission.CREATE_PRIVATE_THREADS);
        var kind = open ? Channel.Kind.THREAD : Channel.Kind.PRIVATE_THREAD;
        return RestAnswer.of(201, context.wire().channel(begin(call, guild.snowflake(), channel, kind)));
    }

    private Channel begin(RestCall call, String id, Channel parent, Channel.Kind kind) {
        var minutes = call.body().path("auto_archive_duration").asInt(4320);
        var state = new ThreadState(parent.id(), guild.bot(), false, false, checked(minutes), guild.now());
        var thread = new Channel(id, kind, checkedName(call.text("name")), 0, List.of(), Set.of(guild.bot()), state);
        guild.put(thread);
        return thread;
    }

    private RestAnswer change(RestCall call) {
        var channel = context.channel(call.param("channel"));
        var state = channel.thread();
        if (state == null) {
            context.require(channel, Permission.MANAGE_CHANNELS);
            if (call.has("name")) {
                guild.change(channel.id(), it -> it.named(checkedName(call.text("name"))));
            }
            return get(call);
        }
        var locked = call.body().path("locked").asBoolean(state.locked());
        if (!state.owner().equals(guild.bot()) || locked != state.locked()) {
            context.require(channel, Permission.MANAGE_THREADS);
        }
        var archived = call.body().path("archived").asBoolean(state.archived());
        if (state.archived() && archived) {
            throw new RestError(400, 50083, "Thread is archived");
        }
        var minutes = checked(call.body().path("auto_archive_duration").asInt(state.autoArchiveMinutes()));
        var changed = new ThreadState(
                state.parent(),
                state.owner(),
                archived,
                locked,
                minutes,
                archived == state.archived() ? state.changed() : guild.now());
        var name = call.has("name") ? checkedName(call.text("name")) : channel.name();
        return RestAnswer.ok(context.wire()
                .channel(guild.change(channel.id(), it -> it.named(name).withThread(changed))));
    }

    private RestAnswer archived(RestCall call) {
        var channel = context.channel(call.param("channel"));
        context.require(channel, Permission.READ_MESSAGE_HISTORY);
        var answer = Json.object().put("has_more", false);
        var threads = answer.putArray("threads");
        guild.channels().stream()
                .filter(it -> it.kind() == Channel.Kind.THREAD
                        && it.archived()
                        && it.home().equals(channel.id()))
                .forEach(it -> threads.add(context.wire().channel(it)));
        answer.putArray("members");
        return RestAnswer.ok(answer);
    }

    private static int checked(int minutes) {
        if (!AUTO_ARCHIVE.contains(minutes)) {
            throw RestError.invalidForm(
                    "auto_archive_duration", "BASE_TYPE_CHOICES", "Value must be one of (60, 1440, 4320, 10080).");
        }
        return minutes;
    }

    private static String checkedName(String name) {
        if (name.isBlank() || name.codePointCount(0, name.length()) > Limits.THREAD_NAME) {
            throw RestError.invalidForm("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
        return name;
    }
}
