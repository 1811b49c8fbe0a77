package org.popcircle.core.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An offer to act for somebody who is away, waiting for a light consent (method.md E17).
 *
 * @param stillToAsk whose word is missing
 */
public record StandIn(MemberId offered, List<MemberId> stillToAsk) {

    public StandIn {
        stillToAsk = List.copyOf(stillToAsk);
    }

    /** Everyone named here as {@code as} names them. */
    public StandIn as(UnaryOperator<MemberId> as) {
        MemberId stands = as.apply(offered);
        return new StandIn(
                stands,
                stillToAsk.stream()
                        .map(as)
                        .distinct()
                        .filter(member -> !member.equals(stands))
                        .toList());
    }

    /** The same, with one word less to wait for. */
    public StandIn agreed(MemberId member) {
        List<MemberId> fewer = new ArrayList<>(stillToAsk);
        fewer.remove(member);
        return new StandIn(offered, fewer);
    }
}
