package org.popcircle.core.app;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.Place;

/**
 * Who did something, where and when, as the messenger told it.
 *
 * @param kind whether the account is a person who can take part
 * @param groups the ids of the groups of its workspace that this account is in, as far as the messenger tells
 * @param place the channel it happened in; empty in a direct message or on the home page
 * @param placeName how people call that channel
 * @param delivery a key that is the same when the messenger delivers the same act again
 * @param pressed the moment of the act by the messenger's clock (real time): orders two answers of one person
 */
public record Caller(
        Account account,
        String name,
        FieldValue.PickedPerson.Kind kind,
        Set<String> groups,
        ZoneId zone,
        Locale locale,
        Optional<Place> place,
        String placeName,
        String delivery,
        Instant pressed) {

    public Caller {
        groups = Set.copyOf(groups);
    }

    /** Whether it is known that this account is in that group. */
    public boolean isIn(Group group) {
        return group.messenger() == account.messenger()
                && group.workspace().equals(account.workspace())
                && groups.contains(group.id());
    }
}
