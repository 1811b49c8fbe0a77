package org.popcircle.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.Optional;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.Phrase;
import org.popcircle.slack.draw.Drawn;
import org.popcircle.slack.draw.SlackRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over a text file. Uploading needs a scope that nothing else needs, so the text goes to the person's direct messages,
 * to copy, in as many messages as it takes.
 */
final class Files {

    private static final Logger log = LoggerFactory.getLogger(Files.class);

    private final SlackApi api;

    Files(SlackApi api) {
        this.api = api;
    }

    void hand(Origin origin, Reply.Hand hand) {
        Optional<MethodsClient> client = api.of(origin.workspace());
        if (client.isEmpty()) {
            return;
        }
        SlackWords words = SlackWords.in(hand.language());
        SlackRenderer renderer = new SlackRenderer(origin.workspace(), words);
        var parts = SlackRenderer.parts(hand.content());
        for (int i = 0; i < parts.size(); i++) {
            Phrase heading = words.part(hand.filename(), i + 1, parts.size());
            if (!send(client.get(), origin.user(), renderer.verbatim(heading, parts.get(i)))) {
                return;
            }
        }
    }

    private static boolean send(MethodsClient client, String user, Drawn drawn) {
        try {
            var answer = client.chatPostMessage(post -> post.channel(user)
                    .text(drawn.text())
                    .blocks(drawn.blocks())
                    .unfurlLinks(false)
                    .unfurlMedia(false));
            if (!answer.isOk()) {
                log.warn("A file was not taken: {}", answer.getError());
            }
            return answer.isOk();
        } catch (SlackApiException | IOException failed) {
            log.warn("A file could not be sent: {}", failed.getMessage());
            return false;
        }
    }
}
