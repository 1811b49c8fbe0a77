package org.popcircle.slack.sandbox.people;

import java.util.List;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.sandbox.delivery.Ack;

/** One person in one conversation: what they do there, and what they see. Every act waits for the bot's answer. */
public final class Seat {

    private final SlackPerson person;
    private final String conversation;

    Seat(SlackPerson person, String conversation) {
        this.person = person;
        this.conversation = conversation;
    }

    /** Types a slash command, such as {@code /circle check Release on Friday?}. */
    public Ack types(String command) {
        return person.office().acts().command(person.id(), conversation, command);
    }

    public Seen says(String text) {
        return new Seen(person.office().acts().say(person.id(), conversation, text, null));
    }

    public Seen repliesTo(Seen parent, String text) {
        return new Seen(person.office().acts().say(person.id(), conversation, text, parent.ts()));
    }

    /** Presses that label on the newest message that shows it. */
    public Click presses(String label) {
        var showing = messages().reversed().stream().filter(it -> it.has(label)).findFirst();
        return pressesOn(
                showing.orElseThrow(
                        () -> new NotOnScreen(person.name() + " sees no \"" + label + "\" among:\n" + messages())),
                label);
    }

    /** Presses that label on a message as it was seen, even if it has changed since: a stale press. */
    public Click pressesOn(Seen seen, String label) {
        var pressable = Pressable.find(seen.message().blocks(), label);
        return person.office()
                .acts()
                .press(person.id(), seen.message(), pressable.blockId(), pressable.actionId(), pressable.choice());
    }

    public Ack shortcut(Seen message, String callbackId) {
        return person.office().acts().shortcut(person.id(), message.message(), callbackId);
    }

    /** All that this person sees here, oldest first: messages, replies, and what only they see. */
    public List<Seen> messages() {
        return person.office().workspace().messages(conversation).stream()
                .filter(it -> it.isVisibleTo(person.id()))
                .map(Seen::new)
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

    /** Removes a private message from this person's own screen, as Slack does when its window is closed. */
    public void dismissEphemerals() {
        ephemerals().forEach(it -> person.office().workspace().remove(it.message()));
    }
}
