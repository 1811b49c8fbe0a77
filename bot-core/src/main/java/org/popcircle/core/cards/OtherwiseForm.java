package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.cards.WayForm.Way;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.proposal.CounterProposal;
import org.popcircle.core.proposal.ProcessRules;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.wording.Words;

/** How a circle can go on with a proposal otherwise. */
public final class OtherwiseForm {

    private OtherwiseForm() {}

    public static Form of(Proposal proposal, Words words) {
        return WayForm.of(ActionToken.of(Verb.OTHERWISE, proposal.id(), proposal.phaseNumber()), ways(proposal), words);
    }

    /** Which ways make sense now. */
    public static List<Way> ways(Proposal proposal) {
        List<Way> ways = new ArrayList<>();
        if (ProcessRules.hasClock(proposal)) {
            ways.add(Way.MORE_TIME);
        }
        if (ProcessRules.hasStepBefore(proposal)) {
            ways.add(Way.STEP_BACK);
        }
        ways.add(Way.HAND_OVER);
        ways.add(Way.OTHER_WAY);
        return ways;
    }

    /** What was chosen, once it is known who asks. */
    public static Exit.OfProposal of(WayForm.Filled filled, MemberId by) {
        return switch (filled.way()) {
            case MORE_TIME -> new Exit.MoreTime(by);
            case STEP_BACK -> new Exit.StepBack(by);
            case PAUSE -> new Exit.Park(by, filled.day());
            case HAND_OVER -> new Exit.HandOver(by, filled.text(), filled.requiredDay());
            case OTHER_WAY -> new Exit.OtherWay(by, filled.text());
            case LET_GO -> new Exit.Drop(Optional.of(by), filled.text());
            case IN_TURN, AT_ONCE, WRITE_ALONE -> throw filled.notOffered();
        };
    }

    /** Going on with what somebody proposed meanwhile, under a title of its own. */
    public static Exit.OfProposal switchTo(CounterProposal draft, MemberId by) {
        return new Exit.SwitchTo(by, draft.number(), draft.by(), Titles.of(draft.text()));
    }
}
