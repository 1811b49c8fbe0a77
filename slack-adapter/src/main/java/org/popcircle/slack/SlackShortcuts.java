package org.popcircle.slack;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.Optional;
import org.popcircle.adapter.Patience;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Conversation.MessageUse;
import org.popcircle.core.app.Reply;

/** The message menu: "Make this a proposal / my question / my reaction". */
final class SlackShortcuts {

    /** The manifest's callback ids. */
    static final Map<String, MessageUse> USES = Map.of(
            "make_proposal", MessageUse.PROPOSAL,
            "make_question", MessageUse.QUESTION,
            "make_reaction", MessageUse.REACTION);

    private final Conversation conversation;
    private final SlackCallers callers;
    private final PrivateAnswers answers;
    private final Patience patience;

    SlackShortcuts(Conversation conversation, SlackCallers callers, PrivateAnswers answers, Patience patience) {
        this.conversation = conversation;
        this.callers = callers;
        this.answers = answers;
        this.patience = patience;
    }

    Response used(MessageUse use, MessageShortcutRequest request, MessageShortcutContext context) {
        MessageShortcutPayload payload = request.getPayload();
        String workspace = payload.getTeam().getId();
        Caller caller = callers.caller(
                new SlackCallers.Who(
                        workspace,
                        payload.getUser().getTeamId(),
                        payload.getUser().getId(),
                        Optional.ofNullable(payload.getUser().getName())
                                .orElse(payload.getUser().getId())),
                SlackCallers.place(workspace, payload.getChannel().getId()),
                Optional.ofNullable(payload.getChannel().getName()).orElse(""),
                "shortcut:" + payload.getTriggerId(),
                callers.moment(payload.getActionTs()));
        Origin origin = new Origin(
                caller,
                callers.languageOf(caller),
                Origin.Surface.MESSAGE,
                Optional.ofNullable(payload.getResponseUrl()),
                Optional.ofNullable(payload.getTriggerId()),
                Optional.empty());
        String text = SlackInput.typed(payload.getMessage().getText());
        switch (patience.waitFor(() -> conversation.uses(caller, use, text))) {
            case Patience.Outcome.InTime<Reply>(Reply reply) -> answers.answerSoon(origin, reply);
            case Patience.Outcome.Late<Reply> late -> {
                answers.showSoon(origin, origin.ownWords().unconfirmedNote());
                late.then(done -> answers.answer(origin, done));
            }
            case Patience.Outcome.Failed<Reply>() ->
                answers.showSoon(origin, origin.ownWords().unconfirmedNote());
        }
        return context.ack();
    }
}
