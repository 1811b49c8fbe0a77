package org.popcircle.discord.sandbox.web;

import java.util.Optional;
import java.util.function.Consumer;
import org.popcircle.discord.sandbox.guild.Change;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.web.ClockPanel;
import org.popcircle.sandbox.web.Screen;
import org.popcircle.sandbox.web.Shown;
import tools.jackson.databind.node.ObjectNode;

/** What one person's window shows of the guild. */
final class DiscordScreen implements Screen<Change> {

    private final String user;
    private final Guild guild;
    private final PageJson json;
    private final ClockPanel clock;

    DiscordScreen(String user, Guild guild, PageJson json, ClockPanel clock) {
        this.user = user;
        this.guild = guild;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void listen(Consumer<Change> listener) {
        guild.listen(listener);
    }

    @Override
    public void stopListening(Consumer<Change> listener) {
        guild.stopListening(listener);
    }

    @Override
    public Shown state() {
        return new Shown("state", json.state(user));
    }

    @Override
    public Optional<Shown> shown(Change change) {
        return switch (change) {
            case Change.Said said
            when sees(said.message()) -> {
                var shown = Json.object().put("conversation", said.message().channel());
                shown.set("message", json.message(said.message()));
                yield shown("message", shown);
            }
            case Change.Removed(var message)
            when sees(message) ->
                shown(
                        "removed",
                        Json.object().put("conversation", message.channel()).put("id", message.id()));
            case Change.ChannelChanged changed
            when guild.sees(user, changed.channel()) -> shown("conversation", json.conversation(changed.channel()));
            // Whoever does not see a channel that has changed may have seen it before.
            case Change.ChannelChanged changed -> gone(changed.channel());
            case Change.ChannelRemoved(var channel) -> gone(channel);
            case Change.PersonChanged(var person) when person.id().equals(user) -> Optional.of(state());
            case Change.RoleChanged _ -> Optional.of(state());
            case Change.ModalChanged(var owner, var modal)
            when owner.equals(user) -> {
                var shown = Json.object();
                shown.set("modal", json.modal(modal));
                yield shown("modal", shown);
            }
            case Change.Notice(var owner, var text)
            when owner.equals(user) -> shown("notice", Json.object().put("text", text));
            case Change.CommandsChanged() -> {
                var shown = Json.object();
                shown.set("commands", json.commands());
                yield shown("commands", shown);
            }
            case Change.ClockMoved() -> shown("clock", clock.json());
            case Change.Said _ -> Optional.empty();
            case Change.Removed _ -> Optional.empty();
            case Change.PersonChanged _ -> Optional.empty();
            case Change.ModalChanged _ -> Optional.empty();
            case Change.Notice _ -> Optional.empty();
        };
    }

    private static Optional<Shown> gone(Channel channel) {
        return shown("conversation", Json.object().put("id", channel.id()).put("gone", true));
    }

    private static Optional<Shown> shown(String event, ObjectNode data) {
        return Optional.of(new Shown(event, data));
    }

    private boolean sees(Message message) {
        return message.isVisibleTo(user)
                && guild.channel(message.channel())
                        .filter(it -> guild.sees(user, it))
                        .isPresent();
    }
}
