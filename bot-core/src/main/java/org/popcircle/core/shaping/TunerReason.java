package org.popcircle.core.shaping;

import java.util.List;
import org.popcircle.core.vocabulary.MemberId;

/**
 * A reason why these people should not be the ones who write.
 *
 * @param tuners whom it is about
 * @param settled whoever gave it is content
 */
public record TunerReason(MemberId by, List<MemberId> tuners, String text, boolean settled) {

    public TunerReason {
        tuners = List.copyOf(tuners);
    }

    TunerReason settledBy(MemberId member) {
        return by.equals(member) ? new TunerReason(by, tuners, text, true) : this;
    }
}
