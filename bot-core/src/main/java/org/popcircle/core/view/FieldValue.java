package org.popcircle.core.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Group;

/** What a person put into a field. Fields left empty are absent, except for a picker that was emptied. */
public sealed interface FieldValue {

    /** Blanks, control and format characters, and letters that are drawn as nothing. */
    Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]*");

    /** The text in this field without blanks around; empty where there is nothing in it that can be seen. */
    static String text(Map<String, FieldValue> values, String key) {
        return values.get(key) instanceof Text(String text)
                        && !UNSEEN.matcher(text).matches()
                ? text.strip()
                : "";
    }

    /** Whether people stood in this field and all were taken out. */
    static boolean isEmptied(Map<String, FieldValue> values, String key) {
        return values.get(key) instanceof Picked(List<PickedPerson> people, List<Group> groups)
                && people.isEmpty()
                && groups.isEmpty();
    }

    record Text(String text) implements FieldValue {}

    record Chosen(String value) implements FieldValue {}

    /** What was chosen of {@link Field.SomeOf}; never empty. */
    record ChosenSome(List<String> values) implements FieldValue {
        public ChosenSome {
            values = List.copyOf(values);
        }
    }

    record Ticked() implements FieldValue {}

    /** @param groups whose people come in by themselves, where the field takes such */
    record Picked(List<PickedPerson> people, List<Group> groups) implements FieldValue {
        public Picked {
            people = List.copyOf(people);
            groups = List.copyOf(groups);
        }

        /** People alone. */
        public static Picked of(List<PickedPerson> people) {
            return new Picked(people, List.of());
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
