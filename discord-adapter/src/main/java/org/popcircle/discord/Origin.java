package org.popcircle.discord;

import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.popcircle.core.app.Caller;
import org.popcircle.core.view.View;
import org.popcircle.discord.draw.DiscordRenderer;
import org.popcircle.discord.draw.Drawn;

/**
 * Where somebody acted, and so where the private answer goes. An interaction lives for this one answer and is never stored.
 *
 * @param inPlace whether it was acted on a private answer of ours that the next one replaces
 */
record Origin(Caller caller, IReplyCallback interaction, boolean inPlace) {

    String guild() {
        return caller.account().workspace();
    }

    String user() {
        return caller.account().user();
    }

    DiscordWords words() {
        return DiscordWords.in(caller.locale());
    }

    Drawn drawn(View view) {
        return new DiscordRenderer(guild(), interaction.getGuild() != null, words()).message(view);
    }
}
