package org.popcircle.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.wording.Words;

/** People whom members would like to have in their circle: who can be asked, and by which accounts they are known. */
final class Newcomers {

    private final Kinship kinship;

    Newcomers(Kinship kinship) {
        this.kinship = kinship;
    }

    List<Candidate> of(List<PickedPerson> picked) {
        Map<Account, List<Account>> persons =
                kinship.personsOf(picked.stream().map(PickedPerson::account).toList());
        return picked.stream()
                .<Candidate>map(person -> new Candidate.Newcomer(
                        persons.getOrDefault(person.account(), List.of(person.account())), person.name()))
                .toList();
    }

    /** Why the first of these who cannot be asked in cannot be. */
    static Optional<String> trouble(Circle circle, List<PickedPerson> picked, Words words) {
        return picked.stream()
                .flatMap(person -> trouble(circle, person, words).stream())
                .findFirst();
    }

    private static Optional<String> trouble(Circle circle, PickedPerson person, Words words) {
        boolean isIn = circle.member(person.account())
                .filter(member -> member.status() != MemberStatus.LEFT)
                .isPresent();
        return switch (person.kind()) {
            case BOT, DEACTIVATED ->
                Optional.of(words.text("desk.people.cannot-decide", "names", List.of(person.name())));
            case PERSON, GUEST ->
                isIn ? Optional.of(words.text("desk.ask-in.known", "name", person.name())) : Optional.empty();
        };
    }
}
