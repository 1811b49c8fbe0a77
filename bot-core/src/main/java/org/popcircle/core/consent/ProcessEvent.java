package org.popcircle.core.consent;

import java.util.List;
import org.popcircle.core.vocabulary.MemberId;

/** What has happened to a {@link ProcessProposal}, in whatever process. Answers print as hidden. */
public sealed interface ProcessEvent<W extends Exit> {

    record Asked<W extends Exit>(ProcessProposal<W> proposal) implements ProcessEvent<W> {}

    record Answered<W extends Exit>(MemberId member, Given given) implements ProcessEvent<W> {}

    /** The time for answers is over; whoever is missing is still waited for. */
    record TimeIsUp<W extends Exit>() implements ProcessEvent<W> {}

    /** What everyone's answers amount to. */
    sealed interface Settled<W extends Exit> extends ProcessEvent<W> {}

    /** There is a reason against it: it goes on as before. */
    record Declined<W extends Exit>(W way, List<Reason> reasons) implements Settled<W> {
        public Declined {
            reasons = List.copyOf(reasons);
        }
    }

    /** Everyone was heard, and nobody had a reason against it. */
    record Agreed<W extends Exit>(W way, List<MemberId> consented) implements Settled<W> {
        public Agreed {
            consented = List.copyOf(consented);
        }
    }
}
