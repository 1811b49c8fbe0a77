package org.popcircle.discord.sandbox.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcircle.discord.sandbox.gateway.Ack;
import org.popcircle.discord.sandbox.gateway.Deliveries;
import org.popcircle.discord.sandbox.gateway.Interaction;
import org.popcircle.discord.sandbox.gateway.Interaction.Kind;
import org.popcircle.discord.sandbox.guild.Change;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.discord.sandbox.rest.RestContext;
import org.popcircle.discord.sandbox.rules.ComponentType;
import org.popcircle.discord.sandbox.rules.Components;
import org.popcircle.discord.sandbox.rules.ReadableMessage;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person does in channels, threads and direct messages: speaks, runs commands, presses. Each act waits until the
 * bot answered. What the person's client would not offer ends in {@link NotOnScreen}.
 */
public final class Acts {

    private final RestContext context;
    private final Guild guild;
    private final Deliveries deliveries;
    private final Payloads payloads;

    public Acts(RestContext context, Deliveries deliveries) {
        this.context = context;
        this.guild = context.guild();
        this.deliveries = deliveries;
        this.payloads = new Payloads(context.app(), guild);
    }

    /**
     * Runs a slash command.
     *
     * @param options by name, nested for sub-commands: {@code [{name, options: [{name, value}]}]}; people and channels
     *     by name or id
     */
    public Ack command(String userId, String channelId, String name, JsonNode options) {
        var place = Place.of(guild, userId, channelId);
        var command = usable(place, context.commands().slash(name), "/" + name);
        var resolved = new Resolved(guild, place.where());
        var filled = new CommandForm(guild, place.who(), resolved, "").filled(command, options);
        var interaction = open(Kind.COMMAND, place, name, null);
        var ack = deliveries.send(
                interaction,
                payloads.command(interaction, place.who(), place.where(), command, filled, resolved.collected()));
        if (!ack.isOk()) {
            notice(userId, "The application did not respond");
        }
        return ack;
    }

    /**
     * Asks what could stand in an option that is being typed.
     *
     * @param focused its path, such as {@code log.search}
     * @return the choices, each with {@code name} and {@code value}; none when the bot did not answer
     */
    public List<JsonNode> autocomplete(String userId, String channelId, String name, JsonNode options, String focused) {
        var place = Place.of(guild, userId, channelId);
        var command = usable(place, context.commands().slash(name), "/" + name);
        var resolved = new Resolved(guild, place.where());
        var filled = new CommandForm(guild, place.who(), resolved, focused).filled(command, options);
        var interaction = open(Kind.AUTOCOMPLETE, place, name, null);
        var ack = deliveries.send(
                interaction,
                payloads.command(interaction, place.who(), place.where(), command, filled, resolved.collected()));
        return List.copyOf(ack.data().path("choices").values());
    }

    /** Uses an entry of a message's menu. */
    public Ack menu(String userId, Message target, String entry) {
        var place = Place.of(guild, userId, target.channel());
        var command = usable(place, context.commands().menuEntry(entry), "the menu entry " + entry);
        var interaction = open(Kind.COMMAND, place, entry, null);
        var ack = deliveries.send(
                interaction, payloads.messageCommand(interaction, place.who(), place.where(), command, target));
        if (!ack.isOk()) {
            notice(userId, "The application did not respond");
        }
        return ack;
    }

    /** Says something in the chat, which the bot hears only as far as its intents go. */
    public Message say(String userId, String channelId, String text) {
        var place = Place.of(guild, userId, channelId);
        if (place.where().locked() || !Permission.SEND_MESSAGES.isIn(guild.permissions(userId, place.where()))) {
            throw new NotOnScreen("You do not have permission to send messages in this channel.");
        }
        if (place.where().isThread()) {
            guild.change(
                    channelId,
                    it -> it.archived(false, it.locked(), guild.now()).joinedBy(userId));
        }
        var body = new Message.Body(text, Json.array(), Json.array(), List.of(), 0);
        return guild.put(new Message(
                guild.snowflake(),
                channelId,
                Message.Type.DEFAULT,
                userId,
                body,
                List.of(),
                null,
                null,
                null,
                null,
                null));
    }

