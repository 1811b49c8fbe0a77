package org.popcircle.core.proposal;

import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;

/**
 * Who looks after what in this process.
 *
 * @param proposer who brings it; another may take it over
 * @param facilitator who leads through the steps; empty in a small decision, where the bot keeps them
 * @param wordsmith who chooses the wording when something is folded in: never the proposer (method.md E3); empty until
 *     somebody takes it on
 */
public record Duties(MemberId proposer, Optional<MemberId> facilitator, Optional<MemberId> wordsmith) {

    /** The facilitator chooses the wording, unless they proposed it themselves. */
    public static Duties of(MemberId proposer, Optional<MemberId> facilitator, Optional<MemberId> named) {
        Optional<MemberId> wordsmith = named.or(() -> facilitator).filter(member -> !member.equals(proposer));
        return new Duties(proposer, facilitator, wordsmith);
    }

    Duties withWordsmith(MemberId member) {
        return new Duties(proposer, facilitator, Optional.of(member));
    }

    /** Somebody acts for whoever is away, in this process only (method.md E17); never the proposer for the wording. */
    Duties actedFor(MemberId away, MemberId member) {
        Optional<MemberId> words =
                wordsmith.map(other -> other.equals(away) ? member : other).filter(other -> !other.equals(proposer));
        return new Duties(proposer, facilitator.map(other -> other.equals(away) ? member : other), words);
    }

    Duties takenOverBy(MemberId member) {
        return new Duties(member, facilitator, wordsmith.filter(other -> !other.equals(member)));
    }

    Duties without(MemberId gone) {
        return new Duties(
                proposer,
                facilitator.filter(member -> !member.equals(gone)),
                wordsmith.filter(member -> !member.equals(gone)));
    }
}
