package org.popcircle.discord.sandbox.people;

import java.util.List;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.sandbox.NotOnScreen;

/** A channel or thread as everyone in it sees it, whoever they are: without what only one person sees. */
public final class DiscordChannel {

    private final Office office;
    private final String id;

    public DiscordChannel(Office office, String id) {
        this.office = office;
        this.id = id;
    }

    public String id() {
        return id;
    }

    public String name() {
        return channel().name();
    }

    /** Oldest first. */
    public List<Seen> messages() {
        return office.guild().messages(id).stream()
                .filter(it -> !it.isEphemeral())
                .map(it -> Seen.of(it, office))
                .toList();
    }

    /** The newest message whose text has these words. */
    public Seen card(String words) {
        return messages().reversed().stream()
                .filter(it -> it.plainText().contains(words))
                .findFirst()
                .orElseThrow(() -> new NotOnScreen("no card says \"" + words + "\":\n" + messages()));
    }

    /** The same message as it is now. */
    public Seen now(Seen earlier) {
        return office.guild()
                .message(id, earlier.id())
                .map(it -> Seen.of(it, office))
                .orElseThrow(() -> new NotOnScreen("that message is gone"));
    }

    /** The threads of this channel, oldest first. */
    public List<DiscordChannel> threads() {
        return office.guild().channels().stream()
                .filter(it -> it.isThread() && it.home().equals(id))
                .map(it -> new DiscordChannel(office, it.id()))
                .toList();
    }

    /** The thread under that message. */
    public DiscordChannel threadOf(Seen message) {
        return office.guild()
                .channel(message.id())
                .map(it -> new DiscordChannel(office, it.id()))
                .orElseThrow(() -> new NotOnScreen("no thread was begun at:\n" + message));
    }

    public boolean isArchived() {
        return channel().archived();
    }

    /** Puts a thread to sleep; once locked, only moderators wake it. */
    public void archive(boolean locked) {
        office.happenings().archived(channel(), locked);
    }

    public void rename(String name) {
        office.happenings().renamed(channel(), name);
    }

    public void delete() {
        office.happenings().deleted(channel());
    }

    /** Takes rights from the bot here. */
    public void denyBot(Permission... taken) {
        office.happenings().denied(channel(), office.guild().bot(), taken);
    }

    /** Gives rights to the bot here. */
    public void allowBot(Permission... given) {
        office.happenings().allowed(channel(), office.guild().bot(), given);
    }

    /** Somebody deletes that message. */
    public void remove(Seen message) {
        office.guild().message(id, message.id()).ifPresent(office.guild()::remove);
    }

    private Channel channel() {
        return office.guild().channel(id).orElseThrow(() -> new NotOnScreen("the channel is gone"));
    }
}
