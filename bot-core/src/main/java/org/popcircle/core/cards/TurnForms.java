package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.wording.Words;

/** The private path of a consent round in turn: an answer whose words are shown when the round closes (method.md E33). */
public final class TurnForms {

    public static final String ANSWER = "quiet-answer";

    static final String NO_OBJECTION = "no-objection";
    static final String CONCERN = "concern";
    static final String OBJECTS = "objects";

    private TurnForms() {}

    /** @param before what this person answered by now, or wrote before their turn */
    public static Form quietly(Proposal proposal, Optional<Answer> before, Words words) {
        FieldMaker make = new FieldMaker(words);
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option(NO_OBJECTION, words.text("choice.no-objection.label")));
        if (proposal.frame().manner().concerns()) {
            options.add(new Field.Option(CONCERN, words.text("choice.concern.label")));
        }
        options.add(new Field.Option(OBJECTS, words.text("choice.object.label")));
        return new Form(
                ActionToken.of(Verb.QUIETLY, proposal.id(), proposal.phaseNumber()),
                words.text("form.quietly.title"),
                List.of(words.phrase("form.quietly.intro")),
                List.of(new Form.Step(
                        Optional.empty(),
                        List.of(
                                new Field.OneOf(
                                        ANSWER,
                                        words.text("field.quiet-answer.label"),
                                        Optional.empty(),
                                        true,
                                        options,
                                        before.map(TurnForms::option)),
                                make.longText(
                                        ProposalForms.COULD_GO_WRONG,
                                        proposal.frame().manner().concerns()
                                                ? "field.quiet-words.label"
                                                : "field.quiet-reason.label",
                                        false,
                                        ProposalForms.LONGEST,
                                        before.flatMap(TurnForms::words).orElse(""))))),
                words.text("form.quietly.submit"));
    }

    private static String option(Answer answer) {
        return switch (answer) {
            case Answer.NoObjection(Optional<String> concern) -> concern.isPresent() ? CONCERN : NO_OBJECTION;
            case Answer.Objects _ -> OBJECTS;
        };
    }

    private static Optional<String> words(Answer answer) {
        return switch (answer) {
            case Answer.NoObjection(Optional<String> concern) -> concern;
            case Answer.Objects(Reason reason) -> Optional.of(reason.couldGoWrong());
        };
    }

    /** What somebody answered there; words that would be lost with what was chosen are asked about first (method.md E22). */
    public static Submitted<Answer> quietlyOf(Proposal proposal, Map<String, FieldValue> values, Words words) {
        String said = FieldValue.text(values, ProposalForms.COULD_GO_WRONG);
        if (said.length() > ProposalForms.LONGEST) {
            return mend(
                    ProposalForms.COULD_GO_WRONG, words.text("field.error.too-long", "most", ProposalForms.LONGEST));
        }
        if (!(values.get(ANSWER) instanceof FieldValue.Chosen(String chosen))) {
            return mend(ANSWER, words.text("field.error.choose"));
        }
        boolean concern = chosen.equals(CONCERN) && proposal.frame().manner().concerns();
        if (chosen.equals(NO_OBJECTION)) {
            return said.isEmpty()
                    ? new Submitted.Taken<>(new Answer.NoObjection())
                    : mend(ProposalForms.COULD_GO_WRONG, words.text("field.error.words-beside"));
        }
        if (said.isEmpty()) {
            return mend(ProposalForms.COULD_GO_WRONG, words.text("field.error.empty"));
        }
        return new Submitted.Taken<>(
                concern ? new Answer.NoObjection(Optional.of(said)) : new Answer.Objects(new Reason(said, "", "")));
    }

    private static Submitted<Answer> mend(String field, String error) {
        return new Submitted.Mend<>(Map.of(field, error));
    }
}