    /**
     * Presses or picks on a message as this person saw it, even if it has changed since: the press was under way already.
     *
     * @param values of a select: what its options carry, or ids or names of people, roles and channels
     */
    public Click press(String userId, Message seen, String customId, List<String> values) {
        var place = Place.of(guild, userId, seen.channel());
        if (!seen.isVisibleTo(userId)) {
            throw new NotOnScreen(place.who().name() + " does not see that message");
        }
        var component =
                Components.withCustomId(seen.body().components(), customId).orElseThrow(NotOnScreen::changedJustNow);
        var data = pressed(place, component, customId, values);
        var now = guild.message(seen.channel(), seen.id()).orElse(seen);
        var interaction = open(Kind.COMPONENT, place, customId, now);
        var payload = payloads.press(interaction, place.who(), place.where(), now, data);
        var ack = deliveries.send(interaction, payload);
        if (!ack.isOk()) {
            notice(userId, "This interaction failed");
        }
        return new Click(payload, ack);
    }

    private ObjectNode pressed(Place place, JsonNode component, String customId, List<String> values) {
        if (component.path("disabled").asBoolean(false)) {
            throw new NotOnScreen("\"" + ReadableMessage.label(component) + "\" cannot be pressed");
        }
        var type = ComponentType.of(component).orElseThrow();
        var data = Json.object().put("component_type", type.number()).put("custom_id", customId);
        if (type == ComponentType.BUTTON) {
            return data;
        }
        if (values.size() < component.path("min_values").asInt(1)
                || values.size() > component.path("max_values").asInt(1)) {
            throw new NotOnScreen("so many cannot be picked: " + values);
        }
        var resolved = new Resolved(guild, place.where());
        var list = data.putArray("values");
        switch (type) {
            case STRING_SELECT -> Fields.options(component, values).forEach(list::add);
            case USER_SELECT -> values.forEach(it -> list.add(resolved.user(it)));
            case ROLE_SELECT -> values.forEach(it -> list.add(resolved.role(it)));
            case MENTIONABLE_SELECT -> values.forEach(it -> list.add(resolved.mentionable(it)));
            case CHANNEL_SELECT -> values.forEach(it -> list.add(resolved.channel(it, place.who())));
            default -> throw new NotOnScreen("the sandbox cannot pick from a " + type);
        }
        if (type != ComponentType.STRING_SELECT) {
            data.set("resolved", resolved.collected());
        }
        return data;
    }

    /** Delivers the very same press again. */
    public void replay(Click click) {
        deliveries.again(click.payload());
    }

    /** Takes a private message off this person's own screen. */
    public void dismiss(String userId, Message message) {
        if (!userId.equals(message.onlyFor())) {
            throw new NotOnScreen("only private messages can be dismissed");
        }
        guild.remove(message);
    }

    private JsonNode usable(Place place, Optional<ObjectNode> command, String name) {
        var known = command.orElseThrow(() -> new NotOnScreen(name + " is not a command here"));
        var direct = place.where().kind() == Channel.Kind.DM;
        var contexts = known.path("contexts");
        if (contexts.isArray() && contexts.values().stream().noneMatch(it -> it.asInt(-1) == (direct ? 1 : 0))) {
            throw new NotOnScreen(name + " cannot be used here");
        }
        if (!direct && !mayUse(place.who(), place.where(), known.path("default_member_permissions"))) {
            throw new NotOnScreen("You do not have permission to use this command");
        }
        return known;
    }

    private boolean mayUse(Person who, Channel where, JsonNode needed) {
        var permissions = guild.permissions(who.id(), where);
        var bits = needed.isNull() || needed.isMissingNode() ? 0L : Long.parseLong(needed.asString("0"));
        return Permission.ADMINISTRATOR.isIn(permissions)
                || (Permission.USE_APPLICATION_COMMANDS.isIn(permissions) && (permissions & bits) == bits);
    }

    private Interaction open(Kind kind, Place place, String name, @Nullable Message source) {
        return context.interactions().open(kind, place.who().id(), place.where().id(), name, source);
    }

    private void notice(String userId, String text) {
        guild.announce(new Change.Notice(userId, text));
    }
}
