package org.popcircle.discord.sandbox.rest;

import java.util.List;
import org.popcircle.discord.sandbox.gateway.Interaction;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;

/** {@code /webhooks/{application}/{token}}: what follows the first answer, for a quarter of an hour. */
final class WebhookRoutes {

    private static final String ORIGINAL = "@original";

    private final RestContext context;
    private final Guild guild;
    private final Answers answers;

    WebhookRoutes(RestContext context) {
        this.context = context;
        this.guild = context.guild();
        this.answers = new Answers(context);
    }

    List<Route> all() {
        var at = "/webhooks/{webhook}/{token}";
        return List.of(
                new Route("POST", at, true, this::follow),
                new Route("GET", at + "/messages/{message}", true, this::get),
                new Route("PATCH", at + "/messages/{message}", true, this::edit),
                new Route("DELETE", at + "/messages/{message}", true, this::delete));
    }

    private RestAnswer follow(RestCall call) {
        var interaction = interaction(call);
        var draft = Draft.fresh(guild, call, call.body(), Draft.ON_INTERACTION);
        var loading = interaction
                .original()
                .flatMap(it -> guild.message(it.channel(), it.id()))
                .filter(Message::isLoading);
        // The first follow-up of an answer that was put off takes its place, and is as private as that was.
        var message = loading.isPresent() ? answers.change(loading.get(), draft) : answers.say(interaction, draft);
        return RestAnswer.ok(context.json(message));
    }

    private RestAnswer get(RestCall call) {
        return RestAnswer.ok(context.json(message(call)));
    }

    private RestAnswer edit(RestCall call) {
        var message = message(call);
        return RestAnswer.ok(context.json(answers.change(message, Draft.edit(guild, call, call.body(), message))));
    }

    private RestAnswer delete(RestCall call) {
        guild.remove(message(call));
        return RestAnswer.noContent();
    }

    private Interaction interaction(RestCall call) {
        if (!call.param("webhook").equals(context.app().id())) {
            throw RestError.unknownWebhook();
        }
        var interaction = context.interactions()
                .byToken(call.param("token"))
                .filter(Interaction::isAnswered)
                .orElseThrow(RestError::unknownWebhook);
        if (interaction.isExpired(guild.now())) {
            throw new RestError(401, 50027, "Invalid Webhook Token");
        }
        return interaction;
    }

    private Message message(RestCall call) {
        var interaction = interaction(call);
        var named = call.param("message");
        if (named.equals(ORIGINAL)) {
            return answers.now(interaction.original());
        }
        return guild.message(interaction.channel(), named)
                .filter(it -> belongs(it, interaction))
                .orElseThrow(RestError::unknownMessage);
    }

    /** Its own answers, and the message that it was pressed on. */
    private static boolean belongs(Message message, Interaction interaction) {
        var origin = message.origin();
        return (origin != null && origin.interaction().equals(interaction.id()))
                || interaction
                        .source()
                        .filter(it -> it.id().equals(message.id()))
                        .isPresent();
    }
}
