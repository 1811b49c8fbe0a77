package org.popcircle.slack;

import java.util.ArrayList;
import java.util.List;
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

    /** What stands above the user groups beside a people picker. */
    String groups() {
        return words.text("slack.groups");
    }

    View formLate() {
        return note(words.phrase("slack.form-late"));
    }

    View invite(String bot) {
        return note(words.phrase("slack.invite", "bot", bot));
    }

    /** A note on a text that was handed over, and where it went. */
    View handedOver(View note) {
        if (!(note instanceof View.NoteView told)) {
            return note;
        }
        List<Phrase> says = new ArrayList<>(told.says());
        says.add(words.phrase("slack.file-sent"));
        Phrase summary = told.summary().then(Phrase.of(" ")).then(says.getLast());
        return new View.NoteView(summary, says, told.givenBack(), told.choices());
    }

    Phrase part(String name, int part, int parts) {
        return words.phrase("slack.file", "name", name, "part", part, "parts", parts);
    }
}
