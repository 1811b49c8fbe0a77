package org.popcircle.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.popcircle.core.vocabulary.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the bot is a member. Only a yes is remembered, until we hear that we are out. */
final class SlackChannels {

    private static final Logger log = LoggerFactory.getLogger(SlackChannels.class);

    /** Answers for a conversation that we cannot even see. */
    private static final Set<String> NOT_SEEN = Set.of("channel_not_found", "missing_scope", "not_in_channel");

    private final SlackApi api;
    private final Set<Place> joined = ConcurrentHashMap.newKeySet();

    SlackChannels(SlackApi api) {
        this.api = api;
    }

    void joined(Place place) {
        joined.add(place);
    }

    void left(Place place) {
        joined.remove(place);
    }

    /** False only when Slack says so: where nobody knows, trying is better than refusing. */
    boolean mayBeIn(Place place) {
        if (joined.contains(place)) {
            return true;
        }
        Optional<MethodsClient> client = api.of(place.workspace());
        if (client.isEmpty()) {
            return true;
        }
        try {
            ConversationsInfoResponse answer = client.get().conversationsInfo(ask -> ask.channel(place.channel()));
            if (!answer.isOk()) {
                return !NOT_SEEN.contains(answer.getError());
            }
            if (answer.getChannel().isMember()) {
                joined.add(place);
            }
            return answer.getChannel().isMember();
        } catch (SlackApiException | IOException untold) {
            log.info("Slack does not tell whether we are in a channel: {}", untold.getMessage());
            return true;
        }
    }
}
