package org.popcircle.slack.sandbox.api;

import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A method of the Web API.
 *
 * @param scopes all of these are needed; methods whose scope depends on the channel ask for it themselves
 * @param token who may call it
 * @param body what it does: the answer beside {@code ok: true}, or an {@link ApiError}
 */
record ApiMethod(String name, Set<String> scopes, Tier tier, Token token, Function<ApiCall, ObjectNode> body) {

    enum Token {
        NONE,
        BOT,
        APP,
        EITHER
    }

    static ApiMethod withBotToken(String name, Tier tier, String scope, Function<ApiCall, ObjectNode> body) {
        return new ApiMethod(name, scope.isEmpty() ? Set.of() : Set.of(scope), tier, Token.BOT, body);
    }
}
