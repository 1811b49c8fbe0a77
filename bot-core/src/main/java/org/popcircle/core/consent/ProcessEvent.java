package org.popcircle.core.consent;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;

/** What has happened to a {@link ProcessProposal}, in whatever process. Answers print as hidden. */
public sealed interface ProcessEvent<W extends Exit> {

    record Asked<W extends Exit>(ProcessProposal<W> proposal) implements ProcessEvent<W> {}

    record Answered<W extends Exit>(MemberId member, Given given) implements ProcessEvent<W> {}

    /** The time for answers is over. */
    record TimeIsUp<W extends Exit>() implements ProcessEvent<W> {}

    /** What everyone's answers amount to. */
    sealed interface Settled<W extends Exit> extends ProcessEvent<W> {}

    /**
     * It goes on as before.
     *
     * @param reasons against it; none where its asker took it back, or where somebody was not heard in time
     */
    record Declined<W extends Exit>(W way, List<Reason> reasons) implements Settled<W> {
        public Declined {
            reasons = List.copyOf(reasons);
        }

        /** The reasons in one line; empty where there is none. */
        public Optional<String> why() {
            return reasons.stream().map(Reason::couldGoWrong).reduce((one, more) -> one + " · " + more);
        }
    }

    /** Everyone was heard, and nobody had a reason against it. */
    record Agreed<W extends Exit>(W way, List<MemberId> consented) implements Settled<W> {
        public Agreed {
            consented = List.copyOf(consented);
        }
    }
}
