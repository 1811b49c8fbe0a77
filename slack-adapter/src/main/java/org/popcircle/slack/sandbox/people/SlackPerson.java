package org.popcircle.slack.sandbox.people;

import java.util.List;
import org.popcircle.sandbox.NotOnScreen;
import org.popcircle.slack.sandbox.workspace.Conversation;
import org.popcircle.slack.sandbox.workspace.User;

/** Somebody at their screen, in the language of end-to-end tests: {@code person("Ana").in("#valley").presses("…")}. */
public final class SlackPerson {

    private final Office office;
    private final User user;

    public SlackPerson(Office office, User user) {
        this.office = office;
        this.user = user;
    }

    public String id() {
        return user.id();
    }

    public String name() {
        return user.name();
    }

    Office office() {
        return office;
    }

    /** In a channel, named with its {@code #} or by its id. */
    public Seat in(String channel) {
        return new Seat(this, channelCalled(channel).id());
    }

    /** In the direct messages with the bot. */
    public Seat inDirectMessages() {
        return new Seat(this, office.workspace().directMessage(id()).id());
    }

    /** What the bot wrote to this person directly, oldest first. */
    public List<Seen> directMessages() {
        return inDirectMessages().messages();
    }

    /** The modal on top of this person's screen; {@link NotOnScreen} when there is none. */
    public OpenModal modal() {
        var top = office.views().top(id());
        return new OpenModal(
                this,
                top.orElseThrow(() -> new NotOnScreen(name() + " has no modal open"))
                        .id());
    }

    public boolean hasModal() {
        return office.views().top(id()).isPresent();
    }

    /** Opens the app's Home tab and reads it. */
    public OpenHome home() {
        office.screens().openHome(id());
        return new OpenHome(this);
    }

    /** Delivers the very same press again, as a network that lost its answer does. */
    public Click replay(Click click) {
        return office.acts().replay(click);
    }

    public void joins(String channel) {
        office.happenings().joined(user, channelCalled(channel));
    }

    public void leaves(String channel) {
        office.happenings().left(user, channelCalled(channel));
    }

    /** Loses their account. */
    public void isDeactivated() {
        office.happenings().changed(user.deactivated());
    }

    private Conversation channelCalled(String channel) {
        return office.workspace().channel(channel).orElseThrow(() -> new NotOnScreen("there is no channel " + channel));
    }
}
