package org.popcircle.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.popcircle.adapter.Patience;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Reply;
import org.popcircle.core.app.Stage;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Verb;
import org.popcircle.slack.draw.SlackModals;

/**
 * Presses, on messages, in modals and on the home page. The core has committed before the acknowledgement; the private
 * answer follows it.
 */
final class SlackClicks {

    private final Conversation conversation;
    private final SlackCallers callers;
    private final SlackCommands commands;
    private final PrivateAnswers answers;
    private final Windows windows;
    private final StoredForms forms;
    private final Patience patience;
    private final Executor background;
    private final Stage stage;
    private final String command;

    SlackClicks(
            Conversation conversation,
            SlackCallers callers,
            SlackCommands commands,
            PrivateAnswers answers,
            Windows windows,
            StoredForms forms,
            Patience patience,
            Executor background,
            Stage stage,
            String command) {
        this.conversation = conversation;
        this.callers = callers;
        this.commands = commands;
        this.answers = answers;
        this.windows = windows;
        this.forms = forms;
        this.patience = patience;
        this.background = background;
        this.stage = stage;
        this.command = command;
    }

    Response pressed(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        BlockActionPayload.Action action = payload.getActions().getFirst();
        Origin origin = origin(payload, action);
        String value = value(action);
        if (SlackModals.OPEN_MORE.equals(action.getActionId())) {
            background.execute(() -> openMore(origin, payload.getView()));
            return context.ack();
        }
        Optional<OwnButton> own = OwnButton.parse(value);
        Optional<ActionToken> token = ActionToken.parse(value);
        if (own.isPresent()) {
            background.execute(() -> own(origin, own.get(), Optional.ofNullable(context.getBotUserId())));
        } else if (token.isPresent()) {
            press(origin, token.get());
            cardPressed(payload)
                    .ifPresent(message -> background.execute(() -> pointToTheCard(origin, message, token.get())));
        } else {
            answers.showSoon(origin, origin.words().unreadablePress(command));
        }
        return context.ack();
    }

    private void press(Origin origin, ActionToken token) {
        switch (patience.waitFor(() -> conversation.presses(origin.caller(), token))) {
            case Patience.Outcome.InTime<Reply>(Reply reply) -> answer(origin, reply);
            case Patience.Outcome.Late<Reply> late -> {
                answers.showSoon(origin, origin.ownWords().unconfirmedNote());
                late.then(done -> answer(origin, done));
            }
            case Patience.Outcome.Failed<Reply>() ->
                answers.showSoon(origin, origin.ownWords().unconfirmedNote());
        }
    }

    /** The message that was pressed, if it stands in a channel for everybody to see: only such a one can be a card. */
    private static Optional<String> cardPressed(BlockActionPayload payload) {
        BlockActionPayload.Container container = payload.getContainer();
        boolean canBeACard = container != null
                && container.getMessageTs() != null
                && container.getThreadTs() == null
                && !container.isEphemeral()
                && payload.getChannel() != null;
        return canBeACard
                ? Optional.of(payload.getChannel().getId() + "/" + container.getMessageTs())
                : Optional.empty();
    }

    private void pointToTheCard(Origin origin, String message, ActionToken token) {
        origin.caller()
                .place()
                .ifPresent(place -> conversation
                        .pointer(place, message, token)
                        .ifPresent(pointer -> stage.show(place, pointer, Optional.of(message))));
    }

    private void answer(Origin origin, Reply reply) {
        answers.answerSoon(origin, reply);
        if (origin.surface() == Origin.Surface.HOME) {
            background.execute(() -> windows.home(origin, conversation));
        }
    }

    private void own(Origin origin, OwnButton button, Optional<String> bot) {
        switch (button) {
            case OwnButton.OpenForm(String form) -> {
                if (!forms.find(form).map(view -> windows.open(origin, view)).orElse(false)) {
                    answers.show(origin, origin.words().formLost());
                }
            }
            case OwnButton.Again(String text) ->
                commands.typed(origin, text, bot).ifPresent(drawn -> answers.whisper(origin, drawn));
        }
    }

    private void openMore(Origin origin, View view) {
        boolean opened = FormMetadata.parse(view.getPrivateMetadata())
                .flatMap(metadata -> forms.find(metadata.form()))
                .map(whole -> windows.replace(origin, view.getId(), whole))
                .orElse(false);
        if (!opened) {
            answers.show(origin, origin.words().formLost());
        }
    }

    private Origin origin(BlockActionPayload payload, BlockActionPayload.Action action) {
        String workspace = payload.getTeam().getId();
        Optional<View> view = Optional.ofNullable(payload.getView());
        Optional<FormMetadata> form = view.flatMap(open -> FormMetadata.parse(open.getPrivateMetadata()));
        String channel = payload.getChannel() != null
                ? payload.getChannel().getId()
                : form.map(FormMetadata::channel).orElse("");
        String channelName = payload.getChannel() != null
                ? Optional.ofNullable(payload.getChannel().getName()).orElse("")
                : form.map(FormMetadata::channelName).orElse("");
        if (ActionToken.parse(value(action))
                .filter(token -> token.verb() == Verb.JOIN)
                .isPresent()) {
            callers.meet(workspace, payload.getUser().getId());
        }
        Caller caller = callers.caller(
                new SlackCallers.Who(
                        workspace,
                        payload.getUser().getTeamId(),
                        payload.getUser().getId(),
                        Optional.ofNullable(payload.getUser().getName())
                                .orElse(payload.getUser().getId())),
                SlackCallers.place(workspace, channel),
                channelName,
                delivery(payload, action),
                callers.moment(action.getActionTs()));
        return new Origin(
                caller,
                callers.languageOf(caller),
                surface(view),
                Optional.ofNullable(payload.getResponseUrl()).filter(url -> !url.isBlank()),
                Optional.ofNullable(payload.getTriggerId()),
                view.map(open -> new Origin.OpenView(
                        open.getId(), open.getBlocks().stream().anyMatch(InputBlock.class::isInstance))));
    }

    private static Origin.Surface surface(Optional<View> view) {
        return view.map(open -> "home".equals(open.getType()) ? Origin.Surface.HOME : Origin.Surface.MODAL)
                .orElse(Origin.Surface.MESSAGE);
    }

    /** The same for every delivery of the same press, and for no other press. */
    private static String delivery(BlockActionPayload payload, BlockActionPayload.Action action) {
        BlockActionPayload.Container container = payload.getContainer();
        String where = container == null
                ? ""
                : Optional.ofNullable(container.getMessageTs())
                        .or(() -> Optional.ofNullable(container.getViewId()))
                        .orElse("");
        return String.join(":", List.of("press", payload.getUser().getId(), where, action.getActionId(), ts(action)));
    }

    private static String ts(BlockActionPayload.Action action) {
        return Optional.ofNullable(action.getActionTs()).orElse("");
    }

    private static String value(BlockActionPayload.Action action) {
        return Optional.ofNullable(action.getValue())
                .or(() -> Optional.ofNullable(action.getSelectedOption())
                        .map(BlockActionPayload.Action.SelectedOption::getValue))
                .orElse("");
    }
}
