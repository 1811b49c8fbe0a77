package org.popcircle.slack.sandbox.api;

import java.util.List;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is there: {@code users.*}, {@code bots.info}, {@code team.info} and user groups. */
final class PeopleMethods {

    private final ApiContext context;

    PeopleMethods(ApiContext context) {
        this.context = context;
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.withBotToken("users.info", Tier.T4, "users:read", this::usersInfo),
                ApiMethod.withBotToken("users.list", Tier.T2, "users:read", this::usersList),
                ApiMethod.withBotToken("bots.info", Tier.T3, "users:read", this::botsInfo),
                ApiMethod.withBotToken("team.info", Tier.T3, "team:read", this::teamInfo),
                ApiMethod.withBotToken("usergroups.list", Tier.T2, "usergroups:read", this::groups),
                ApiMethod.withBotToken("usergroups.users.list", Tier.T2, "usergroups:read", this::groupUsers));
    }

    private ObjectNode usersInfo(ApiCall call) {
        var user = context.workspace().user(call.require("user")).orElseThrow(() -> new ApiError("user_not_found"));
        var answer = Json.object();
        answer.set(
                "user", user.toSlack(context.app().teamId(), context.workspace().epochSecond()));
        return answer;
    }

    private ObjectNode usersList(ApiCall call) {
        var now = context.workspace().epochSecond();
        var users = context.workspace().users().stream()
                .map(it -> (JsonNode) it.toSlack(context.app().teamId(), now))
                .toList();
        return Pages.of(call, "members", users);
    }

    private ObjectNode botsInfo(ApiCall call) {
        if (!call.text("bot").equals(context.app().botId())) {
            throw new ApiError("bot_not_found");
        }
        var bot = context.workspace().bot();
        var answer = Json.object();
        answer.putObject("bot")
                .put("id", context.app().botId())
                .put("deleted", false)
                .put("name", bot.name())
                .put("app_id", context.app().appId())
                .put("user_id", bot.id());
        return answer;
    }

    private ObjectNode teamInfo(ApiCall call) {
        var answer = Json.object();
        answer.putObject("team")
                .put("id", context.app().teamId())
                .put("name", context.workspace().name())
                .put("domain", "valley");
        return answer;
    }

    private ObjectNode groups(ApiCall call) {
        var answer = Json.object();
        var all = answer.putArray("usergroups");
        for (var group : context.workspace().groups()) {
            all.addObject()
                    .put("id", group.id())
                    .put("team_id", context.app().teamId())
                    .put("is_usergroup", true)
                    .put("name", group.name())
                    .put("description", "")
                    .put("handle", group.handle())
                    .put("is_external", false)
                    .put("date_delete", 0)
                    .put("user_count", group.users().size());
        }
        return answer;
    }

    private ObjectNode groupUsers(ApiCall call) {
        var id = call.require("usergroup");
        var group = context.workspace().groups().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiError("no_such_subteam"));
        var answer = Json.object();
        group.users().forEach(answer.putArray("users")::add);
        return answer;
    }
}
