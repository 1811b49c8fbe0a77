package org.popcircle.discord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import org.jspecify.annotations.Nullable;
import org.popcircle.adapter.Patience;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Stage;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Verb;
import org.popcircle.discord.draw.ChoiceIds;

/** Presses on cards, in direct messages and on private answers. The core has committed before the first answer. */
final class DiscordClicks {

    private final Conversation conversation;
    private final DiscordCallers callers;
    private final DiscordForms forms;
    private final PrivateAnswers answers;
    private final Patience patience;
    private final Executor background;
    private final Stage stage;
    private final String command;

    DiscordClicks(
            Conversation conversation,
            DiscordCallers callers,
            DiscordForms forms,
            PrivateAnswers answers,
            Patience patience,
            Executor background,
            Stage stage,
            String command) {
        this.conversation = conversation;
        this.callers = callers;
        this.forms = forms;
        this.answers = answers;
        this.patience = patience;
        this.background = background;
        this.stage = stage;
        this.command = command;
    }

    void pressed(ButtonInteractionEvent press) {
        // The button is gone from the message as it is now when an old copy of it was pressed.
        Button button = press.getButton();
        pressed(press, press.getComponentId(), button == null ? null : button.getLabel(), null);
    }

    void picked(StringSelectInteractionEvent pick) {
        String id = pick.getValues().isEmpty() ? "" : pick.getValues().getFirst();
        Optional<SelectOption> option = pick.getComponent() == null
                ? Optional.empty()
                : pick.getComponent().getOptions().stream()
                        .filter(one -> one.getValue().equals(id))
                        .findFirst();
        pressed(
                pick,
                id,
                option.map(SelectOption::getLabel).orElse("…"),
                option.map(SelectOption::getDescription).orElse(null));
    }

    private void pressed(
            GenericComponentInteractionCreateEvent press,
            String id,
            @Nullable String label,
            @Nullable String question) {
        Optional<OwnButton> own = OwnButton.parse(id);
        if (own.isPresent()) {
            own(press, own.get());
            return;
        }
        Optional<ChoiceIds.Pressed> meant = ChoiceIds.parse(id);
        Caller caller = callers.caller(press, meant.flatMap(ChoiceIds.Pressed::guild));
        Origin origin = callers.origin(caller, press, false);
        if (meant.isEmpty()) {
            answers.show(origin, origin.words().unreadablePress(command));
        } else if (meant.get().asksFirst()) {
            String called = label == null ? "…" : label;
            answers.askFirst(
                    origin,
                    question == null ? origin.words().areYouSure(called) : question,
                    called,
                    new OwnButton.Sure(id.substring(1)));
        } else {
            press(
                    turnsPage(press, meant.get().token()) ? callers.origin(caller, press, true) : origin,
                    meant.get().token());
            cardPressed(press)
                    .ifPresent(message -> background.execute(
                            () -> pointToTheCard(caller, message, meant.get().token())));
        }
    }

    /** A story read privately stays one answer, whichever page of it is read. */
    private static boolean turnsPage(GenericComponentInteractionCreateEvent press, ActionToken token) {
        return token.verb() == Verb.STORY
                && !token.target().isEmpty()
                && press.getMessage().isEphemeral();
    }

    private void press(Origin origin, ActionToken token) {
        answers.answer(
                origin,
                patience.waitFor(() -> forms.answer(origin.caller(), conversation.presses(origin.caller(), token))));
    }

    private void own(GenericComponentInteractionCreateEvent press, OwnButton button) {
        Caller caller = callers.caller(press, Optional.empty());
        Origin origin = callers.origin(caller, press, true);
        switch (button) {
            case OwnButton.OpenStep(String draft, int step) ->
                answers.answer(origin, patience.waitFor(forms.opening(draft, step, caller)));
            case OwnButton.Send(String draft) -> answers.answer(origin, patience.waitFor(forms.sending(draft, caller)));
            case OwnButton.Sure(String id) ->
                ChoiceIds.parse(id)
                        .ifPresentOrElse(
                                sure -> press(
                                        callers.origin(callers.caller(press, sure.guild()), press, true), sure.token()),
                                () -> answers.show(origin, origin.words().unreadablePress(command)));
            case OwnButton.Back() -> answers.show(origin, origin.words().nothingChanged());
        }
    }

    /** The message that was pressed, if everybody sees it in a channel: only such a one can be a card. */
    private static Optional<String> cardPressed(GenericComponentInteractionCreateEvent press) {
        Message message = press.getMessage();
        boolean canBeACard = message != null
                && !message.isEphemeral()
                && List.of(ChannelType.TEXT, ChannelType.NEWS).contains(press.getChannelType());
        return canBeACard ? Optional.of(press.getChannelId() + "/" + press.getMessageId()) : Optional.empty();
    }

    private void pointToTheCard(Caller caller, String message, ActionToken token) {
        caller.place()
                .ifPresent(place -> conversation
                        .pointer(place, message, token)
                        .ifPresent(pointer -> stage.show(place, pointer, Optional.of(message))));
    }
}
