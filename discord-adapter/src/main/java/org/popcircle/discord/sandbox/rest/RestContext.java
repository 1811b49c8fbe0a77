package org.popcircle.discord.sandbox.rest;

import java.util.List;
import org.popcircle.discord.sandbox.gateway.Gateway;
import org.popcircle.discord.sandbox.gateway.Interactions;
import org.popcircle.discord.sandbox.guild.AppSettings;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Message;
import org.popcircle.discord.sandbox.guild.Modals;
import org.popcircle.discord.sandbox.guild.Permission;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.discord.sandbox.guild.Wire;
import org.popcircle.discord.sandbox.guild.WireMessage;
import org.popcircle.discord.sandbox.rules.SchemaCheck;
import tools.jackson.databind.node.ObjectNode;

/** What the routes work on. */
public record RestContext(
        AppSettings app,
        Guild guild,
        Modals modals,
        Interactions interactions,
        Commands commands,
        Gateway gateway,
        SchemaCheck schemas) {

    Wire wire() {
        return new Wire(guild);
    }

    ObjectNode json(Message message) {
        return new WireMessage(guild, app.id()).json(message);
    }

    /** The channel, if the bot sees it. */
    Channel channel(String id) {
        var channel = guild.channel(id).orElseThrow(RestError::unknownChannel);
        if (!guild.sees(guild.bot(), channel)) {
            throw RestError.missingAccess();
        }
        return channel;
    }

    void require(Channel channel, Permission... needed) {
        var permissions = guild.permissions(guild.bot(), channel);
        for (var permission : needed) {
            if (!permission.isIn(permissions)) {
                throw RestError.missingPermissions();
            }
        }
    }

    boolean may(Channel channel, Permission permission) {
        return permission.isIn(guild.permissions(guild.bot(), channel));
    }

    /** A message that everybody there sees: ephemeral ones are not there for these routes. */
    Message message(Channel channel, String id) {
        return guild.message(channel.id(), id).filter(it -> !it.isEphemeral()).orElseThrow(RestError::unknownMessage);
    }

    void guild(String id) {
        if (!id.equals(guild.id())) {
            throw new RestError(404, 10004, "Unknown Guild");
        }
        if (guild.person(guild.bot()).filter(Person::isMember).isEmpty()) {
            throw RestError.missingAccess();
        }
    }

    void application(String id) {
        if (!id.equals(app.id())) {
            throw new RestError(404, 10002, "Unknown Application");
        }
    }

    /** That person can be written to; the same is asked again whenever something is sent. */
    void openToMessages(Channel direct) {
        for (var id : direct.members()) {
            var person = guild.person(id).orElseThrow();
            if (!person.isMember()) {
                throw new RestError(400, 50278, "Cannot send messages to this user due to having no mutual guilds");
            }
            if (!person.openToMessages()) {
                throw new RestError(403, 50007, "Cannot send messages to this user");
            }
        }
    }

    List<Person> members() {
        return guild.people().stream().filter(Person::isMember).toList();
    }
}
