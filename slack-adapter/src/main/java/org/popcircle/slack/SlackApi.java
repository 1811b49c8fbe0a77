package org.popcircle.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import java.util.Optional;
import java.util.function.Function;

/** Slack's Web API by workspace; absent where the app is not, or no longer, installed. */
final class SlackApi {

    private final Slack slack;
    private final Function<String, Optional<String>> botTokens;

    /** @param botTokens a workspace's token */
    SlackApi(Slack slack, Function<String, Optional<String>> botTokens) {
        this.slack = slack;
        this.botTokens = botTokens;
    }

    Optional<MethodsClient> of(String workspace) {
        return botTokens.apply(workspace).map(slack::methods);
    }

    Slack slack() {
        return slack;
    }
}
