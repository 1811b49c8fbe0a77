package org.popcircle.slack;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Response;

/** Slack's Web API by workspace; absent where the app is not, or no longer, installed. */
final class SlackApi {

    private final Slack slack;
    private final Gson gson;
    private final Function<String, Optional<String>> botTokens;

    /** @param botTokens a workspace's token */
    SlackApi(Slack slack, Function<String, Optional<String>> botTokens) {
        this.slack = slack;
        this.gson = GsonFactory.createSnakeCase(slack.getConfig());
        this.botTokens = botTokens;
    }

    Optional<MethodsClient> of(String workspace) {
        return botTokens.apply(workspace).map(slack::methods);
    }

    /**
     * Answers somebody's act at the address that Slack gave for it.
     *
     * @return the HTTP status
     */
    int respond(String url, ActionResponse answer) throws IOException {
        // Slack's own sender makes a new Gson for each answer, which costs more than all the rest of a press.
        try (Response taken = slack.getHttpClient().postJsonBody(url, gson.toJson(answer))) {
            return taken.code();
        }
    }
}
