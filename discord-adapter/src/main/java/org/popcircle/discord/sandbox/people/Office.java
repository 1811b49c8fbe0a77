package org.popcircle.discord.sandbox.people;

import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Modals;
import org.popcircle.discord.sandbox.rules.ReadableMessage;

/** What every person's client works with. */
public record Office(Guild guild, Modals modals, Acts acts, Forms forms, Happenings happenings) {

    ReadableMessage reading() {
        return new ReadableMessage(guild);
    }
}
