package org.popcircle.core.round;

import java.util.List;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;

/** A person in a round, frozen when it starts so that a turn needs nothing else. */
public record Attendee(MemberId id, String name, List<Account> accounts) {

    public Attendee {
        accounts = List.copyOf(accounts);
    }
}
