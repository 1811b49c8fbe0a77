package org.popcircle.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.vocabulary.Group;

/** What somebody has put into a form so far, to be read before it is sent: a line for each field that is not empty. */
final class Filled {

    /** So much of a text recalls it; the form itself has it whole. */
    private static final int RECALLED = 200;

    private Filled() {}

    /** Ends with whom it asks where nobody was picked: that is settled by who usually takes part. */
    static List<Phrase> lines(Draft draft) {
        List<Phrase> lines = new ArrayList<>();
        for (Field field : draft.form().fields()) {
            String value = value(field, draft.typed());
            if (!value.isBlank()) {
                lines.add(Phrase.strong(field.label()).then(Phrase.of("  " + value)));
            }
        }
        boolean saysWho = draft.form().fields().stream()
                .filter(field ->
                        field instanceof Field.Tick || (field instanceof Field.People people && !people.single()))
                .anyMatch(field -> !value(field, draft.typed()).isBlank());
        if (!saysWho) {
            lines.addAll(draft.form().asks());
        }
        return lines;
    }

    private static String value(Field field, Map<String, FieldValue> typed) {
        FieldValue value = typed.get(field.key());
        return switch (value) {
            case null -> "";
            case FieldValue.Text(String text) ->
                VisibleText.cut(text.replace('\n', ' ').strip(), RECALLED);
            case FieldValue.Chosen(String chosen) -> labels(field, List.of(chosen));
            case FieldValue.ChosenSome(List<String> chosen) -> labels(field, chosen);
            case FieldValue.Ticked() -> field instanceof Field.Tick tick ? tick.option() : "";
            case FieldValue.Picked(List<PickedPerson> people, List<Group> groups) ->
                joined(Stream.concat(
                        people.stream().map(PickedPerson::name), groups.stream().map(Group::name)));
            case FieldValue.Day(var date) -> date.toString();
        };
    }

    private static String labels(Field field, List<String> chosen) {
        List<Field.Option> options = switch (field) {
            case Field.OneOf one -> one.options();
            case Field.SomeOf some -> some.options();
            case Field.Text _, Field.Tick _, Field.People _, Field.Day _ -> List.of();
        };
        return joined(options.stream()
                .filter(option -> chosen.contains(option.value()))
                .map(Field.Option::label));
    }

    private static String joined(Stream<String> names) {
        return String.join(", ", names.toList());
    }
}
