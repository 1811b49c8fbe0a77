package org.popcircle.discord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.utils.FileUpload;
import org.popcircle.adapter.Patience;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.View;
import org.popcircle.discord.draw.DiscordModals;
import org.popcircle.discord.draw.Drawn;

/**
 * Answers the person who acted, and only them. The first answer is given within the time that Discord allows, whatever
 * becomes of the act; who sees it never changes afterwards.
 */
final class PrivateAnswers {

    void answer(Origin origin, Patience.Outcome<Answer> outcome) {
        switch (outcome) {
            case Patience.Outcome.InTime<Answer>(Answer answer) -> first(origin, answer);
            case Patience.Outcome.Late<Answer> late ->
                Acks.watch(reply(origin, origin.unconfirmed())
                        .thenAccept(hook -> late.then(answer -> later(origin, hook, answer))));
            case Patience.Outcome.Failed<Answer> _ -> Acks.watch(reply(origin, origin.unconfirmed()));
        }
    }

    void show(Origin origin, View view) {
        Acks.watch(reply(origin, origin.drawn(view)));
    }

    /** Asks whether it is meant, before it counts. */
    void askFirst(Origin origin, String question, String label, OwnButton yes) {
        Drawn drawn = origin.drawn(View.NoteView.of(Phrase.of(question)))
                .with(List.of(
                        Button.primary(yes.toString(), PrivateDrawing.label(label)),
                        Button.secondary(
                                new OwnButton.Back().toString(), origin.words().back())));
        Acks.watch(reply(origin, drawn));
    }

    private void first(Origin origin, Answer answer) {
        switch (answer) {
            case Answer.Opens(String name, Draft draft, int step)
            when origin.interaction() instanceof IModalCallback opener ->
                Acks.watch(opener.replyModal(
                                new DiscordModals(draft.guild(), origin.words().pickers())
                                        .step(
                                                new FormId(name, step, origin.inPlace()).toString(),
                                                draft.form(),
                                                step,
                                                draft.typed()))
                        .submit());
            case Answer.Silence _ -> silent(origin);
            case Answer.Hands(Reply.Hand hand) -> {
                FileUpload file = upload(hand);
                Acks.watch(origin.interaction()
                        .replyComponents(withFile(origin.drawn(hand.note()), file))
                        .useComponentsV2()
                        .setEphemeral(true)
                        .submit());
            }
            case Answer.Says _, Answer.Opens _, Answer.Ready _, Answer.Mends _ ->
                Acks.watch(reply(origin, PrivateDrawing.of(origin, answer)));
        }
    }

    /** The card will show it; where nothing was pressed, Discord wants a word all the same. */
    private void silent(Origin origin) {
        if (origin.interaction() instanceof IMessageEditCallback pressed
                && !origin.inPlace()
                && isOnAMessage(pressed)) {
            Acks.watch(pressed.deferEdit().submit());
        } else {
            show(origin, origin.words().done());
        }
    }

    /** A form that a command opened stands on no message that could stay as it is. */
    private static boolean isOnAMessage(IMessageEditCallback pressed) {
        return !(pressed instanceof ModalInteraction form) || form.getMessage() != null;
    }

    /** Takes the place of what stood there while it was not confirmed. */
    private void later(Origin origin, InteractionHook hook, Answer answer) {
        switch (answer) {
            case Answer.Hands(Reply.Hand hand) -> {
                FileUpload file = upload(hand);
                Acks.watch(hook.editOriginalComponents(withFile(origin.drawn(hand.note()), file))
                        .useComponentsV2()
                        .submit());
            }
            case Answer.Silence _ -> edit(hook, origin.drawn(origin.words().confirmedLate()));
            case Answer.Says _, Answer.Opens _, Answer.Ready _, Answer.Mends _ ->
                edit(hook, PrivateDrawing.of(origin, answer));
        }
    }

    private static void edit(InteractionHook hook, Drawn drawn) {
        Acks.watch(hook.editOriginalComponents(drawn.components())
                .useComponentsV2()
                .submit());
    }

    private static CompletableFuture<InteractionHook> reply(Origin origin, Drawn drawn) {
        if (origin.inPlace() && origin.interaction() instanceof IMessageEditCallback pressed) {
            return pressed.editComponents(drawn.components()).useComponentsV2().submit();
        }
        return origin.interaction()
                .replyComponents(drawn.components())
                .useComponentsV2()
                .setEphemeral(true)
                .submit();
    }

    private static FileUpload upload(Reply.Hand hand) {
        return FileUpload.fromData(hand.content().getBytes(StandardCharsets.UTF_8), hand.filename());
    }

    private static List<MessageTopLevelComponent> withFile(Drawn note, FileUpload file) {
        List<MessageTopLevelComponent> all = new ArrayList<>(note.components());
        all.add(FileDisplay.fromFile(file));
        return all;
    }
}
