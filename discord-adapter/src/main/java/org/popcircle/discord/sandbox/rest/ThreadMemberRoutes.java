package org.popcircle.discord.sandbox.rest;

import java.util.List;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.sandbox.Json;

/** Who is in a thread: joined, brought in, and left. */
final class ThreadMemberRoutes {

    private static final int MEMBERS = 1000;

    private final RestContext context;
    private final Guild guild;

    ThreadMemberRoutes(RestContext context) {
        this.context = context;
        this.guild = context.guild();
    }

    List<Route> all() {
        var members = "/channels/{channel}/thread-members";
        return List.of(
                Route.of("GET", members, this::members),
                Route.of("GET", members + "/{user}", this::member),
                Route.of("PUT", members + "/{user}", this::add),
                Route.of("DELETE", members + "/{user}", this::remove));
    }

    private RestAnswer members(RestCall call) {
        var thread = thread(call);
        var list = Json.array();
        thread.members().forEach(it -> list.add(context.wire().threadMember(thread, it)));
        return RestAnswer.ok(list);
    }

    private RestAnswer member(RestCall call) {
        var thread = thread(call);
        if (!thread.members().contains(who(call))) {
            throw new RestError(404, 10007, "Unknown Member");
        }
        return RestAnswer.ok(context.wire().threadMember(thread, who(call)));
    }

    private RestAnswer add(RestCall call) {
        var thread = awake(call);
        var user = who(call);
        if (!user.equals(guild.bot())) {
            context.require(thread, Permission.SEND_MESSAGES);
        }
        if (guild.person(user).isEmpty() || guild.permissions(user, parent(thread)) == 0) {
            throw RestError.missingAccess();
        }
        if (thread.members().size() >= MEMBERS && !thread.members().contains(user)) {
            throw new RestError(400, 30033, "Maximum number of thread participants reached");
        }
        guild.change(thread.id(), it -> it.joinedBy(user));
        return RestAnswer.noContent();
    }

    private RestAnswer remove(RestCall call) {
        var thread = awake(call);
        if (!who(call).equals(guild.bot())) {
            context.require(thread, Permission.MANAGE_THREADS);
        }
        guild.change(thread.id(), it -> it.leftBy(who(call)));
        return RestAnswer.noContent();
    }

    private String who(RestCall call) {
        var user = call.param("user");
        return user.equals("@me") ? guild.bot() : user;
    }

    private Channel parent(Channel thread) {
        return guild.channel(thread.home()).orElseThrow(RestError::unknownChannel);
    }

    private Channel thread(RestCall call) {
        var channel = context.channel(call.param("channel"));
        if (!channel.isThread()) {
            throw new RestError(400, 50024, "Cannot execute action on this channel type");
        }
        return channel;
    }

    private Channel awake(RestCall call) {
        var thread = thread(call);
        if (thread.archived()) {
            throw new RestError(400, 50083, "Thread is archived");
        }
        return thread;
    }
}
