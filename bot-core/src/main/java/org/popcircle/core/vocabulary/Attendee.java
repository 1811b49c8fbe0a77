package org.popcircle.core.vocabulary;

import java.util.List;

/** A person in a round or a selection, frozen when it starts so that a press needs nothing else. */
public record Attendee(MemberId id, String name, List<Account> accounts) {

    public Attendee {
        accounts = List.copyOf(accounts);
    }
}
