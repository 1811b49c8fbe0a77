package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.proposal.CounterProposal;
import org.popcircle.core.proposal.ProcessRules;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.wording.Words;

/** How else shall we go on? The form of a process proposal, and what was filled in. */
public final class OtherwiseForm {

    static final String WAY = "way";
    static final String MORE_TIME = "more-time";
    static final String STEP_BACK = "step-back";
    static final String HAND_OVER = "hand-over";
    static final String OTHER_WAY = "other-way";

    private OtherwiseForm() {}

    public static Form of(Proposal proposal, Words words) {
        FieldMaker make = new FieldMaker(words);
        return new Form(
                ActionToken.of(Verb.OTHERWISE, proposal.id(), proposal.phaseNumber()),
                words.text("form.otherwise.title"),
                List.of(words.phrase("form.otherwise.intro")),
                List.of(new Form.Step(
                        Optional.empty(),
                        List.of(
                                make.oneOf(WAY, "field.way.label", ways(proposal, words)),
                                make.hinted(ProposalForms.TEXT, "field.way-text.label", "field.way-text.hint"),
                                make.until("field.way-day.label", "")))),
                words.text("form.otherwise.submit"));
    }

    private static List<Field.Option> ways(Proposal proposal, Words words) {
        List<Field.Option> ways = new ArrayList<>();
        if (ProcessRules.hasClock(proposal)) {
            ways.add(new Field.Option(MORE_TIME, words.text("field.way.more-time")));
        }
        if (ProcessRules.hasStepBefore(proposal)) {
            ways.add(new Field.Option(STEP_BACK, words.text("field.way.step-back")));
        }
        ways.add(new Field.Option(HAND_OVER, words.text("field.way.hand-over")));
        ways.add(new Field.Option(OTHER_WAY, words.text("field.way.other")));
        return ways;
    }

    /** Going on with what somebody proposed meanwhile, under a title of its own. */
    public static Exit switchTo(CounterProposal draft, MemberId by) {
        return new Exit.SwitchTo(by, draft.number(), draft.by(), Titles.of(draft.text()));
    }

    /** What was filled in, once it is known who asks. */
    public interface Asked {
        Exit by(MemberId member);
    }
}
