package org.popcircle.core.cards;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.selection.Remit;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.wording.PlainDate;
import org.popcircle.core.wording.Words;

/** Reads what people put into the forms of {@link SelectionForms}, and says in their words what to mend. */
public final class SelectionSubmissions {

    /** How long a role is given to somebody where nothing else is said (method.md 1.3). */
    private static final int USUAL_MONTHS = 6;

    private final Map<String, FieldValue> values;
    private final LocalDate today;
    private final Words words;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private SelectionSubmissions(Map<String, FieldValue> values, LocalDate today, Words words) {
        this.values = values;
        this.today = today;
        this.words = words;
    }

    /** @param today the day by the circle's clock; days in plain words are relative to it */
    public static SelectionSubmissions of(Map<String, FieldValue> values, LocalDate today, Words words) {
        return new SelectionSubmissions(values, today, words);
    }

    /**
     * A selection to be begun.
     *
     * @param people empty where the circle's members are asked, or those of last time
     * @param pace empty where nothing was chosen: the circle's own
     */
    public record Begin(
            List<String> roles,
            Remit remit,
            List<PickedPerson> people,
            Optional<PickedPerson> facilitator,
            Optional<Pace> pace) {
        public Begin {
            roles = List.copyOf(roles);
            people = List.copyOf(people);
        }
    }

    /** Somebody, and why. */
    public record Named(MemberId who, String why) {}

    public record Mended(Remit remit, List<String> qualities) {
        public Mended {
            qualities = List.copyOf(qualities);
        }
    }

    public Submitted<Begin> begin() {
        List<String> roles = rows(SelectionForms.ROLES);
        if (roles.isEmpty()) {
            errors.put(SelectionForms.ROLES, words.text("field.error.empty"));
        } else if (roles.size() > Selection.MOST_ROLES) {
            errors.put(SelectionForms.ROLES, words.text("field.error.too-many-lines", "most", Selection.MOST_ROLES));
        } else if (roles.stream().anyMatch(role -> role.length() > Role.LONGEST_NAME)) {
            errors.put(SelectionForms.ROLES, words.text("field.error.too-long", "most", Role.LONGEST_NAME));
        }
        LocalDate until = date(ProposalForms.UNTIL).orElse(today.plusMonths(USUAL_MONTHS));
        return done(new Begin(
                roles,
                new Remit(text(SelectionForms.DOES), Optional.of(until)),
                people(ProposalForms.PEOPLE),
                people(ProposalForms.FACILITATOR).stream().findFirst(),
                chosen(ProposalForms.WINDOW).flatMap(Windows::paceOf)));
    }

    /** One thing a line. */
    public Submitted<List<String>> lines() {
        List<String> rows = rows(SelectionForms.LIST);
        if (rows.isEmpty()) {
            errors.put(SelectionForms.LIST, words.text("field.error.empty"));
        } else if (rows.size() > Selection.MOST_QUALITIES) {
            errors.put(SelectionForms.LIST, words.text("field.error.too-many-lines", "most", Selection.MOST_QUALITIES));
        }
        return done(rows);
    }

    public Submitted<Mended> mended(Remit before) {
        Optional<LocalDate> until = date(ProposalForms.UNTIL).or(before::until);
        return done(new Mended(new Remit(text(SelectionForms.DOES), until), rows(SelectionForms.LIST)));
    }

    /**
     * Somebody of those who take part; whoever else is picked stands under the field.
     *
     * @param among who could be meant: where that is only one, nobody is picked
     */
    public Submitted<Named> named(Selection selection, List<MemberId> among) {
        Optional<MemberId> who = chosen(SelectionForms.WHO)
                .flatMap(value -> selection.people().stream()
                        .map(Attendee::id)
                        .filter(member -> member.value().equals(value))
                        .findFirst())
                .or(() -> people(SelectionForms.WHO).stream()
                        .findFirst()
                        .flatMap(picked -> selection.person(picked.account()))
                        .map(Attendee::id))
                .or(() -> among.size() == 1 ? Optional.of(among.getFirst()) : Optional.empty());
        if (who.isEmpty()) {
            errors.put(SelectionForms.WHO, words.text("field.error.not-among-them"));
        }
        String why = text(ProposalForms.TEXT);
        return done(new Named(who.orElse(MemberId.of(1)), why));
    }

    public Submitted<Answer> objection() {
        return done(
                new Answer.Objects(new Reason(required(ProposalForms.COULD_GO_WRONG), "", text(ProposalForms.SAFER))));
    }

    /** An objection without its reason: the rules say that one is needed. */
    public static Answer withoutAReason() {
        return new Answer.Objects(new Reason("", "", ""));
    }

    public Submitted<LocalDate> day() {
        Optional<LocalDate> day = date(ProposalForms.UNTIL);
        if (day.isEmpty()) {
            errors.putIfAbsent(ProposalForms.UNTIL, words.text("field.error.day-needed"));
        }
        return done(day.orElse(today));
    }

    public Submitted<String> words() {
        return done(required(ProposalForms.TEXT));
    }

    /** Why somebody would let it go; it may be left out. */
    public Submitted<String> why() {
        return done(text(ProposalForms.TEXT));
    }

    /** What of a form's value was typed, to be given back. */
    public static Optional<String> typed(Object value) {
        return switch (value) {
            case String text -> Optional.of(text);
            case Named named -> Optional.of(named.why());
            case Mended mended -> Optional.of(String.join("\n", mended.qualities()));
            case Answer.Objects(Reason reason) -> Optional.of(reason.couldGoWrong());
            default -> Optional.empty();
        };
    }

    private <T> Submitted<T> done(T value) {
        return errors.isEmpty() ? new Submitted.Taken<>(value) : new Submitted.Mend<>(errors);
    }

    private List<String> rows(String key) {
        return FieldValue.text(values, key)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private String required(String key) {
        String typed = text(key);
        if (typed.isEmpty()) {
            errors.put(key, words.text("field.error.empty"));
        }
        return typed;
    }

    private String text(String key) {
        String typed = FieldValue.text(values, key);
        if (typed.length() > Selection.LONGEST_TEXT) {
            errors.put(key, words.text("field.error.too-long", "most", Selection.LONGEST_TEXT));
        }
        return typed;
    }

    private Optional<LocalDate> date(String key) {
        String typed = FieldValue.text(values, key);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return switch (PlainDate.read(typed, today)) {
            case PlainDate.Found(LocalDate date) -> Optional.of(date);
            case PlainDate.Unclear(String what, PlainDate.Reason reason) -> {
                errors.put(
                        key, words.text(reason.key(), "text", Cut.forLabel(what)) + " " + words.text("date.examples"));
                yield Optional.empty();
            }
        };
    }

    private Optional<String> chosen(String key) {
        return values.get(key) instanceof FieldValue.Chosen(String value) ? Optional.of(value) : Optional.empty();
    }

    private List<PickedPerson> people(String key) {
        return values.get(key) instanceof FieldValue.Picked picked ? picked.people() : List.of();
    }
}
