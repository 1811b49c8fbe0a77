package org.popcircle.core.shaping;

import java.util.List;
import org.popcircle.core.vocabulary.MemberId;

/** Those without whom the others went on in a step, so that nobody is skipped silently. */
public record NotHeard(Step step, List<MemberId> members) {

    public NotHeard {
        members = List.copyOf(members);
    }
}
