package org.popcircle.discord;

import java.util.Locale;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.popcircle.core.app.Caller;
import org.popcircle.core.view.View;
import org.popcircle.discord.draw.DiscordRenderer;
import org.popcircle.discord.draw.Drawn;

/**
 * Where somebody acted, and so where the private answer goes. An interaction lives for this one answer and is never stored.
 *
 * @param language in which the person is spoken to here; asked for when the answer is drawn, since it may have changed
 * @param inPlace whether it was acted on a private answer of ours that the next one replaces
 */
record Origin(Caller caller, IReplyCallback interaction, Supplier<Locale> language, boolean inPlace) {

    String guild() {
        return caller.account().workspace();
    }

    String user() {
        return caller.account().user();
    }

    DiscordWords words() {
        return DiscordWords.in(language.get());
    }

    /** In the person's own language, for when nothing can be looked up. */
    Drawn unconfirmed() {
        DiscordWords own = DiscordWords.in(caller.locale());
        return drawn(own.unconfirmedNote(), own);
    }

    Drawn drawn(View view) {
        return drawn(view, words());
    }

    private Drawn drawn(View view, DiscordWords words) {
        return new DiscordRenderer(guild(), interaction.getGuild() != null, words).message(view);
    }
}
