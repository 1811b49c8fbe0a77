package org.popcircle.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Optional;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.slack.draw.SlackModals;
import org.popcircle.slack.draw.SlackRenderer;
import org.popcircle.slack.draw.UserGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and changes modals and the home page. Says whether it worked: a trigger may be too old. */
final class Windows {

    private static final Logger log = LoggerFactory.getLogger(Windows.class);

    private final SlackApi api;
    private final SlackGroups groups;

    Windows(SlackApi api, SlackGroups groups) {
        this.api = api;
        this.groups = groups;
    }

    /** What draws an answer; user groups are asked of Slack only for a form in which people are picked. */
    SlackModals modals(Origin origin, Reply reply) {
        boolean picks = reply instanceof Reply.Ask(Form form)
                && form.fields().stream().anyMatch(field -> field instanceof Field.People people && people.door());
        return new SlackModals(
                origin.workspace(),
                origin.words(),
                picks ? new UserGroups(origin.words().groups(), groups.of(origin.workspace())) : UserGroups.NONE);
    }

    /** Opens a modal, above the one that was acted in if there is one. */
    boolean open(Origin origin, View view) {
        return origin.trigger().isPresent()
                && calling(
                        origin,
                        client -> origin.surface() == Origin.Surface.MODAL
                                ? client.viewsPush(push ->
                                        push.triggerId(origin.trigger().get()).view(view))
                                : client.viewsOpen(open ->
                                        open.triggerId(origin.trigger().get()).view(view)));
    }

    /** Opens a modal from its JSON. */
    boolean open(Origin origin, String viewJson) {
        return origin.trigger().isPresent()
                && calling(
                        origin,
                        client -> client.viewsOpen(
                                open -> open.triggerId(origin.trigger().get()).viewAsString(viewJson)));
    }

    /** Shows something in a window: in the one acted in, unless something half filled in would be lost. */
    boolean show(Origin origin, org.popcircle.core.view.View view) {
        View window = new SlackModals(origin.workspace(), origin.words()).window(view);
        Optional<Origin.OpenView> open = origin.view();
        if (origin.surface() == Origin.Surface.MODAL
                && open.isPresent()
                && !open.get().asks()) {
            return replace(origin, open.get().id(), window);
        }
        return open(origin, window);
    }

    boolean replace(Origin origin, String viewId, View view) {
        return calling(
                origin,
                client -> client.viewsUpdate(update -> update.viewId(viewId).view(view)));
    }

    boolean replace(Origin origin, String viewId, String viewJson) {
        return calling(
                origin,
                client -> client.viewsUpdate(update -> update.viewId(viewId).viewAsString(viewJson)));
    }

    /** Draws the person's home page anew. */
    void home(Origin origin, Conversation conversation) {
        var view = conversation.home(origin.caller());
        View home = View.builder()
                .type("home")
                .blocks(new SlackRenderer(origin.workspace(), origin.words()).surface(view))
                .build();
        calling(
                origin,
                client -> client.viewsPublish(
                        publish -> publish.userId(origin.user()).view(home)));
    }

    private boolean calling(Origin origin, Call call) {
        Optional<MethodsClient> client = api.of(origin.workspace());
        if (client.isEmpty()) {
            return false;
        }
        try {
            SlackApiTextResponse answer = call.on(client.get());
            if (!answer.isOk() && !Errors.tooLate(answer.getError())) {
                log.warn("A window was not taken: {}", answer.getError());
            }
            return answer.isOk();
        } catch (SlackApiException | IOException failed) {
            log.warn("A window could not be opened: {}", failed.getMessage());
            return false;
        }
    }

    private interface Call {
        SlackApiTextResponse on(MethodsClient client) throws IOException, SlackApiException;
    }
}
