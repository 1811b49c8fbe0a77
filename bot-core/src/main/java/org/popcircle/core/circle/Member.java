package org.popcircle.core.circle;

import java.util.List;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;

/** A person in a circle, with the accounts they speak through: one person, one voice. */
public record Member(MemberId id, String name, List<Account> accounts, MemberStatus status) {

    public Member {
        accounts = List.copyOf(accounts);
    }

    Member now(MemberStatus other) {
        return new Member(id, name, accounts, other);
    }

    Member speakingThrough(List<Account> others, MemberStatus standing) {
        return new Member(id, name, others, standing);
    }

    Member called(String other) {
        return new Member(id, other, accounts, status);
    }

    /** How a person stands to the circle. */
    public enum MemberStatus {
        /** Was asked in a pop-up and has not taken part yet: nobody is conscripted. */
        INVITED,
        /** Has consent rights. */
        MEMBER,
        /** Informed, without consent rights for a time (MVOS 6.10). */
        ON_LEAVE,
        LEFT
    }
}
