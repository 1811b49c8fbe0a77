package org.popcircle.core.cards;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;

/** The private sentence after a press about how to go on, in every kind of process. */
final class WayNotes {

    private WayNotes() {}

    /** @param open whether somebody is still asked; who takes part alone has decided it with the asking */
    static View.NoteView asked(boolean open, Telling speaker) {
        return View.NoteView.of(speaker.says(open ? "note.otherwise-asked" : "note.way-alone"));
    }

    /** The answer that was recorded, and how it can be changed while others are asked. */
    static View.NoteView answered(Answer answer, boolean open, Telling speaker) {
        if (answer instanceof Answer.Objects(Reason reason)
                && reason.couldGoWrong().isBlank()) {
            return View.NoteView.of(speaker.says("note.way-back"));
        }
        Phrase noted = speaker.says(answer instanceof Answer.Objects ? "note.objection" : "note.no-objection");
        Phrase then = speaker.says(open ? "note.changeable" : "note.round.goes-on");
        List<Choice> change = switch (answer) {
            case Answer.NoObjection _ -> List.of(speaker.plain("choice.change-to-objection.label", Verb.WAY_NO));
            case Answer.Objects _ -> List.of(speaker.plain("choice.change-to-consent.label", Verb.WAY_YES));
        };
        return new View.NoteView(
                noted.then(Phrase.of(" ")).then(then),
                List.of(noted, then),
                Optional.empty(),
                open ? change : List.of());
    }
}
