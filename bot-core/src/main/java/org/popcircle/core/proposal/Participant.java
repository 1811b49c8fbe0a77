package org.popcircle.core.proposal;

import java.util.List;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;

/** A person in this process, frozen when it starts so that an ordinary click needs nothing else. */
public record Participant(MemberId id, String name, List<Account> accounts, Standing standing) {

    public Participant {
        accounts = List.copyOf(accounts);
    }

    Participant now(Standing other) {
        return new Participant(id, name, accounts, other);
    }

    /** How a person stands to this process. */
    public enum Standing {
        /** Asked, but has not pressed anything yet: nobody is conscripted (method.md 2.11). */
        INVITED,
        /** Taking part, with consent rights. */
        JOINED,
        /** Has said that this is not theirs to decide. */
        LEFT_OUT,
        /** Said "I'm in" and was kept out by whoever brought or leads it. */
        DECLINED,
        /** Has left the circle or is on leave. */
        AWAY,
        /** Never joined; those who joined went on without them. */
        NOT_ASKED
    }
}
