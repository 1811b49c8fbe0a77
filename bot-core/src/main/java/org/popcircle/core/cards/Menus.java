package org.popcircle.core.cards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/** More options than one menu holds, shared out among several; read back as if they were one. */
final class Menus {

    private final String key;

    Menus(String key) {
        this.key = key;
    }

    /** Whether people of another messenger take part, whom no picker of this one shows. */
    static boolean areNeeded(List<Place> places) {
        return places.stream().map(Place::messenger).distinct().count() > 1;
    }

    /** @param most how many can be chosen in each */
    List<Field> of(String label, List<Field.Option> options, int most, List<String> chosen, Words words) {
        int menus = Math.ceilDiv(options.size(), Field.SomeOf.MOST_OPTIONS);
        return IntStream.range(0, menus)
                .<Field>mapToObj(menu -> new Field.SomeOf(
                        menu == 0 ? key : key + (menu + 1),
                        menu == 0 ? label : words.text("field.further.label"),
                        Optional.empty(),
                        menus == 1,
                        options.stream()
                                .skip((long) menu * Field.SomeOf.MOST_OPTIONS)
                                .limit(Field.SomeOf.MOST_OPTIONS)
                                .toList(),
                        most,
                        chosen))
                .toList();
    }

    /** What was chosen in any of them, or in a list where a few options made one. */
    List<String> chosen(Map<String, FieldValue> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(key))
                .flatMap(entry -> switch (entry.getValue()) {
                    case FieldValue.Chosen(String one) -> Stream.of(one);
                    case FieldValue.ChosenSome(List<String> some) -> some.stream();
                    case FieldValue.Picked _, FieldValue.Text _, FieldValue.Ticked _, FieldValue.Day _ ->
                        Stream.<String>empty();
                })
                .toList();
    }
}
