package org.popcircle.discord;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.popcircle.adapter.AdapterWords;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.discord.draw.DiscordModals;

/** What this adapter has to say by itself, in the language of the person who reads it. */
final class DiscordWords extends AdapterWords {

    private DiscordWords(Locale locale) {
        super(locale);
    }

    static DiscordWords in(Locale locale) {
        return new DiscordWords(locale);
    }

    String send() {
        return words.text("discord.send.label");
    }

    String change() {
        return words.text("discord.change.label");
    }

    String correct() {
        return words.text("discord.correct.label");
    }

    String areYouSure(String label) {
        return words.text("discord.sure", "label", label);
    }

    /** What to know of pickers. */
    DiscordModals.Hints pickers() {
        return new DiscordModals.Hints(words.text("discord.roles-too"), words.text("discord.everybody"));
    }

    View nothingChanged() {
        return note(words.phrase("discord.nothing-changed"));
    }

    View done() {
        return note(words.phrase("discord.done"));
    }

    View formLate() {
        return note(words.phrase("discord.form-late"));
    }

    /** @param missing what we would have to be allowed, as Discord calls it */
    View cannotWrite(Collection<String> missing) {
        return note(words.phrase("discord.cannot-write", "permissions", List.copyOf(missing)));
    }

    /** What stands in the form, before it is sent. */
    Phrase readyToSend() {
        return words.phrase("discord.ready");
    }

    /** For somebody whose direct messages are closed to us; what it is about is told when they press. */
    View waitsForYou(Person person) {
        Phrase says = new Phrase(List.of(new Span.Mention(person))).then(words.phrase("discord.waits-for-you"));
        return note(says, Choice.main(words.text("discord.waits-for-you.label"), ActionToken.of(Verb.MINE)));
    }
}
