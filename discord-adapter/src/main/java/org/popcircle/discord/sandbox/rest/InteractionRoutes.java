package org.popcircle.discord.sandbox.rest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.popcircle.discord.sandbox.gateway.Ack;
import org.popcircle.discord.sandbox.gateway.Interaction;
import org.popcircle.discord.sandbox.gateway.Interaction.Kind;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.rules.Limits;
import org.popcircle.discord.sandbox.rules.MissingFields;
import org.popcircle.discord.sandbox.rules.ModalRules;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /interactions/{interaction}/{token}/callback}: the first answer, once, within three seconds. */
final class InteractionRoutes {

    private static final int PONG = 1;

    private final RestContext context;
    private final Guild guild;
    private final Answers answers;

    InteractionRoutes(RestContext context) {
        this.context = context;
        this.guild = context.guild();
        this.answers = new Answers(context);
    }

    List<Route> all() {
        return List.of(new Route("POST", "/interactions/{interaction}/{token}/callback", true, this::callback));
    }

    private RestAnswer callback(RestCall call) {
        var interaction = context.interactions()
                .byId(call.param("interaction"))
                .filter(it -> it.token().equals(call.param("token")))
                .orElseThrow(InteractionRoutes::unknown);
        var type = call.body().path("type").asInt(0);
        if (!allowed(interaction).contains(type)) {
            throw RestError.invalidForm(
                    "type",
                    "INTERACTION_CALLBACK_TYPE_INVALID",
                    "One of " + allowed(interaction).stream().sorted().toList() + " answers this interaction.");
        }
        var data = call.body().path("data");
        var taken = new Prepared(type, data, draft(interaction, call, type, data));
        switch (interaction.claim(guild.now())) {
            case TOO_LATE -> throw unknown();
            case ALREADY_ANSWERED -> throw new RestError(400, 40060, "Interaction has already been acknowledged.");
            case TAKEN_UP -> {}
        }
        var message = effect(interaction, taken);
        interaction.answered(type, data, message, guild.now());
        return call.asks("with_response")
                ? RestAnswer.ok(response(interaction, type, message))
                : RestAnswer.noContent();
    }

    /** An answer in which nothing is wrong; {@code draft} is the message it has, if it has one. */
    private record Prepared(
            int type, JsonNode data, @Nullable Draft draft) {}

    private @Nullable Draft draft(Interaction interaction, RestCall call, int type, JsonNode data) {
        return switch (type) {
            case Ack.MESSAGE -> Draft.fresh(guild, call, data, Draft.ON_INTERACTION);
            case Ack.UPDATE -> Draft.edit(guild, call, data, answers.now(interaction.source()));
            case Ack.MODAL -> {
                var findings = ModalRules.check(data);
                if (!findings.isEmpty()) {
                    throw RestError.invalidForm(findings);
                }
                yield null;
            }
            case Ack.CHOICES -> {
                if (data.path("choices").size() > Limits.CHOICES) {
                    throw RestError.invalidForm(
                            "data.choices", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
                }
                yield null;
            }
            case Ack.DEFERRED -> {
                if ((data.path("flags").asInt(0) & ~Message.EPHEMERAL) != 0) {
                    throw RestError.invalidForm(
                            "data.flags", "MESSAGE_FLAGS_INVALID", "Only ephemeral can be set here.");
                }
                yield null;
            }
            default -> null;
        };
    }

    private static Set<Integer> allowed(Interaction interaction) {
        return switch (interaction.kind()) {
            case COMMAND -> Set.of(Ack.MESSAGE, Ack.DEFERRED, Ack.MODAL);
            case COMPONENT -> Set.of(Ack.MESSAGE, Ack.DEFERRED, Ack.DEFERRED_UPDATE, Ack.UPDATE, Ack.MODAL);
            case AUTOCOMPLETE -> Set.of(Ack.CHOICES);
            case SUBMIT ->
                interaction.source().isPresent()
                        ? Set.of(Ack.MESSAGE, Ack.DEFERRED, Ack.DEFERRED_UPDATE, Ack.UPDATE)
                        : Set.of(Ack.MESSAGE, Ack.DEFERRED);
        };
    }

    /** What happens, and the message that {@code @original} means from now on. */
    private @Nullable Message effect(Interaction interaction, Prepared answer) {
        return switch (answer.type()) {
            case Ack.MESSAGE -> answers.say(interaction, draftOf(answer));
            case Ack.DEFERRED ->
                answers.think(interaction, (answer.data().path("flags").asInt(0) & Message.EPHEMERAL) != 0);
            case Ack.DEFERRED_UPDATE -> answers.now(interaction.source());
            case Ack.UPDATE -> {
                var draft = draftOf(answer);
                yield answers.change(answers.now(interaction.source()), draft);
            }
            case Ack.MODAL -> {
                context.modals()
                        .show(
                                MissingFields.inModal((ObjectNode) answer.data()),
                                interaction.channel(),
                                interaction.source().orElse(null),
                                interaction.origin());
                yield null;
            }
            case Ack.CHOICES, PONG -> null;
            default -> throw new IllegalStateException("type " + answer.type() + " was let through");
        };
    }

    private static Draft draftOf(Prepared answer) {
        if (answer.draft() == null) {
            throw new IllegalStateException("a message without a draft");
        }
        return answer.draft();
    }

    private ObjectNode response(Interaction interaction, int type, @Nullable Message message) {
        var answer = Json.object();
        var told = answer.putObject("interaction")
                .put("id", interaction.id())
                .put("type", interaction.kind().number())
                .put("channel_id", interaction.channel())
                .put("guild_id", guild.id());
        if (interaction.kind() == Kind.AUTOCOMPLETE || type == Ack.MODAL) {
            return answer;
        }
        if (message != null) {
            told.put("response_message_id", message.id())
                    .put("response_message_loading", message.isLoading())
                    .put("response_message_ephemeral", message.isEphemeral());
            if (type == Ack.MESSAGE || type == Ack.UPDATE) {
                var resource = answer.putObject("resource").put("type", type);
                resource.set("message", context.json(message));
            }
        }
        return answer;
    }

    private static RestError unknown() {
        return new RestError(404, 10062, "Unknown interaction");
    }
}
