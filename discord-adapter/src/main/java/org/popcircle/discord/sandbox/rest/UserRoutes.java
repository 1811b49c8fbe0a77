package org.popcircle.discord.sandbox.rest;

import java.util.List;
import org.popcircle.discord.sandbox.gateway.Gateway;
import org.popcircle.discord.sandbox.guild.Wire;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who the bot is, who others are, where the gateway is, and writing to somebody directly. */
final class UserRoutes {

    private static final int A_DAY = 86_400_000;

    private final RestContext context;

    UserRoutes(RestContext context) {
        this.context = context;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/users/@me", call -> RestAnswer.ok(me())),
                Route.of("GET", "/users/{user}", this::user),
                Route.of("POST", "/users/@me/channels", this::openDirectMessage),
                Route.of("GET", "/users/@me/guilds", call -> RestAnswer.ok(guilds())),
                Route.of("GET", "/applications/@me", call -> RestAnswer.ok(application())),
                Route.of("GET", "/oauth2/applications/@me", call -> RestAnswer.ok(application())),
                new Route(
                        "GET",
                        "/gateway",
                        true,
                        call -> RestAnswer.ok(
                                Json.object().put("url", context.gateway().url()))),
                Route.of("GET", "/gateway/bot", call -> RestAnswer.ok(gateway())));
    }

    private ObjectNode me() {
        return context.wire()
                .user(context.guild().bot())
                .put("mfa_enabled", true)
                .put("locale", "en-US")
                .put("verified", true)
                .putNull("email");
    }

    private RestAnswer user(RestCall call) {
        return RestAnswer.ok(context.guild()
                .person(call.param("user"))
                .map(Wire::user)
                .orElseThrow(() -> new RestError(404, 10013, "Unknown User")));
    }

    private RestAnswer openDirectMessage(RestCall call) {
        var person = context.guild()
                .person(call.text("recipient_id"))
                .orElseThrow(() -> RestError.invalidForm("recipient_id", "USER_UNKNOWN", "Unknown user"));
        if (person.isBot()) {
            throw new RestError(403, 50007, "Cannot send messages to this user");
        }
        return RestAnswer.ok(context.wire().channel(context.guild().directMessage(person.id())));
    }

    private ArrayNode guilds() {
        var list = Json.array();
        list.addObject()
                .put("id", context.guild().id())
                .put("name", context.guild().name())
                .putNull("icon")
                .putNull("banner")
                .put("owner", false)
                .put("permissions", "0")
                .putArray("features");
        return list;
    }

    private ObjectNode gateway() {
        var json = Json.object().put("url", context.gateway().url()).put("shards", 1);
        json.putObject("session_start_limit")
                .put("total", Gateway.IDENTIFIES)
                .put("remaining", context.gateway().remainingIdentifies())
                .put("reset_after", A_DAY)
                .put("max_concurrency", 16);
        return json;
    }

    private ObjectNode application() {
        var json = Json.object()
                .put("id", context.app().id())
                .put("name", "Popcircle")
                .putNull("icon")
                .put("description", "Decide together.")
                .putNull("type")
                .put("verify_key", "0".repeat(64))
                .put("flags", 0)
                .put("flags_new", "0")
                .putNull("interactions_endpoint_url")
                .putNull("role_connections_verification_url")
                .put("approximate_guild_count", 1)
                .put("approximate_user_install_count", 0)
                .put("approximate_user_authorization_count", 0)
                .put("explicit_content_filter", 0)
                .put("bot_public", true)
                .put("bot_require_code_grant", false)
                .putNull("team");
        json.putArray("redirect_uris");
        json.putArray("eligible_oauth2_scopes");
        json.set(
                "owner", context.wire().user(context.guild().people().getFirst().id()));
        return json;
    }
}
