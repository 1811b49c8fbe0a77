package org.popcircle.core.cards;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.wording.PlainDate;
import org.popcircle.core.wording.Words;

/** Reads what people put into the forms of {@link ShapingForms}, and says in their words what to mend. */
public final class ShapingSubmissions {

    private final Map<String, FieldValue> values;
    private final LocalDate today;
    private final Words words;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private ShapingSubmissions(Map<String, FieldValue> values, LocalDate today, Words words) {
        this.values = values;
        this.today = today;
        this.words = words;
    }

    public static ShapingSubmissions of(Map<String, FieldValue> values, LocalDate today, Words words) {
        return new ShapingSubmissions(values, today, words);
    }

    /**
     * The building of a proposal to be begun.
     *
     * @param people empty where the circle's members are asked, or those of last time
     * @param door empty where nobody comes in by themselves
     * @param pace empty where nothing was chosen: the circle's own
     */
    public record Begin(
            String need,
            List<PickedPerson> people,
            Optional<Door> door,
            Optional<PickedPerson> facilitator,
            Optional<Pace> pace) {
        public Begin {
            people = List.copyOf(people);
        }
    }

    /** A better wording and why. */
    public record Better(String text, String why) {}

    /**
     * Those who write the text.
     *
     * @param due the day by which; it may be left open
     */
    public record Writers(List<MemberId> members, Optional<LocalDate> due) {
        public Writers {
            members = List.copyOf(members);
        }
    }

    public record Written(String title, String text, String leftOut) {}

    public Submitted<Begin> begin() {
        return done(new Begin(
                required(ShapingForms.NEED, Shaping.LONGEST_NEED),
                people(ProposalForms.PEOPLE),
                Doors.of(values),
                people(ProposalForms.FACILITATOR).stream().findFirst(),
                values.get(ProposalForms.WINDOW) instanceof FieldValue.Chosen(String value)
                        ? Windows.paceOf(value)
                        : Optional.empty()));
    }

    public Submitted<Better> better() {
        return done(new Better(
                required(ShapingForms.NEED, Shaping.LONGEST_NEED), text(ProposalForms.WHY, Shaping.LONGEST_REASON)));
    }

    public Submitted<String> need() {
        return done(required(ShapingForms.NEED, Shaping.LONGEST_NEED));
    }

    public Submitted<String> reason() {
        return done(required(ProposalForms.TEXT, Shaping.LONGEST_REASON));
    }

    /** One thing a line. */
    public Submitted<List<String>> lines() {
        List<String> lines = required(ShapingForms.LINES, Shaping.LONGEST_TEXT)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.stream().anyMatch(line -> line.length() > Shaping.LONGEST_ENTRY)) {
            errors.putIfAbsent(
                    ShapingForms.LINES, words.text("field.error.line-too-long", "most", Shaping.LONGEST_ENTRY));
        }
        return done(lines);
    }

    public Submitted<Written> written() {
        return done(new Written(
                text(ProposalForms.TITLE, Shaping.LONGEST_TITLE),
                required(ProposalForms.TEXT, Shaping.LONGEST_TEXT),
                text(ShapingForms.LEFT_OUT, Shaping.LONGEST_TEXT)));
    }

    /** One or two of those who take part. */
    public Submitted<Writers> tuners(Shaping shaping) {
        List<PickedPerson> picked = people(ShapingForms.TUNERS);
        List<String> named = new Menus(ShapingForms.TUNERS).chosen(values);
        List<MemberId> members = Stream.concat(
                        picked.stream()
                                .flatMap(person -> shaping.person(person.account()).stream())
                                .map(Attendee::id),
                        shaping.present().stream().filter(member -> named.contains(member.value())))
                .distinct()
                .toList();
        boolean wrong = members.isEmpty()
                || members.size() > Shaping.MOST_TUNERS
                || picked.stream()
                        .anyMatch(person -> shaping.person(person.account()).isEmpty());
        if (wrong) {
            errors.put(ShapingForms.TUNERS, words.text("field.error.tuners"));
        }
        return done(new Writers(members, day()));
    }

    private Optional<LocalDate> day() {
        String typed = text(ProposalForms.UNTIL, ProposalForms.SHORT_LINE);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return switch (PlainDate.read(typed, today)) {
            case PlainDate.Found(LocalDate date) -> Optional.of(date);
            case PlainDate.Unclear(String what, PlainDate.Reason reason) -> {
                errors.put(
                        ProposalForms.UNTIL,
                        words.text(reason.key(), "text", Cut.forLabel(what)) + " " + words.text("date.examples"));
                yield Optional.empty();
            }
        };
    }

    private <T> Submitted<T> done(T value) {
        return errors.isEmpty() ? new Submitted.Taken<>(value) : new Submitted.Mend<>(errors);
    }

    private String required(String key, int most) {
        String typed = text(key, most);
        if (typed.isEmpty()) {
            errors.putIfAbsent(key, words.text("field.error.empty"));
        }
        return typed;
    }

    private String text(String key, int most) {
        String typed = FieldValue.text(values, key);
        if (typed.length() > most) {
            errors.put(key, words.text("field.error.too-long", "most", most));
        }
        return typed;
    }

    private List<PickedPerson> people(String key) {
        return values.get(key) instanceof FieldValue.Picked picked ? picked.people() : List.of();
    }
}
