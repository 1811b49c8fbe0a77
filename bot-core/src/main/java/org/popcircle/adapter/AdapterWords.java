package org.popcircle.adapter;

import java.util.Collection;
import java.util.Locale;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.View;
import org.popcircle.core.wording.Words;

/** What an adapter has to say by itself, in the language of the person who reads it. A messenger adds what only it needs. */
public class AdapterWords implements DrawnWords {

    protected final Words words;

    protected AdapterWords(Locale locale) {
        words = Words.in(locale);
    }

    @Override
    public final String back() {
        return words.text("adapter.back.label");
    }

    @Override
    public final String more() {
        return words.text("adapter.more.label");
    }

    @Override
    public final String close() {
        return words.text("adapter.close.label");
    }

    @Override
    public final String story() {
        return words.text("adapter.story.label");
    }

    @Override
    public final Phrase further(int count) {
        return words.phrase("adapter.further", "count", count);
    }

    @Override
    public final Phrase earlier(int count) {
        return words.phrase("adapter.earlier", "count", count);
    }

    @Override
    public final Phrase voicesShortened() {
        return words.phrase("adapter.voices-shortened");
    }

    @Override
    public final Phrase page(int number, int of) {
        return words.phrase("adapter.page", "number", number, "of", of);
    }

    @Override
    public final String goesOn() {
        return words.text("adapter.next-page.label");
    }

    @Override
    public final String before() {
        return words.text("adapter.page-before.label");
    }

    @Override
    public final Phrase shortened() {
        return words.phrase("adapter.shortened");
    }

    public final String again() {
        return words.text("adapter.again.label");
    }

    public final String openForm() {
        return words.text("adapter.open-form.label");
    }

    public final String unconfirmed() {
        return words.text("adapter.unconfirmed");
    }

    public final View unconfirmedNote() {
        return note(words.phrase("adapter.unconfirmed"));
    }

    public final View confirmedLate() {
        return note(words.phrase("adapter.confirmed-late"));
    }

    public final View unreadablePress(String command) {
        return note(words.phrase("adapter.unreadable-press", "command", command));
    }

    public final View formLost() {
        return note(words.phrase("adapter.form-lost"));
    }

    public final View mend(Collection<String> reasons) {
        return note(words.phrase("adapter.mend", "reasons", String.join(" ", reasons)));
    }

    protected static View note(Phrase says, Choice... choices) {
        return View.NoteView.of(says, choices);
    }
}
