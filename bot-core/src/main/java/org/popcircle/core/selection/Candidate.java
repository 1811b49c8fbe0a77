package org.popcircle.core.selection;

import java.util.List;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;

/** Somebody or something that can be named. */
public sealed interface Candidate {

    /** Somebody who takes part, for a role. */
    record Person(MemberId id) implements Candidate {}

    /**
     * A topic of the backlog.
     *
     * @param item its number there
     */
    record Topic(int item, String title) implements Candidate {}

    /**
     * Somebody who does not belong to the circle yet.
     *
     * @param accounts all that are known to be theirs; the first is the one they were picked by
     */
    record Newcomer(List<Account> accounts, String name) implements Candidate {
        public Newcomer {
            accounts = List.copyOf(accounts);
        }
    }
}
