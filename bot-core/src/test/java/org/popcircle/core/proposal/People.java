package org.popcircle.core.proposal;

import java.util.List;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.vocabulary.MemberId;

/** The people of the tests, by name. */
final class People {

    static final MemberId ANA = MemberId.of(1);
    static final MemberId BEN = MemberId.of(2);
    static final MemberId CHI = MemberId.of(3);
    static final MemberId DOV = MemberId.of(4);
    static final MemberId EVA = MemberId.of(5);

    private static final List<String> NAMES = List.of("Ana", "Ben", "Chi", "Dov", "Eva");

    private People() {}

    static Participant participant(MemberId member, Standing standing) {
        int number = Integer.parseInt(member.value().substring(1));
        return new Participant(member, number <= 5 ? NAMES.get(number - 1) : "M" + number, List.of(), standing);
    }
}
