package org.popcircle.core.proposal;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.vocabulary.MemberId;

/**
 * An offer to act for somebody who is away, waiting for a light consent (method.md E17).
 *
 * @param stillToAsk whose word is missing
 */
public record StandIn(MemberId offered, List<MemberId> stillToAsk) {

    public StandIn {
        stillToAsk = List.copyOf(stillToAsk);
    }

    StandIn agreed(MemberId member) {
        List<MemberId> fewer = new ArrayList<>(stillToAsk);
        fewer.remove(member);
        return new StandIn(offered, fewer);
    }
}
