package org.popcircle.slack.sandbox.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.api.ApiMethod.Token;
import tools.jackson.databind.node.ObjectNode;

/** The app itself: who it is, its installation, and its Socket Mode connections. */
final class AppMethods {

    private final ApiContext context;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> usedCodes = new HashSet<>();

    AppMethods(ApiContext context) {
        this.context = context;
    }

    List<ApiMethod> all() {
        return List.of(
                new ApiMethod("api.test", Set.of(), Tier.SPECIAL, Token.NONE, this::apiTest),
                new ApiMethod("auth.test", Set.of(), Tier.SPECIAL, Token.EITHER, this::authTest),
                new ApiMethod("oauth.v2.access", Set.of(), Tier.T4, Token.NONE, this::oauthAccess),
                new ApiMethod("apps.connections.open", Set.of(), Tier.CONNECT, Token.APP, this::connectionsOpen));
    }

    /** A code as the browser would bring it back from Slack's consent page. */
    synchronized String issueCode() {
        var code = UUID.randomUUID().toString();
        codes.add(code);
        return code;
    }

    private ObjectNode apiTest(ApiCall call) {
        if (call.has("error")) {
            throw new ApiError(call.text("error"));
        }
        var answer = Json.object();
        answer.set("args", call.args().deepCopy());
        return answer;
    }

    private ObjectNode authTest(ApiCall call) {
        return Json.object()
                .put("url", "https://valley.slack.com/")
                .put("team", context.workspace().name())
                .put("user", context.workspace().bot().name())
                .put("team_id", context.app().teamId())
                .put("user_id", context.workspace().bot().id())
                .put("bot_id", context.app().botId())
                .put("is_enterprise_install", false);
    }

    private synchronized ObjectNode oauthAccess(ApiCall call) {
        var secrets = context.app().secrets();
        if (!call.text("client_id").equals(secrets.clientId())) {
            throw new ApiError("invalid_client_id");
        }
        if (!call.text("client_secret").equals(secrets.clientSecret())) {
            throw new ApiError("bad_client_secret");
        }
        var code = call.text("code");
        if (usedCodes.contains(code)) {
            throw new ApiError("code_already_used");
        }
        if (!codes.remove(code)) {
            throw new ApiError("invalid_code");
        }
        usedCodes.add(code);
        var answer = Json.object()
                .put("access_token", secrets.botToken())
                .put("token_type", "bot")
                .put("scope", String.join(",", context.app().scopes()))
                .put("bot_user_id", context.workspace().bot().id())
                .put("app_id", context.app().appId())
                .put("is_enterprise_install", false)
                .putNull("enterprise");
        answer.putObject("team")
                .put("id", context.app().teamId())
                .put("name", context.workspace().name());
        answer.putObject("authed_user").put("id", "U0ANA");
        return answer;
    }

    private ObjectNode connectionsOpen(ApiCall call) {
        return Json.object().put("url", context.socketUrl().get());
    }
}
