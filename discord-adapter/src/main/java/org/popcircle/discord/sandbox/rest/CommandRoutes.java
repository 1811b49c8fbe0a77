package org.popcircle.discord.sandbox.rest;

import java.util.List;
import org.popcircle.discord.sandbox.rules.CommandRules;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Registering commands, for every guild and for this one: always the whole list. */
final class CommandRoutes {

    private final RestContext context;

    CommandRoutes(RestContext context) {
        this.context = context;
    }

    List<Route> all() {
        var everywhere = "/applications/{application}/commands";
        var here = "/applications/{application}/guilds/{guild}/commands";
        return List.of(
                Route.of("GET", everywhere, call -> get(call, true)),
                Route.of("PUT", everywhere, call -> put(call, true)),
                Route.of("GET", here, call -> get(call, false)),
                Route.of("PUT", here, call -> put(call, false)));
    }

    private RestAnswer get(RestCall call, boolean everywhere) {
        check(call, everywhere);
        return RestAnswer.ok(list(context.commands().of(everywhere)));
    }

    private RestAnswer put(RestCall call, boolean everywhere) {
        check(call, everywhere);
        if (!call.body().isArray()) {
            throw RestError.invalidForm("commands", "LIST_TYPE_CONVERT", "Only iterables may be used");
        }
        var findings = CommandRules.check(call.body());
        if (!findings.isEmpty()) {
            throw RestError.invalidForm(findings);
        }
        return RestAnswer.ok(list(context.commands().replace(everywhere, call.body())));
    }

    private void check(RestCall call, boolean everywhere) {
        context.application(call.param("application"));
        if (!everywhere) {
            context.guild(call.param("guild"));
        }
    }

    private static ArrayNode list(List<ObjectNode> commands) {
        var list = Json.array();
        commands.forEach(it -> list.add(it.deepCopy()));
        return list;
    }
}
