package org.popcircle.discord.sandbox.people;

import java.util.List;
import java.util.Map;
import org.popcircle.discord.sandbox.gateway.Ack;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** One person in one channel: what they do there, and what they see. Every act waits for the bot's answer. */
public final class Seat {

    private final DiscordPerson person;
    private final String channel;

    Seat(DiscordPerson person, String channel) {
        this.person = person;
        this.channel = channel;
    }

    /** Runs a sub-command without options, such as {@code runs("circle", "help")}. */
    public Ack runs(String command, String path) {
        return runs(command, path, Map.of());
    }

    /**
     * Runs a command.
     *
     * @param path the sub-command, after its group and a space if it has one; empty for a command without
     * @param options by their names: texts, numbers, true or false; people, channels and roles by name or id
     */
    public Ack runs(String command, String path, Map<String, ?> options) {
        return person.office().acts().command(person.id(), channel, command, nested(path, options));
    }

    /** The names of what the bot offers for an option that is being typed. */
    public List<String> isOffered(String command, String path, String option, String typed) {
        var focused = path.isEmpty() ? option : path.replace(' ', '.') + "." + option;
        var offered = person.office()
                .acts()
                .autocomplete(person.id(), channel, command, nested(path, Map.of(option, typed)), focused);
        return offered.stream().map((JsonNode it) -> Json.text(it, "name")).toList();
    }

    private static ArrayNode nested(String path, Map<String, ?> options) {
        var list = Json.array();
        options.forEach((name, value) -> list.addObject().put("name", name).put("value", String.valueOf(value)));
        var nested = list;
        for (var step :
                path.isEmpty() ? List.<String>of() : List.of(path.split(" ")).reversed()) {
            var outer = Json.array();
            outer.addObject().put("name", step).set("options", nested);
            nested = outer;
        }
        return nested;
    }

    public Seen says(String text) {
        return Seen.of(person.office().acts().say(person.id(), channel, text), person.office());
    }

    /** Presses that label on the newest message that shows it. */
    public Click presses(String label) {
        return pressesOn(
                messages().reversed().stream()
                        .filter(it -> it.has(label))
                        .findFirst()
                        .orElseThrow(() ->
                                new NotOnScreen(person.name() + " sees no \"" + label + "\" among:\n" + messages())),
                label);
    }

    /** Presses that label on a message as it was seen, even if it has changed since: a stale press. */
    public Click pressesOn(Seen seen, String label) {
        var pressable = Pressable.find(seen, label);
        return person.office().acts().press(person.id(), seen.message(), pressable.customId(), pressable.values());
    }

    /** Picks from the menu with that placeholder: by what its options show, or people and roles by name. */
    public Click picksOn(Seen seen, String placeholder, String... picked) {
        var menu = Pressable.menu(seen, placeholder);
        return person.office().acts().press(person.id(), seen.message(), Json.text(menu, "custom_id"), List.of(picked));
    }

    /** Uses an entry of that message's menu. */
    public Ack uses(String menuEntry, Seen message) {
        return person.office().acts().menu(person.id(), message.message(), menuEntry);
    }

    /** All that this person sees here, oldest first, with what only they see. */
    public List<Seen> messages() {
        return person.office().guild().messages(channel).stream()
                .filter(it -> it.isVisibleTo(person.id()))
                .map(it -> Seen.of(it, person.office()))
                .toList();
    }

    /** What only this person sees here, oldest first. */
    public List<Seen> ephemerals() {
        return messages().stream().filter(Seen::isEphemeral).toList();
    }

    /** The newest thing said here to this person alone. */
    public Seen lastEphemeral() {
        var all = ephemerals();
        if (all.isEmpty()) {
            throw new NotOnScreen(person.name() + " was told nothing privately here");
        }
        return all.getLast();
    }

    /** The newest message whose text has these words. */
    public Seen card(String words) {
        return messages().reversed().stream()
                .filter(it -> it.plainText().contains(words))
                .findFirst()
                .orElseThrow(() -> new NotOnScreen("nothing here says \"" + words + "\":\n" + messages()));
    }

    /** Takes every private message off this person's own screen. */
    public void dismissEphemerals() {
        ephemerals().forEach(it -> person.office().acts().dismiss(person.id(), it.message()));
    }
}
