package org.popcircle.discord.sandbox.rest;

import java.util.List;
import java.util.Locale;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Wire;
import org.popcircle.discord.sandbox.guild.WireGuild;
import org.popcircle.sandbox.Json;

/** {@code /guilds/{guild}}: the guild, its roles, its channels, and its members one by one. */
final class GuildRoutes {

    private static final int MOST = 1000;

    private final RestContext context;
    private final Guild guild;

    GuildRoutes(RestContext context) {
        this.context = context;
        this.guild = context.guild();
    }

    List<Route> all() {
        var at = "/guilds/{guild}";
        return List.of(
                Route.of("GET", at, this::get),
                Route.of("GET", at + "/roles", this::roles),
                Route.of("GET", at + "/channels", this::channels),
                Route.of("GET", at + "/threads/active", this::activeThreads),
                Route.of("GET", at + "/members/search", this::search),
                Route.of("GET", at + "/members/{user}", this::member));
    }

    private RestAnswer get(RestCall call) {
        context.guild(call.param("guild"));
        return RestAnswer.ok(new WireGuild(guild).rest());
    }

    private RestAnswer roles(RestCall call) {
        context.guild(call.param("guild"));
        var list = Json.array();
        guild.roles().forEach(it -> list.add(Wire.role(it)));
        return RestAnswer.ok(list);
    }

    private RestAnswer channels(RestCall call) {
        context.guild(call.param("guild"));
        var list = Json.array();
        guild.channels().stream()
                .filter(it -> it.kind() == Channel.Kind.TEXT)
                .forEach(it -> list.add(context.wire().channel(it)));
        return RestAnswer.ok(list);
    }

    private RestAnswer activeThreads(RestCall call) {
        context.guild(call.param("guild"));
        var answer = Json.object();
        var threads = answer.putArray("threads");
        guild.channels().stream()
                .filter(it -> it.isThread() && !it.archived() && guild.sees(guild.bot(), it))
                .forEach(it -> threads.add(context.wire().channel(it)));
        answer.putArray("members");
        return RestAnswer.ok(answer);
    }

    private RestAnswer search(RestCall call) {
        context.guild(call.param("guild"));
        var start = call.query().getOrDefault("query", "").toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            throw RestError.invalidForm("query", "BASE_TYPE_REQUIRED", "This field is required");
        }
        var list = Json.array();
        context.members().stream()
                .filter(it -> it.username().startsWith(start))
                .limit(call.number("limit", 1, MOST))
                .forEach(it -> list.add(Wire.member(it)));
        return RestAnswer.ok(list);
    }

    private RestAnswer member(RestCall call) {
        context.guild(call.param("guild"));
        var person = guild.person(call.param("user")).orElseThrow(() -> new RestError(404, 10013, "Unknown User"));
        if (!person.isMember()) {
            throw new RestError(404, 10007, "Unknown Member");
        }
        return RestAnswer.ok(Wire.member(person));
    }
}
