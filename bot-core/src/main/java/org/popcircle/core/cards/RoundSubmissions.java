package org.popcircle.core.cards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundKind;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.wording.Words;

/** Reads what people put into the forms of {@link RoundForms}, and says in their words what to mend. */
public final class RoundSubmissions {

    private final Map<String, FieldValue> values;
    private final Words words;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private RoundSubmissions(Map<String, FieldValue> values, Words words) {
        this.values = values;
        this.words = words;
    }

    public static RoundSubmissions of(Map<String, FieldValue> values, Words words) {
        return new RoundSubmissions(values, words);
    }

    /**
     * A round to be begun.
     *
     * @param people empty where the circle's members are asked, or those of last time
     * @param door empty where nobody comes in by themselves
     * @param pace empty where nothing was chosen: the circle's own
     */
    public record Begin(
            RoundKind kind,
            String prompt,
            RoundKind.Order order,
            List<PickedPerson> people,
            Optional<Door> door,
            Optional<PickedPerson> facilitator,
            Optional<Pace> pace) {
        public Begin {
            people = List.copyOf(people);
        }
    }

    public Submitted<Begin> begin() {
        RoundKind kind = chosen(RoundForms.KIND).flatMap(RoundSubmissions::kind).orElse(RoundKind.CHECK_IN);
        RoundKind.Order order = switch (chosen(RoundForms.ORDER).orElse(RoundForms.USUAL)) {
            case RoundForms.IN_TURN -> RoundKind.Order.IN_TURN;
            case RoundForms.AT_ONCE -> RoundKind.Order.AT_ONCE;
            default -> kind.usual();
        };
        return done(new Begin(
                kind,
                text(RoundForms.PROMPT, Round.LONGEST_PROMPT),
                order,
                people(ProposalForms.PEOPLE),
                Doors.of(values),
                people(ProposalForms.FACILITATOR).stream().findFirst(),
                chosen(ProposalForms.WINDOW).flatMap(Windows::paceOf)));
    }

    /** The name of a kind as forms and commands have it. */
    public static Optional<RoundKind> kind(String key) {
        return Stream.of(RoundKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst();
    }

    /** What somebody says in their turn. */
    public Submitted<String> say() {
        String typed = text(ProposalForms.TEXT, Round.LONGEST_TEXT);
        if (typed.isEmpty()) {
            errors.putIfAbsent(ProposalForms.TEXT, words.text("field.error.empty"));
        }
        return done(typed);
    }

    /** Why somebody passes; it may be left out. */
    public Submitted<String> why() {
        return done(text(ProposalForms.TEXT, Round.LONGEST_TEXT));
    }

    private <T> Submitted<T> done(T value) {
        return errors.isEmpty() ? new Submitted.Taken<>(value) : new Submitted.Mend<>(errors);
    }

    private String text(String key, int most) {
        String typed = FieldValue.text(values, key);
        if (typed.length() > most) {
            errors.put(key, words.text("field.error.too-long", "most", most));
        }
        return typed;
    }

    private Optional<String> chosen(String key) {
        return values.get(key) instanceof FieldValue.Chosen(String value) ? Optional.of(value) : Optional.empty();
    }

    private List<PickedPerson> people(String key) {
        return values.get(key) instanceof FieldValue.Picked picked ? picked.people() : List.of();
    }
}
