package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.cards.WayForm.Way;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.selection.GoingOn;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.vocabulary.MemberId;

/** How people can go on otherwise while they choose somebody or something. */
public final class SelectionWays {

    private SelectionWays() {}

    /** Which ways make sense now. */
    public static List<Way> ways(Selection selection) {
        List<Way> ways = new ArrayList<>();
        if (GoingOn.hasClock(selection)) {
            ways.add(Way.MORE_TIME);
        }
        if (GoingOn.hasStepBefore(selection)) {
            ways.add(Way.STEP_BACK);
        }
        ways.add(Way.PAUSE);
        ways.add(Way.HAND_OVER);
        ways.add(Way.OTHER_WAY);
        ways.add(Way.LET_GO);
        return ways;
    }

    /** What was chosen, once it is known who asks. */
    public static Exit.OfSelection of(WayForm.Filled filled, MemberId by) {
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
}
