package org.popcircle.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.popcircle.adapter.Patience;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Form;
import org.popcircle.slack.draw.SlackModals;

/** Submitted forms. The answer shows in the same window, where it is sure to be seen; silence closes it. */
final class SlackForms {

    private final Conversation conversation;
    private final SlackCallers callers;
    private final FormValues values;
    private final Windows windows;
    private final StoredForms forms;
    private final Files files;
    private final Patience patience;
    private final Executor background;

    SlackForms(
            Conversation conversation,
            SlackCallers callers,
            FormValues values,
            Windows windows,
            StoredForms forms,
            Files files,
            Patience patience,
            Executor background) {
        this.conversation = conversation;
        this.callers = callers;
        this.values = values;
        this.windows = windows;
        this.forms = forms;
        this.files = files;
        this.patience = patience;
        this.background = background;
    }

    Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload payload = request.getPayload();
        Optional<FormMetadata> metadata = FormMetadata.parse(payload.getView().getPrivateMetadata());
        if (metadata.isEmpty()) {
            return context.ack();
        }
        Origin origin = origin(payload, metadata.get());
        Map<String, FieldValue> filled;
        try {
            filled = values.read(origin.workspace(), payload.getView().getState());
        } catch (SlackGroups.Untold untold) {
            return unconfirmed(origin, payload.getView(), context);
        }
        var outcome = patience.waitFor(
                () -> conversation.submits(origin.caller(), metadata.get().token(), filled));
        return switch (outcome) {
            case Patience.Outcome.InTime<Reply>(Reply reply) -> answer(origin, payload.getView(), reply, context);
            case Patience.Outcome.Late<Reply> late -> {
                late.then(done -> late(origin, payload.getView(), done));
                yield unconfirmed(origin, payload.getView(), context);
            }
            case Patience.Outcome.Failed<Reply>() -> unconfirmed(origin, payload.getView(), context);
        };
    }

    private Response answer(Origin origin, View view, Reply reply, ViewSubmissionContext context) {
        SlackModals modals = windows.modals(origin, reply);
        if (origin.surface() == Origin.Surface.HOME) {
            background.execute(() -> windows.home(origin, conversation));
        }
        return switch (reply) {
            case Reply.Show(var shown) -> context.ackWithUpdate(modals.window(shown));
            case Reply.Ask(Form form) -> context.ackWithUpdate(next(origin, form, modals));
            case Reply.Mend(Map<String, String> errors) -> mend(origin, view, errors, context);
            case Reply.Hand hand -> {
                background.execute(() -> files.hand(origin, hand));
                yield context.ackWithUpdate(
                        modals.window(SlackWords.in(hand.language()).handedOver(hand.note())));
            }
            case Reply.Silence() -> context.ack();
        };
    }

    private View next(Origin origin, Form form, SlackModals modals) {
        FormMetadata metadata = FormMetadata.of(form.token(), origin);
        if (SlackModals.hasMore(form)) {
            forms.keep(metadata.form(), modals.form(form, metadata.toString(), true));
        }
        return modals.form(form, metadata.toString(), false);
    }

    /** Slack takes errors only for fields that are open; the others' go under the first one. */
    private static Response mend(Origin origin, View view, Map<String, String> errors, ViewSubmissionContext context) {
        List<String> open = open(view);
        if (open.isEmpty()) {
            return context.ackWithUpdate(new SlackModals(origin.workspace(), origin.words())
                    .window(origin.words().mend(errors.values())));
        }
        return context.ackWithErrors(FormErrors.placed(open, errors));
    }

    /** The window stays with what was typed, so that pressing again is easy. */
    private static Response unconfirmed(Origin origin, View view, ViewSubmissionContext context) {
        List<String> open = open(view);
        return open.isEmpty()
                ? context.ackWithUpdate(new SlackModals(origin.workspace(), origin.ownWords())
                        .window(origin.ownWords().unconfirmedNote()))
                : context.ackWithErrors(
                        Map.of(open.getFirst(), origin.ownWords().unconfirmed()));
    }

    private void late(Origin origin, View view, Reply reply) {
        SlackModals modals = windows.modals(origin, reply);
        switch (reply) {
            case Reply.Show(var shown) -> windows.replace(origin, view.getId(), modals.window(shown));
            case Reply.Silence() ->
                windows.replace(
                        origin, view.getId(), modals.window(origin.words().confirmedLate()));
            case Reply.Ask(Form form) -> windows.replace(origin, view.getId(), next(origin, form, modals));
            case Reply.Mend mend -> {
                // The window is still open with the text; pressing again says what is missing.
            }
            case Reply.Hand hand -> {
                files.hand(origin, hand);
                windows.replace(
                        origin,
                        view.getId(),
                        modals.window(SlackWords.in(hand.language()).handedOver(hand.note())));
            }
        }
    }

    private Origin origin(ViewSubmissionPayload payload, FormMetadata metadata) {
        String workspace = payload.getTeam().getId();
        Caller caller = callers.caller(
                new SlackCallers.Who(
                        workspace,
                        payload.getUser().getTeamId(),
                        payload.getUser().getId(),
                        Optional.ofNullable(payload.getUser().getName())
                                .orElse(payload.getUser().getId())),
                SlackCallers.place(workspace, metadata.channel()),
                metadata.channelName(),
                "form:" + metadata.form(),
                callers.now());
        return new Origin(
                caller,
                callers.languageOf(caller),
                metadata.fromHome() ? Origin.Surface.HOME : Origin.Surface.MODAL,
                Optional.empty(),
                Optional.ofNullable(payload.getTriggerId()),
                Optional.of(new Origin.OpenView(payload.getView().getId(), true)));
    }

    private static List<String> open(View view) {
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(block -> ((InputBlock) block).getBlockId())
                .toList();
    }
}
