package org.popcircle.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.popcircle.adapter.Patience;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Reply;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.slack.draw.Drawn;

/** {@code /circle …}: the answer is the acknowledgement's body, except for a form, which opens a window. */
final class SlackCommands {

    /** How much of the three seconds may go into asking whether we are in the channel. */
    private static final Duration FOR_MEMBERSHIP = Duration.ofMillis(800);

    private final Conversation conversation;
    private final SlackCallers callers;
    private final SlackChannels channels;
    private final SlackGroups groups;
    private final PrivateAnswers answers;
    private final Patience patience;
    private final Executor background;

    SlackCommands(
            Conversation conversation,
            SlackCallers callers,
            SlackChannels channels,
            SlackGroups groups,
            PrivateAnswers answers,
            Patience patience,
            Executor background) {
        this.conversation = conversation;
        this.callers = callers;
        this.channels = channels;
        this.groups = groups;
        this.answers = answers;
        this.patience = patience;
        this.background = background;
    }

    Response typed(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload payload = request.getPayload();
        Caller caller = callers.caller(
                new SlackCallers.Who(payload.getTeamId(), null, payload.getUserId(), payload.getUserName()),
                SlackCallers.place(payload.getTeamId(), payload.getChannelId()),
                Optional.ofNullable(payload.getChannelName()).orElse(""),
                "command:" + payload.getTriggerId(),
                callers.now());
        Origin origin = new Origin(
                caller,
                callers.languageOf(caller),
                Origin.Surface.MESSAGE,
                Optional.ofNullable(payload.getResponseUrl()),
                Optional.ofNullable(payload.getTriggerId()),
                Optional.empty());
        String text = groups.spelledOut(
                origin.workspace(), Optional.ofNullable(payload.getText()).orElse(""));
        return typed(origin, SlackInput.typed(text), Optional.ofNullable(context.getBotUserId()))
                .map(drawn -> context.ack(SlashCommandResponse.builder()
                        .responseType("ephemeral")
                        .text(drawn.text())
                        .blocks(drawn.blocks())
                        .build()))
                .orElseGet(context::ack);
    }

    /** What to answer at once; empty where the answer finds its own way. */
    Optional<Drawn> typed(Origin origin, String text, Optional<String> bot) {
        CompletableFuture<Boolean> here = origin.caller()
                .place()
                .map(place -> CompletableFuture.supplyAsync(() -> channels.mayBeIn(place), background))
                .orElseGet(() -> CompletableFuture.completedFuture(true));
        return switch (patience.waitFor(() -> conversation.types(origin.caller(), text))) {
            case Patience.Outcome.InTime<Reply>(Reply.Show(View view))
            when !(view instanceof View.StoryView) -> Optional.of(answers.drawn(origin, view));
            case Patience.Outcome.InTime<Reply>(Reply.Ask ask)
            when !hereInTime(here) -> Optional.of(invite(origin, text, bot));
            case Patience.Outcome.InTime<Reply>(Reply reply) -> {
                answers.answerSoon(origin, reply);
                yield Optional.empty();
            }
            case Patience.Outcome.Late<Reply> late -> {
                late.then(done -> answers.answer(origin, done));
                yield Optional.of(answers.drawn(origin, origin.ownWords().unconfirmedNote()));
            }
            case Patience.Outcome.Failed<Reply>() ->
                Optional.of(answers.drawn(origin, origin.ownWords().unconfirmedNote()));
        };
    }

    private static boolean hereInTime(CompletableFuture<Boolean> here) {
        try {
            return here.get(FOR_MEMBERSHIP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException untold) {
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Drawn invite(Origin origin, String text, Optional<String> bot) {
        String called = origin.caller()
                .place()
                .map(Place::workspace)
                .flatMap(workspace -> bot.flatMap(id -> callers.nameOf(workspace, id)))
                .orElse("@Popcircle");
        Drawn drawn = answers.drawn(origin, origin.words().invite(called));
        String again = new OwnButton.Again(text).toString();
        return again.length() <= OwnButton.MOST ? drawn.with(origin.words().again(), again) : drawn;
    }
}
