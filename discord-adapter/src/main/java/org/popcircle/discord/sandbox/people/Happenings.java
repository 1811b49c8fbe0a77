package org.popcircle.discord.sandbox.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Overwrite;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.discord.sandbox.guild.Person;

/** What happens in the guild without the bot: people leave, channels change, rights are taken. */
public final class Happenings {

    private final Guild guild;

    public Happenings(Guild guild) {
        this.guild = guild;
    }

    public void left(Person person) {
        guild.put(person.gone());
    }

    /** Somebody removes the bot from the guild. */
    public void botRemoved() {
        guild.person(guild.bot()).ifPresent(it -> guild.put(it.gone()));
    }

    public void changed(Person person) {
        guild.put(person);
    }

    public void renamed(Channel channel, String name) {
        guild.change(channel.id(), it -> it.named(name));
    }

    public void deleted(Channel channel) {
        guild.remove(channel);
    }

    /** A thread goes to sleep; a locked one only moderators wake. */
    public void archived(Channel thread, boolean locked) {
        guild.change(thread.id(), it -> it.archived(true, locked, guild.now()));
    }

    /** Takes rights from somebody in a channel; an overwrite of their own comes last. */
    public void denied(Channel channel, String userId, Permission... taken) {
        var others = new ArrayList<>(channel.overwrites());
        others.removeIf(it -> it.id().equals(userId));
        others.add(Overwrite.ofMember(userId, 0, Permission.bits(List.of(taken))));
        guild.change(channel.id(), it -> it.withOverwrites(others));
    }

    /** Gives rights to somebody in a channel. */
    public void allowed(Channel channel, String userId, Permission... given) {
        var others = new ArrayList<>(channel.overwrites());
        others.removeIf(it -> it.id().equals(userId));
        others.add(Overwrite.ofMember(userId, Permission.bits(List.of(given)), 0));
        guild.change(channel.id(), it -> it.withOverwrites(others));
    }

    public void given(Person person, String roleId) {
        var roles = new LinkedHashSet<>(person.roles());
        roles.add(roleId);
        guild.put(person.in(roles));
    }
}
