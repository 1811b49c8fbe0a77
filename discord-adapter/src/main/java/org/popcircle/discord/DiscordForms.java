package org.popcircle.discord;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import org.popcircle.adapter.Patience;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.View;

/**
 * Forms: a step opens as a modal. One with a single step is sent as it is submitted; any other is shown to the person with
 * the ways to its further steps, and sent by a button.
 */
final class DiscordForms {

    private final Conversation conversation;
    private final DiscordCallers callers;
    private final Drafts drafts;
    private final PrivateAnswers answers;
    private final Patience patience;

    DiscordForms(
            Conversation conversation,
            DiscordCallers callers,
            Drafts drafts,
            PrivateAnswers answers,
            Patience patience) {
        this.conversation = conversation;
        this.callers = callers;
        this.drafts = drafts;
        this.answers = answers;
        this.patience = patience;
    }

    /** What a reply comes to here; a form is kept before it is opened. */
    Answer answer(Caller caller, Reply reply) {
        return switch (reply) {
            case Reply.Show(View view) -> new Answer.Says(view);
            case Reply.Ask(Form form) -> {
                Draft draft =
                        new Draft(caller.account().workspace(), caller.account().user(), form, Map.of());
                yield new Answer.Opens(drafts.open(draft), draft, 0);
            }
            case Reply.Mend(Map<String, String> errors) ->
                new Answer.Says(DiscordWords.in(caller.locale()).mend(errors.values()));
            case Reply.Hand hand -> new Answer.Hands(hand);
            case Reply.Silence() -> new Answer.Silence();
        };
    }

    /** A step was filled in. */
    void submitted(ModalInteractionEvent modal) {
        Optional<FormId> id = FormId.parse(modal.getModalId());
        Caller caller = callers.caller(modal, Optional.empty());
        Origin origin = callers.origin(caller, modal, id.map(FormId::inPlace).orElse(false));
        if (id.isEmpty()) {
            answers.show(origin, origin.words().formLost());
            return;
        }
        String name = id.get().draft();
        answers.answer(
                origin,
                patience.waitFor(() -> found(name, caller, draft -> {
                    int step = Math.min(id.get().step(), draft.form().steps().size() - 1);
                    Draft filled = draft.with(
                            step,
                            FormValues.read(
                                    draft.guild(),
                                    draft.form().steps().get(step).fields(),
                                    modal));
                    drafts.keep(name, filled);
                    return filled.hasMore() ? new Answer.Ready(name, filled) : sent(caller, name, filled);
                })));
    }

    /** The button that sends a form was pressed. */
    Supplier<Answer> sending(String name, Caller caller) {
        return () -> found(name, caller, draft -> sent(caller, name, draft));
    }

    /** A button that opens a step was pressed. */
    Supplier<Answer> opening(String name, int step, Caller caller) {
        return () -> found(
                name,
                caller,
                draft -> new Answer.Opens(
                        name, draft, Math.min(step, draft.form().steps().size() - 1)));
    }

    private interface Next {
        Answer with(Draft draft);
    }

    private Answer found(String name, Caller caller, Next next) {
        return drafts.find(name, caller.account().user())
                .map(next::with)
                .orElseGet(
                        () -> new Answer.Says(DiscordWords.in(caller.locale()).formLost()));
    }

    /** The form's name is the delivery's: one that is sent twice is one. */
    private Answer sent(Caller caller, String name, Draft draft) {
        Caller sender = DiscordCallers.sending(caller, draft.guild(), "form:" + name);
        Reply reply = conversation.submits(sender, draft.form().token(), draft.typed());
        return reply instanceof Reply.Mend(Map<String, String> errors)
                ? new Answer.Mends(name, draft, errors)
                : answer(sender, reply);
    }
}
