package org.popcircle.core.cards;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Remit;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.Lines;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.wording.PlainDate;
import org.popcircle.core.wording.Words;

/** Reads what people put into the forms of {@link SelectionForms}, and says in their words what to mend. */
public final class SelectionSubmissions {

    /** How long a role is given to somebody where nothing else is said (method.md 1.3). */
    private static final int USUAL_MONTHS = 6;

    /** Longer than that, and what comes next is not next any more. */
    private static final int MONTHS_OF_PRIORITIES = 1;

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
     * @param roles none where it is no role that somebody is sought for
     * @param people empty where the circle's members are asked, or those of last time
     * @param door empty where nobody comes in by themselves
     * @param pace empty where nothing was chosen: the circle's own
     */
    public record Begin(
            List<String> roles,
            Remit remit,
            List<PickedPerson> people,
            Optional<Door> door,
            Optional<PickedPerson> facilitator,
            Optional<Pace> pace) {
        public Begin {
            roles = List.copyOf(roles);
            people = List.copyOf(people);
        }
    }

    /** Somebody or something, and why. */
    public record Named(List<Candidate> who, String why) {
        public Named {
            who = List.copyOf(who);
        }
    }

    /** Somebody else's task, and why. */
    public record Handed(MemberId to, String why) {}

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
        return done(begin(roles, new Remit(text(SelectionForms.DOES), Optional.of(until))));
    }

    /** How what comes next is chosen. */
    public Submitted<Begin> priorities() {
        LocalDate until = date(ProposalForms.UNTIL).orElse(today.plusMonths(MONTHS_OF_PRIORITIES));
        return done(begin(List.of(), new Remit("", Optional.of(until))));
    }

    /** How new members are chosen; without a day they are asked in for as long as it fits. */
    public Submitted<Begin> newMembers() {
        return done(begin(List.of(), new Remit(text(SelectionForms.DOES), date(ProposalForms.UNTIL))));
    }

    private Begin begin(List<String> roles, Remit remit) {
        return new Begin(
                roles,
                remit,
                people(ProposalForms.PEOPLE),
                Doors.of(values),
                people(ProposalForms.FACILITATOR).stream().findFirst(),
                chosen(ProposalForms.WINDOW).flatMap(Windows::paceOf));
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

    /** Whom or what somebody proposes or suggests, of these, and why. */
    public Submitted<Named> named(Selection selection, List<Candidate> among) {
        List<Candidate> found = CandidateFields.chosen(values, selection, among);
        if (found.isEmpty()) {
            String word = SelectionSpeaker.word(selection.frame().sought());
            errors.put(CandidateFields.WHO, words.text("field.error.not-among-them", "sought", word));
        }
        return done(new Named(found, text(ProposalForms.TEXT)));
    }

    /** People whom somebody would like to have in the circle, as they were picked. */
    public List<PickedPerson> newcomers() {
        return people(CandidateFields.WHO);
    }

    /** @param trouble what is wrong with those picked, if anything */
    public Submitted<Named> newcomers(List<Candidate> newcomers, Optional<String> trouble) {
        int most = new Sought.NewMembers().mostEach();
        if (newcomers.isEmpty()) {
            errors.put(CandidateFields.WHO, words.text("field.error.nobody-picked"));
        } else if (newcomers.size() > most) {
            errors.put(CandidateFields.WHO, words.text("field.error.too-many-people", "most", most));
        }
        trouble.ifPresent(text -> errors.put(CandidateFields.WHO, text));
        return done(new Named(newcomers, text(ProposalForms.TEXT)));
    }

    /** Who makes the proposal instead, of these. */
    public Submitted<Handed> handed(Selection selection, List<MemberId> among) {
        List<Candidate> people =
                among.stream().<Candidate>map(Candidate.Person::new).toList();
        List<MemberId> found = CandidateFields.chosen(values, selection, people).stream()
                .flatMap(one -> one instanceof Candidate.Person(MemberId id) ? Stream.of(id) : Stream.empty())
                .toList();
        if (found.size() != 1) {
            errors.put(CandidateFields.WHO, words.text("field.error.not-among-them", "sought", "roles"));
        }
        return done(new Handed(found.isEmpty() ? MemberId.of(1) : found.getFirst(), text(ProposalForms.TEXT)));
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
            case Handed handed -> Optional.of(handed.why());
            case Mended mended -> Optional.of(String.join("\n", mended.qualities()));
            case Answer.Objects(Reason reason) -> Optional.of(reason.couldGoWrong());
            default -> Optional.empty();
        };
    }

    private <T> Submitted<T> done(T value) {
        return errors.isEmpty() ? new Submitted.Taken<>(value) : new Submitted.Mend<>(errors);
    }

    private List<String> rows(String key) {
        return Lines.once(FieldValue.text(values, key).lines().toList());
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
