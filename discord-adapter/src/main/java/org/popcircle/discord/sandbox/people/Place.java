package org.popcircle.discord.sandbox.people;

import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.sandbox.NotOnScreen;

/** Somebody in a channel that they see: where every act begins. */
record Place(Person who, Channel where) {

    static Place of(Guild guild, String userId, String channelId) {
        var who = guild.person(userId)
                .filter(it -> !it.isBot())
                .orElseThrow(() -> new NotOnScreen(userId + " is nobody who could act"));
        var where = guild.channel(channelId)
                .filter(it -> guild.sees(userId, it))
                .orElseThrow(() -> new NotOnScreen(who.name() + " does not see the channel " + channelId));
        return new Place(who, where);
    }
}
