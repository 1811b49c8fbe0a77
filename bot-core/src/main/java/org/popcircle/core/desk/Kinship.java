package org.popcircle.core.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.app.Directory;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Stored;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;

/**
 * Tells circles which accounts are one person's. The records of identity are the truth; each circle is told in a commit of
 * its own, and being told again changes nothing.
 */
final class Kinship {

    private final Ledger ledger;
    private final Store store;
    private final Directory directory;
    private final DomainClock clock;

    Kinship(Ledger ledger, Store store, Directory directory, DomainClock clock) {
        this.ledger = ledger;
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /** For each of these accounts all that the same person has, in one round trip. */
    Map<Account, List<Account>> personsOf(Collection<Account> accounts) {
        Map<Account, List<Account>> persons = new LinkedHashMap<>();
        accounts.forEach(account -> persons.put(account, List.of(account)));
        store.loadAll(accounts.stream().distinct().map(Documents::identity).toList()).stream()
                .map(Stored::document)
                .forEach(identity -> persons.put(identity.account(), identity.everyAccount()));
        return persons;
    }

    /** Every circle where this account is, or was with another of the same person, gets to know who it is. */
    void spread(Account account) {
        List<Account> person = personsOf(List.of(account)).getOrDefault(account, List.of(account));
        Set<CircleId> circles = new LinkedHashSet<>();
        person.forEach(one -> circles.addAll(directory.circlesOf(one)));
        circles.forEach(circle -> recognise(circle, person));
    }

    /** The people of a circle that has just begun something: somebody may have linked an account meanwhile. */
    void check(CircleId circle, List<Account> accounts) {
        personsOf(accounts).values().stream()
                .filter(person -> person.size() > 1)
                .distinct()
                .forEach(person -> recognise(circle, person));
    }

    private void recognise(CircleId circle, List<Account> person) {
        Optional<Circle> after = ledger.change(circle, clock.now(), Optional.empty(), turn -> {
                    Optional<Circle> known = turn.load(Documents.circle(circle));
                    known.ifPresent(
                            _ -> CircleAftermath.command(turn, new CircleCommand.Recognise(turn.now(), person)));
                    return turn.load(Documents.circle(circle));
                })
                .result();
        List<Account> members = new ArrayList<>();
        after.ifPresent(now -> now.members().forEach(member -> members.addAll(member.accounts())));
        for (Account account : person) {
            if (members.contains(account)) {
                directory.remember(account, circle);
            } else {
                directory.forget(account, circle);
            }
        }
    }
}
