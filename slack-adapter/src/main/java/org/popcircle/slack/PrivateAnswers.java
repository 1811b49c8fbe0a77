package org.popcircle.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.View;
import org.popcircle.slack.draw.Drawn;
import org.popcircle.slack.draw.SlackModals;
import org.popcircle.slack.draw.SlackRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the person who acted, and only them, where they acted: a line in the channel, or a window. */
final class PrivateAnswers {

    private static final Logger log = LoggerFactory.getLogger(PrivateAnswers.class);

    private static final Duration FOR_A_FORM = Duration.ofMillis(500);

    private final SlackApi api;
    private final Windows windows;
    private final StoredForms forms;
    private final Files files;
    private final Executor background;

    PrivateAnswers(SlackApi api, Windows windows, StoredForms forms, Files files, Executor background) {
        this.api = api;
        this.windows = windows;
        this.forms = forms;
        this.files = files;
        this.background = background;
    }

    /**
     * Answers without keeping the acknowledgement waiting; only a form is given a moment, since its trigger runs out and
     * people expect a window to open as they press.
     */
    void answerSoon(Origin origin, Reply reply) {
        CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answer(origin, reply), background);
        if (reply instanceof Reply.Ask) {
            answered.copy()
                    .completeOnTimeout(null, FOR_A_FORM.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    void showSoon(Origin origin, View view) {
        background.execute(() -> show(origin, view));
    }

    void answer(Origin origin, Reply reply) {
        switch (reply) {
            case Reply.Show(View view) -> show(origin, view);
            case Reply.Ask(Form form) -> ask(origin, form);
            case Reply.Mend mend ->
                show(origin, origin.words().mend(mend.errors().values()));
            case Reply.Hand hand -> {
                files.hand(origin, hand);
                show(origin, SlackWords.in(hand.language()).handedOver(hand.note()));
            }
            case Reply.Silence() -> {
                // The card will show it.
            }
        }
    }

    /** A story is long and gets a window of its own; so does everything where no line can be written. */
    void show(Origin origin, View view) {
        boolean inWindow =
                view instanceof View.StoryView || origin.responseUrl().isEmpty();
        if (inWindow && windows.show(origin, view)) {
            return;
        }
        whisper(origin, drawn(origin, view));
    }

    private void ask(Origin origin, Form form) {
        FormMetadata metadata = FormMetadata.of(form.token(), origin);
        SlackModals modals = windows.modals(origin, new Reply.Ask(form));
        var view = modals.form(form, metadata.toString(), false);
        if (SlackModals.hasMore(form)) {
            forms.keep(metadata.form(), modals.form(form, metadata.toString(), true));
        }
        if (windows.open(origin, view)) {
            return;
        }
        forms.keep(metadata.form(), view);
        whisper(
                origin,
                drawn(origin, origin.words().formLate())
                        .with(origin.words().openForm(), new OwnButton.OpenForm(metadata.form()).toString()));
    }

    /** A line in the channel that only this person sees. */
    void whisper(Origin origin, Drawn drawn) {
        Optional<String> url = origin.responseUrl();
        if (url.isEmpty()) {
            log.info("A private answer found no way to its person");
            return;
        }
        try {
            int status = api.respond(
                    url.get(),
                    ActionResponse.builder()
                            .responseType("ephemeral")
                            .replaceOriginal(false)
                            .text(drawn.text())
                            .blocks(drawn.blocks())
                            .build());
            if (status >= 300) {
                log.warn("A private answer was not taken: HTTP {}", status);
            }
        } catch (IOException unreachable) {
            log.warn("A private answer could not be sent: {}", unreachable.toString());
        }
    }

    Drawn drawn(Origin origin, View view) {
        return new SlackRenderer(origin.workspace(), origin.words()).message(view);
    }
}
