package org.popcircle.discord.sandbox.people;

import java.util.Optional;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.discord.sandbox.guild.Role;
import org.popcircle.discord.sandbox.guild.Wire;
import org.popcircle.sandbox.Json;
import org.popcircle.sandbox.NotOnScreen;
import tools.jackson.databind.node.ObjectNode;

/** Finds the people, roles and channels that somebody picked, and collects what Discord tells of them beside their ids. */
final class Resolved {

    private final Guild guild;
    private final Wire wire;
    private final Channel where;
    private final ObjectNode collected = Json.object();

    Resolved(Guild guild, Channel where) {
        this.guild = guild;
        this.wire = new Wire(guild);
        this.where = where;
    }

    /** What belongs under {@code resolved}; empty when nothing was picked. */
    ObjectNode collected() {
        return collected;
    }

    /** The id of somebody named by what everybody calls them or by id. */
    String user(String name) {
        var bare = name.startsWith("@") ? name.substring(1) : name;
        var person = guild.personCalled(bare).orElseThrow(() -> new NotOnScreen("nobody is called " + name));
        collected.withObjectProperty("users").set(person.id(), Wire.user(person));
        if (person.isMember() && where.kind() != Channel.Kind.DM) {
            collected.withObjectProperty("members").set(person.id(), wire.resolvedMember(person, where));
        }
        return person.id();
    }

    String role(String name) {
        var role = roleCalled(name).orElseThrow(() -> new NotOnScreen("there is no role " + name));
        collected.withObjectProperty("roles").set(role.id(), Wire.role(role));
        return role.id();
    }

    /** The id of a role or, where no role is called so, of somebody. */
    String mentionable(String name) {
        return roleCalled(name).isPresent() ? role(name) : user(name);
    }

    private Optional<Role> roleCalled(String name) {
        var bare = name.startsWith("@") ? name.substring(1) : name;
        return guild.roles().stream()
                .filter(it -> it.id().equals(bare) || it.name().equals(bare))
                .findFirst();
    }

    String channel(String name, Person who) {
        var channel = guild.channelCalled(name)
                .filter(it -> guild.sees(who.id(), it))
                .orElseThrow(() -> new NotOnScreen("there is no channel " + name));
        var partial = Json.object()
                .put("id", channel.id())
                .put("type", channel.kind().number())
                .put("name", channel.name())
                .put("permissions", Long.toString(guild.permissions(who.id(), channel)));
        collected.withObjectProperty("channels").set(channel.id(), partial);
        return channel.id();
    }
}
