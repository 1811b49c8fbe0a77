package org.popcircle.core.cards;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.wording.Words;

/** A question that somebody needs answered first, and its answer, in every kind of process. */
final class QuestionForms {

    private QuestionForms() {}

    /**
     * @param intro what counts as a question, where the circle wants to be told
     * @param filled what was written as a message already; may be empty
     */
    static Form ask(ActionToken token, List<Phrase> intro, String filled, int longest, Words words) {
        Field text = new FieldMaker(words).longText(ProposalForms.TEXT, "field.ask.label", true, longest, filled);
        return form(token, words.text("form.ask.title"), intro, text, words.text("form.ask.submit"));
    }

    /** Anybody may help with an answer. */
    static Form answer(ActionToken token, String asked, int longest, Words words) {
        Field text = new FieldMaker(words).longText(ProposalForms.TEXT, "field.answer.label", true, longest, "");
        List<Phrase> intro = List.of(words.phrase("form.answer.intro", "text", asked));
        return form(token, words.text("form.answer.title"), intro, text, words.text("form.answer.submit"));
    }

    private static Form form(ActionToken token, String title, List<Phrase> intro, Field text, String submit) {
        return new Form(token, title, intro, List.of(new Form.Step(Optional.empty(), List.of(text))), submit);
    }
}
