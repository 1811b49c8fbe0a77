package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.cards.WayForm.Way;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.shaping.GoingOn;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.vocabulary.MemberId;

/** How people can go on otherwise while they build a proposal. */
public final class ShapingWays {

    private ShapingWays() {}

    /** Which ways make sense now. */
    public static List<Way> ways(Shaping shaping) {
        List<Way> ways = new ArrayList<>();
        if (GoingOn.hasClock(shaping)) {
            ways.add(Way.MORE_TIME);
        }
        if (GoingOn.hasStepBefore(shaping)) {
            ways.add(Way.STEP_BACK);
        }
        ways.add(Way.PAUSE);
        ways.add(Way.HAND_OVER);
        if (GoingOn.isBeforeWriting(shaping)) {
            ways.add(Way.WRITE_ALONE);
        }
        ways.add(Way.LET_GO);
        return ways;
    }

    /** What was chosen, once it is known who asks. */
    public static Exit.OfShaping of(WayForm.Filled filled, MemberId by) {
        return switch (filled.way()) {
            case MORE_TIME -> new Exit.MoreTime(by);
            case STEP_BACK -> new Exit.StepBack(by);
            case PAUSE -> new Exit.Park(by, filled.day());
            case HAND_OVER -> new Exit.HandOver(by, filled.text(), filled.requiredDay());
            case WRITE_ALONE -> new Exit.WriteAlone(by);
            case LET_GO -> new Exit.Drop(Optional.of(by), filled.text());
            case OTHER_WAY, IN_TURN, AT_ONCE -> throw filled.notOffered();
        };
    }
}
