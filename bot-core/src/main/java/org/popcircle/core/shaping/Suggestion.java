package org.popcircle.core.shaping;

import java.util.function.UnaryOperator;
import org.popcircle.core.vocabulary.MemberId;

/**
 * A better wording of the need, with what the present one misses.
 *
 * @param version of the need statement that it is about
 * @param settled who suggested it is content without it
 */
public record Suggestion(int version, MemberId by, String text, String why, boolean settled) {

    Suggestion settledBy(MemberId member) {
        return by.equals(member) ? new Suggestion(version, by, text, why, true) : this;
    }

    Suggestion as(UnaryOperator<MemberId> as) {
        return new Suggestion(version, as.apply(by), text, why, settled);
    }
}
