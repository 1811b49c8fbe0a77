package org.popcircle.slack.sandbox;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.popcircle.slack.sandbox.web.SlackDoubleServer;

/** A little question-and-answer bot on the real Bolt, to see whether Bolt believes the double. */
final class SmallBot {

    private final App app;
    private final Slack slack;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    SmallBot(SlackDoubleServer server) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(server.apiUrl());
        config.setProxyUrl(null);
        slack = Slack.getInstance(config);
        var secrets = server.slack().app().secrets();
        app = new App(AppConfig.builder()
                .slack(slack)
                .signingSecret(secrets.signingSecret())
                .singleTeamBotToken(secrets.botToken())
                .build());
        app.command("/circle", this::command);
        app.viewSubmission("ask", this::submitted);
        app.blockAction("yes", this::pressed);
        app.messageShortcut("propose_from_message", (request, context) -> {
            heard.add("shortcut on " + request.getPayload().getMessage().getText());
            return context.ack();
        });
        app.event(MemberJoinedChannelEvent.class, (event, context) -> {
            heard.add("joined " + event.getEvent().getUser() + " retry " + context.getRetryNum());
            return context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (event, context) -> {
            context.client()
                    .viewsPublish(it -> it.userId(event.getEvent().getUser())
                            .view(view(home -> home.type("home")
                                    .blocks(asBlocks(section(text -> text.text(markdownText("Nothing waits."))))))));
            return context.ack();
        });
    }

    App app() {
        return app;
    }

    Slack slack() {
        return slack;
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    private Response command(SlashCommandRequest request, SlashCommandContext context)
            throws IOException, SlackApiException {
        var text = request.getPayload().getText();
        heard.add(text);
        if (text.equals("help")) {
            return context.ack("Ask anything with /circle ask.");
        }
        var opened = context.client()
                .viewsOpen(it -> it.triggerId(context.getTriggerId()).view(form(request)));
        heard.add("opened " + opened.isOk());
        return context.ack();
    }

    private static View form(SlashCommandRequest request) {
        return view(it -> it.type("modal")
                .callbackId("ask")
                .privateMetadata(request.getPayload().getChannelId())
                .title(viewTitle(title -> title.type("plain_text").text("Ask the circle")))
                .submit(viewSubmit(submit -> submit.type("plain_text").text("Ask")))
                .close(viewClose(close -> close.type("plain_text").text("Cancel")))
                .blocks(asBlocks(input(question -> question.blockId("question")
                        .label(plainText("Your question"))
                        .element(plainTextInput(typed -> typed.actionId("typed")))))));
    }

    private Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context)
            throws IOException, SlackApiException {
        var view = request.getPayload().getView();
        var question = typedInto(view);
        if (!question.endsWith("?")) {
            return context.ackWithErrors(Map.of("question", "A question ends with a question mark."));
        }
        context.client()
                .chatPostMessage(it ->
                        it.channel(view.getPrivateMetadata()).text(question).blocks(card(question)));
        return context.ack();
    }

    private static String typedInto(View view) {
        var inputs = view.getState().getValues().values();
        return inputs.iterator().next().values().iterator().next().getValue();
    }

    private Response pressed(BlockActionRequest request, ActionContext context) throws IOException, SlackApiException {
        var payload = request.getPayload();
        var who = payload.getUser().getName();
        context.client()
                .chatUpdate(it -> it.channel(payload.getContainer().getChannelId())
                        .ts(payload.getContainer().getMessageTs())
                        .text("Answered by " + who)
                        .blocks(card("Answered by " + who)));
        context.respond(it -> it.responseType("ephemeral").text("Thanks, " + who + "."));
        return context.ack();
    }

    private static List<LayoutBlock> card(String text) {
        return asBlocks(
                section(it -> it.blockId("text").text(markdownText(text))),
                actions(it -> it.blockId("answers")
                        .elements(asElements(button(yes -> yes.actionId("yes").text(plainText("Yes")))))));
    }
}
