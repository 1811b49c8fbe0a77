package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.cards.WayForm.Way;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.round.GoingOn;
import org.popcircle.core.round.Round;
import org.popcircle.core.vocabulary.MemberId;

/** How people can go on with a round otherwise. */
public final class RoundWays {

    private RoundWays() {}

    /** Which ways make sense now. */
    public static List<Way> ways(Round round) {
        List<Way> ways = new ArrayList<>();
        if (GoingOn.hasClock(round)) {
            ways.add(Way.MORE_TIME);
        }
        if (GoingOn.canGoAtOnce(round)) {
            ways.add(Way.AT_ONCE);
        }
        if (GoingOn.canGoInTurn(round)) {
            ways.add(Way.IN_TURN);
        }
        ways.add(Way.PAUSE);
        ways.add(Way.HAND_OVER);
        ways.add(Way.LET_GO);
        return ways;
    }

    /** What was chosen, once it is known who asks. */
    public static Exit.OfRound of(WayForm.Filled filled, MemberId by) {
        return switch (filled.way()) {
            case MORE_TIME -> new Exit.MoreTime(by);
            case PAUSE -> new Exit.Park(by, filled.day());
            case HAND_OVER -> new Exit.HandOver(by, filled.text(), filled.requiredDay());
            case IN_TURN -> new Exit.InTurn(by);
            case AT_ONCE -> new Exit.AtOnce(by);
            case LET_GO -> new Exit.Drop(Optional.of(by), filled.text());
            case STEP_BACK, OTHER_WAY, WRITE_ALONE -> throw filled.notOffered();
        };
    }
}
