package org.popcircle.slack;

import java.util.Locale;
import org.popcircle.adapter.AdapterWords;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.View;

/** What this adapter has to say by itself, in the language of the person who reads it. */
final class SlackWords extends AdapterWords {

    private SlackWords(Locale locale) {
        super(locale);
    }

    static SlackWords in(Locale locale) {
        return new SlackWords(locale);
    }

    View formLate() {
        return note(words.phrase("slack.form-late"));
    }

    View invite(String bot) {
        return note(words.phrase("slack.invite", "bot", bot));
    }

    Phrase part(String name, int part, int parts) {
        return words.phrase("slack.file", "name", name, "part", part, "parts", parts);
    }
}
