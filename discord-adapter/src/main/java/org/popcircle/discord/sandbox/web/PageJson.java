package org.popcircle.discord.sandbox.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.discord.sandbox.DiscordDouble;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.guild.Modal;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.discord.sandbox.guild.WireMessage;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.web.ClockPanel;
import org.popcircle.sandbox.web.Faces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The guild in the shapes that the sandbox's page reads: Discord's own JSON, with what a screen needs beside it. */
final class PageJson {

    private final DiscordDouble discord;
    private final Guild guild;
    private final WireMessage messages;
    private final ClockPanel clock;

    PageJson(DiscordDouble discord, ClockPanel clock) {
        this.discord = discord;
        this.guild = discord.guild();
        this.messages = new WireMessage(guild, discord.app().id());
        this.clock = clock;
    }

    ObjectNode setup() {
        var setup = Json.object();
        setup.putObject("guild").put("id", guild.id()).put("name", guild.name());
        var people = setup.putArray("people");
        guild.people().forEach(it -> people.add(person(it)));
        var roles = setup.putArray("roles");
        for (var role : guild.roles()) {
            var members = roles.addObject()
                    .put("id", role.id())
                    .put("name", role.name())
                    .putArray("members");
            guild.people().stream().filter(it -> it.roles().contains(role.id())).forEach(it -> members.add(it.id()));
        }
        setup.set("commands", commands());
        return setup;
    }

    ArrayNode commands() {
        var list = Json.array();
        discord.commands().all().forEach(it -> list.add(it.deepCopy()));
        return list;
    }

    /** Everything that is on this person's screen. */
    ObjectNode state(String user) {
        var state = Json.object().put("me", user);
        state.set("clock", clock.json());
        var conversations = state.putArray("conversations");
        for (var channel : visibleTo(user)) {
            var shown = conversation(channel);
            var said = shown.putArray("messages");
            guild.messages(channel.id()).stream()
                    .filter(it -> it.isVisibleTo(user))
                    .forEach(it -> said.add(message(it)));
            conversations.add(shown);
        }
        state.set("modal", modal(discord.office().modals().of(user)));
        return state;
    }

    private List<Channel> visibleTo(String user) {
        return guild.channels().stream()
                .filter(it -> guild.sees(user, it))
                .sorted(Comparator.comparing(Channel::kind).thenComparingInt(Channel::position))
                .toList();
    }

    ObjectNode conversation(Channel channel) {
        var state = channel.thread();
        var shown = Json.object()
                .put("id", channel.id())
                .put("name", channel.kind() == Channel.Kind.DM ? "Popcircle" : channel.name())
                .put("kind", kind(channel))
                .put("parent", state == null ? null : state.parent())
                .put("starter", starter(channel).orElse(null))
                .put("archived", channel.archived());
        var members = shown.putArray("members");
        guild.audience(channel).forEach(members::add);
        return shown;
    }

    /** The message that a thread began at has the thread's id. */
    private Optional<String> starter(Channel channel) {
        return guild.message(channel.home(), channel.id()).map(Message::id);
    }

    private String kind(Channel channel) {
        return switch (channel.kind()) {
            case DM -> "dm";
            case THREAD, PRIVATE_THREAD -> "thread";
            case TEXT -> isPrivate(channel) ? "private" : "channel";
        };
    }

    private boolean isPrivate(Channel channel) {
        return channel.overwrites().stream()
                .anyMatch(it -> it.id().equals(guild.id()) && Permission.VIEW_CHANNEL.isIn(it.deny()));
    }

    ObjectNode message(Message message) {
        var shown = messages.json(message)
                .put("ephemeral", message.isEphemeral())
                .put("thinking", message.isLoading())
                .put("replyTo", message.replyTo());
        var thread = guild.channel(message.id()).filter(Channel::isThread);
        if (thread.isEmpty()) {
            shown.putNull("thread");
        } else {
            var words = guild.messages(message.id()).stream()
                    .filter(it -> !it.isEphemeral() && it.type() != Message.Type.THREAD_STARTER)
                    .count();
            shown.putObject("thread")
                    .put("id", message.id())
                    .put("name", thread.get().name())
                    .put("count", words);
        }
        return shown;
    }

    JsonNode modal(Optional<Modal> modal) {
        if (modal.isEmpty()) {
            return NullNode.getInstance();
        }
        var shown = modal.get().source().deepCopy().put("id", modal.get().id());
        if (modal.get().error().isEmpty()) {
            return shown.putNull("errors");
        }
        shown.putObject("errors").put("", modal.get().error());
        return shown;
    }

    private static ObjectNode person(Person person) {
        return Json.object()
                .put("id", person.id())
                .put("name", person.name())
                .put("tz", person.tz())
                .put("kind", person.kind().name().toLowerCase(Locale.ROOT))
                .put("locale", person.locale())
                .put("initials", Faces.initials(person.name()))
                .put("hue", Faces.hue(person.id()));
    }
}
