package org.popcircle.core.selection;

import java.time.Instant;
import java.util.List;
import org.popcircle.core.vocabulary.MemberId;

/** A role that somebody takes by everyone's consent. */
public record Settled(Candidacy candidacy, List<MemberId> consented, Instant at) {

    public Settled {
        consented = List.copyOf(consented);
    }
}
