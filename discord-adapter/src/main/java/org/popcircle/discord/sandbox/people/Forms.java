package org.popcircle.discord.sandbox.people;

import java.util.Map;
import org.popcircle.discord.sandbox.gateway.Deliveries;
import org.popcircle.discord.sandbox.guild.Change;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Modal;
import org.popcircle.discord.sandbox.guild.Modals;
import org.popcircle.discord.sandbox.rest.RestContext;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import tools.jackson.databind.node.ObjectNode;

/** What a person does with a modal: fills it in, sends it, closes it. Like {@link Acts}, sending waits for the bot. */
public final class Forms {

    private static final String TROUBLE = "Something went wrong. Try again.";

    private final RestContext context;
    private final Guild guild;
    private final Modals modals;
    private final Deliveries deliveries;
    private final Payloads payloads;

    public Forms(RestContext context, Deliveries deliveries) {
        this.context = context;
        this.guild = context.guild();
        this.modals = context.modals();
        this.deliveries = deliveries;
        this.payloads = new Payloads(context.app(), guild);
    }

    /**
     * Sends the modal.
     *
     * @param typed by custom id: a text, a list of values, or true; what is missing stays as it was shown
     * @return by label, what keeps it from being sent, under an empty label when the bot did not answer; empty when sent
     */
    public Map<String, String> submit(String userId, String modalId, ObjectNode typed) {
        var modal = onScreen(userId, modalId);
        var values = Fields.initial(modal.source());
        typed.properties().forEach(it -> values.set(it.getKey(), it.getValue()));
        var errors = Fields.errors(modal.source(), values);
        if (!errors.isEmpty()) {
            return errors;
        }
        var place = Place.of(guild, userId, modal.channel());
        var resolved = new Resolved(guild, place.where());
        var fields = Fields.sent(modal.source(), values, resolved, place.who());
        var customId = Json.text(modal.source(), "custom_id");
        var interaction = context.interactions().submitting(modal, customId);
        var ack = deliveries.send(
                interaction,
                payloads.submission(interaction, place.who(), place.where(), customId, fields, resolved.collected()));
        if (ack.isOk()) {
            modals.close(modal);
            return Map.of();
        }
        modals.put(modal.failed(TROUBLE));
        guild.announce(new Change.Notice(userId, TROUBLE));
        return Map.of("", TROUBLE);
    }

    public void close(String userId, String modalId) {
        modals.close(onScreen(userId, modalId));
    }

    private Modal onScreen(String userId, String modalId) {
        return modals.of(userId)
                .filter(it -> it.id().equals(modalId))
                .orElseThrow(() -> new NotOnScreen("that form is no longer open"));
    }
}
