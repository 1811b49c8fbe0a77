package org.popcircle.core.view;

import java.time.LocalDate;
import java.util.List;
import org.popcircle.core.vocabulary.Account;

/** What a person put into a field. Fields left empty are absent. */
public sealed interface FieldValue {

    record Text(String text) implements FieldValue {}

    record Chosen(String value) implements FieldValue {}

    record Ticked() implements FieldValue {}

    record Picked(List<PickedPerson> people) implements FieldValue {
        public Picked {
            people = List.copyOf(people);
        }
    }

    record Day(LocalDate date) implements FieldValue {}

    /**
     * Somebody picked.
     *
     * @param name as the messenger shows them
     * @param kind whether this account can take part at all
     */
    record PickedPerson(Account account, String name, Kind kind) {

        /** What kind of account it is. */
        public enum Kind {
            PERSON,
            GUEST,
            BOT,
            DEACTIVATED
        }
    }
}
