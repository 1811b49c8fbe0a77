package org.popcircle.core.cards;

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
    static final String OBJECTS = "objects";

    private TurnForms() {}

    public static Form quietly(Proposal proposal, Words words) {
        FieldMaker make = new FieldMaker(words);
        return new Form(
                ActionToken.of(Verb.QUIETLY, proposal.id(), proposal.phaseNumber()),
                words.text("form.quietly.title"),
                List.of(words.phrase("form.quietly.intro")),
                List.of(new Form.Step(
                        Optional.empty(),
                        List.of(
                                make.oneOf(
                                        ANSWER,
                                        "field.quiet-answer.label",
                                        List.of(
                                                new Field.Option(NO_OBJECTION, words.text("choice.no-objection.label")),
                                                new Field.Option(OBJECTS, words.text("choice.object.label")))),
                                make.longText(
                                        ProposalForms.COULD_GO_WRONG,
                                        "field.quiet-reason.label",
                                        false,
                                        ProposalForms.LONGEST,
                                        "")))),
                words.text("form.quietly.submit"));
    }

    /** What somebody answered there. */
    public static Submitted<Answer> quietlyOf(Map<String, FieldValue> values, Words words) {
        String reason = FieldValue.text(values, ProposalForms.COULD_GO_WRONG);
        if (reason.length() > ProposalForms.LONGEST) {
            return new Submitted.Mend<>(Map.of(
                    ProposalForms.COULD_GO_WRONG, words.text("field.error.too-long", "most", ProposalForms.LONGEST)));
        }
        if (!(values.get(ANSWER) instanceof FieldValue.Chosen(String chosen))) {
            return new Submitted.Mend<>(Map.of(ANSWER, words.text("field.error.choose")));
        }
        if (chosen.equals(NO_OBJECTION)) {
            return new Submitted.Taken<>(
                    new Answer.NoObjection(Optional.of(reason).filter(text -> !text.isEmpty())));
        }
        return reason.isEmpty()
                ? new Submitted.Mend<>(Map.of(ProposalForms.COULD_GO_WRONG, words.text("field.error.empty")))
                : new Submitted.Taken<>(new Answer.Objects(new Reason(reason, "", "")));
    }
}
