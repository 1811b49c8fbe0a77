package org.popcircle.slack;

import java.util.Collection;
import java.util.Locale;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.View;
import org.popcircle.core.wording.Words;
import org.popcircle.slack.draw.DrawnWords;

/** What this adapter has to say by itself, in the language of the person who reads it. */
final class SlackWords implements DrawnWords {

    private final Words words;

    private SlackWords(Words words) {
        this.words = words;
    }

    static SlackWords in(Locale locale) {
        return new SlackWords(Words.in(locale));
    }

    @Override
    public String back() {
        return words.text("slack.back.label");
    }

    @Override
    public String more() {
        return words.text("slack.more.label");
    }

    @Override
    public String close() {
        return words.text("slack.close.label");
    }

    @Override
    public String story() {
        return words.text("slack.story.label");
    }

    @Override
    public Phrase further(int count) {
        return words.phrase("slack.further", "count", count);
    }

    @Override
    public Phrase earlier(int count) {
        return words.phrase("slack.earlier", "count", count);
    }

    @Override
    public Phrase shortened() {
        return words.phrase("slack.shortened");
    }

    String again() {
        return words.text("slack.again.label");
    }

    String openForm() {
        return words.text("slack.open-form.label");
    }

    String unconfirmed() {
        return words.text("slack.unconfirmed");
    }

    View unconfirmedNote() {
        return note(words.phrase("slack.unconfirmed"));
    }

    View confirmedLate() {
        return note(words.phrase("slack.confirmed-late"));
    }

    View unreadablePress(String command) {
        return note(words.phrase("slack.unreadable-press", "command", command));
    }

    View formLate() {
        return note(words.phrase("slack.form-late"));
    }

    View formLost() {
        return note(words.phrase("slack.form-lost"));
    }

    View invite(String bot) {
        return note(words.phrase("slack.invite", "bot", bot));
    }

    View elsewhere() {
        return note(words.phrase("slack.elsewhere"));
    }

    View mend(Collection<String> reasons) {
        return note(words.phrase("slack.mend", "reasons", String.join(" ", reasons)));
    }

    Phrase part(String name, int part, int parts) {
        return words.phrase("slack.file", "name", name, "part", part, "parts", parts);
    }

    private static View note(Phrase says, Choice... choices) {
        return View.NoteView.of(says, choices);
    }
}
