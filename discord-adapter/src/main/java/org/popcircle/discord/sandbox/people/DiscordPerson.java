package org.popcircle.discord.sandbox.people;

import java.util.List;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.sandbox.NotOnScreen;

/** Somebody at their screen, in the language of end-to-end tests: {@code person("Ana").in("#valley").presses("…")}. */
public final class DiscordPerson {

    private final Office office;
    private final String id;
    private final String name;

    public DiscordPerson(Office office, Person person) {
        this.office = office;
        this.id = person.id();
        this.name = person.name();
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    Office office() {
        return office;
    }

    /** In a channel, named with its {@code #}, in a thread by its name, or in either by its id. */
    public Seat in(String channel) {
        var found = office.guild()
                .channelCalled(channel)
                .orElseThrow(() -> new NotOnScreen("there is no channel " + channel));
        return new Seat(this, found.id());
    }

    /** In the thread under that message. */
    public Seat inThreadOf(Seen message) {
        return in(message.id());
    }

    /** In the direct messages with the bot. */
    public Seat inDirectMessages() {
        return new Seat(this, office.guild().directMessage(id).id());
    }

    /** What the bot wrote to this person directly, oldest first. */
    public List<Seen> directMessages() {
        return inDirectMessages().messages();
    }

    /** The modal in front of this person; {@link NotOnScreen} when there is none. */
    public OpenModal modal() {
        var open = office.modals().of(id).orElseThrow(() -> new NotOnScreen(name + " has no form open"));
        return new OpenModal(this, open);
    }

    public boolean hasModal() {
        return office.modals().of(id).isPresent();
    }

    /** Delivers the very same press again, as a network that lost its answer does. */
    public void replay(Click click) {
        office.acts().replay(click);
    }

    /** Lets nobody of the guild write to them directly. */
    public void closesDirectMessages() {
        office.happenings().changed(person().opening(false));
    }

    public void opensDirectMessages() {
        office.happenings().changed(person().opening(true));
    }

    /** Uses Discord in that language from now on, such as {@code es-ES}. */
    public void speaks(String locale) {
        office.happenings().changed(person().speaking(locale));
    }

    public void leavesTheGuild() {
        office.happenings().left(person());
    }

    private Person person() {
        return office.guild().person(id).orElseThrow();
    }
}
