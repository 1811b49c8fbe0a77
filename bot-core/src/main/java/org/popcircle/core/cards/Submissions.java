package org.popcircle.core.cards;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.proposal.IntegrationStrategy;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.Measure;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.wording.PlainDate;
import org.popcircle.core.wording.Words;

/** Reads what people put into the forms of {@link ProposalForms}, and says in their words what to mend. */
public final class Submissions {

    private final Map<String, FieldValue> values;
    private final LocalDate today;
    private final Words words;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private Submissions(Map<String, FieldValue> values, LocalDate today, Words words) {
        this.values = values;
        this.today = today;
        this.words = words;
    }

    /**
     * Reads one submitted form.
     *
     * @param today the day by the circle's clock; days in plain words are relative to it
     */
    public static Submissions of(Map<String, FieldValue> values, LocalDate today, Words words) {
        return new Submissions(values, today, words);
    }

    public Submitted<Submission.Check> check() {
        String question = required(ProposalForms.QUESTION);
        Wording wording =
                new Wording(Titles.of(question), question, "", Submission.term(false, Optional.empty()), List.of());
        return done(
                new Submission.Check(wording, people(ProposalForms.PEOPLE), isOpen(), door(), pace().orElse(Pace.DAY)));
    }

    public Submitted<Submission.Propose> propose() {
        String text = required(ProposalForms.TEXT);
        Optional<LocalDate> day = day(ProposalForms.UNTIL);
        Optional<String> kind = chosen(ProposalForms.KIND);
        boolean rule = kind.map(ProposalForms.RULE::equals).orElse(day.isPresent());
        if (rule && day.isEmpty() && !errors.containsKey(ProposalForms.UNTIL)) {
            errors.put(ProposalForms.UNTIL, words.text("field.error.rule-needs-day"));
        }
        if (day.isPresent() && answeredBy().isAfter(day.get())) {
            errors.put(ProposalForms.UNTIL, words.text("field.error.before-answers"));
        }
        Wording wording = new Wording(
                title(text),
                text,
                text(ProposalForms.WHY),
                Submission.term(rule, day),
                measure().stream().toList());
        return done(new Submission.Propose(
                wording,
                rule,
                people(ProposalForms.PEOPLE),
                isOpen(),
                door(),
                people(ProposalForms.FACILITATOR).stream().findFirst(),
                people(ProposalForms.WORDSMITH).stream().findFirst(),
                pace(),
                chosen(ProposalForms.ANSWERING)
                        .map(how -> how.equals(ProposalForms.IN_TURN) ? Answering.IN_TURN : Answering.ALL_AT_ONCE)));
    }

    /** The day until which everybody may take their time to answer, if no other pace is chosen than the usual one. */
    private LocalDate answeredBy() {
        return today.plusDays(pace().flatMap(Pace::window).map(Duration::toDays).orElse(0L));
    }

    /** The corrected words; what the form does not show stays as it was. */
    public Submitted<Wording> correct(Wording before, boolean check, boolean rule) {
        String text = required(ProposalForms.TEXT);
        if (check) {
            return done(new Wording(title(text), text, before.why(), before.term(), before.measures()));
        }
        return done(new Wording(
                title(text), text, text(ProposalForms.WHY), Submission.term(rule, ruleDay(rule)), before.measures()));
    }

    /** The next version, and which of the strategies at hand its changes amount to. */
    public Submitted<Submission.Amendment> amend(Wording before, boolean rule) {
        String text = required(ProposalForms.TEXT);
        Optional<LocalDate> day = ruleDay(rule);
        List<Measure> measures = new ArrayList<>(before.measures());
        Optional<Measure> added = measure();
        added.filter(measure -> !measures.contains(measure)).ifPresent(measures::add);
        Wording now = new Wording(
                before.title().equals(Titles.of(before.text())) ? Titles.of(text) : before.title(),
                text,
                text(ProposalForms.WHY),
                Submission.term(rule, day),
                measures);
        if (now.equals(before)) {
            errors.putIfAbsent(ProposalForms.TEXT, words.text("field.error.unchanged"));
        }
        return done(new Submission.Amendment(now, strategies(before, now), ticked(ProposalForms.CLARIFY_AGAIN)));
    }

    private static List<IntegrationStrategy> strategies(Wording before, Wording now) {
        List<IntegrationStrategy> found = new ArrayList<>();
        if (!now.text().equals(before.text())) {
            found.add(IntegrationStrategy.MODIFY);
        }
        Optional<LocalDate> earlier = now.term().day();
        boolean shorter = earlier.isPresent()
                && before.term().day().map(day -> earlier.get().isBefore(day)).orElse(true);
        if (shorter) {
            found.add(IntegrationStrategy.SHORTEN_TERM);
        }
        if (!now.measures().equals(before.measures())) {
            found.add(IntegrationStrategy.MEASURE);
        }
        return found;
    }

    public Submitted<Reason> reason() {
        return done(new Reason(
                required(ProposalForms.COULD_GO_WRONG), text(ProposalForms.NOTICE), text(ProposalForms.SAFER)));
    }

    public Submitted<Submission.Reaction> reaction() {
        return done(new Submission.Reaction(required(ProposalForms.TEXT), ticked(ProposalForms.INSTEAD)));
    }

    /** @param concern it was given as a concern, so that nobody has to say whether it must be dealt with first */
    public Submitted<Submission.ConsentBut> consentBut(boolean concern) {
        if (concern) {
            return done(new Submission.ConsentBut(required(ProposalForms.TEXT), false));
        }
        Optional<String> answer = chosen(ProposalForms.DEAL_WITH);
        if (answer.isEmpty()) {
            errors.put(ProposalForms.DEAL_WITH, words.text("field.error.choose"));
        }
        return done(
                new Submission.ConsentBut(required(ProposalForms.TEXT), answer.equals(Optional.of(ProposalForms.YES))));
    }

    /** The one text of a question, an answer, an idea. */
    public Submitted<String> oneText() {
        return done(required(ProposalForms.TEXT));
    }

    /** The reason for letting a proposal go; it may be left out. */
    public Submitted<String> dropReason() {
        return done(text(ProposalForms.TEXT));
    }

    public Submitted<LocalDate> parkUntil() {
        return done(requiredDay());
    }

    private LocalDate requiredDay() {
        Optional<LocalDate> day = day(ProposalForms.UNTIL);
        if (day.isEmpty()) {
            errors.putIfAbsent(ProposalForms.UNTIL, words.text("field.error.day-needed"));
        }
        return day.orElse(today);
    }

    /** @param offered the ways that could be chosen; no other is taken */
    public Submitted<WayForm.Filled> way(List<WayForm.Way> offered) {
        Optional<WayForm.Way> chosen =
                chosen(WayForm.WAY).flatMap(WayForm.Way::named).filter(offered::contains);
        if (chosen.isEmpty()) {
            errors.put(WayForm.WAY, words.text("field.error.choose"));
        }
        WayForm.Way way = chosen.orElse(WayForm.Way.MORE_TIME);
        String text = way.needsWords() ? required(ProposalForms.TEXT) : text(ProposalForms.TEXT);
        Optional<LocalDate> day = way == WayForm.Way.HAND_OVER ? Optional.of(requiredDay()) : Optional.empty();
        return done(new WayForm.Filled(way, text, way == WayForm.Way.PAUSE ? day(ProposalForms.UNTIL) : day));
    }

    private <T> Submitted<T> done(T value) {
        return errors.isEmpty() ? new Submitted.Taken<>(value) : new Submitted.Mend<>(errors);
    }

    private String title(String text) {
        String typed = text(ProposalForms.TITLE);
        return typed.isEmpty() ? Titles.of(text) : Cut.to(Wording.LONGEST_TITLE, typed);
    }

    private Optional<LocalDate> ruleDay(boolean rule) {
        Optional<LocalDate> day = day(ProposalForms.UNTIL);
        if (rule && day.isEmpty()) {
            errors.putIfAbsent(ProposalForms.UNTIL, words.text("field.error.rule-needs-day"));
        }
        return day;
    }

    private Optional<LocalDate> day(String key) {
        String typed = text(key);
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

    private Optional<Measure> measure() {
        String what = text(ProposalForms.WATCH_WHAT);
        String until = day(ProposalForms.WATCH_UNTIL).map(LocalDate::toString).orElse("");
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Measure(what, text(ProposalForms.WATCH_THRESHOLD), text(ProposalForms.WATCH_WHO), until));
    }

    private Optional<Pace> pace() {
        return chosen(ProposalForms.WINDOW).flatMap(Windows::paceOf);
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
        if (typed.length() > ProposalForms.LONGEST) {
            errors.put(key, words.text("field.error.too-long", "most", ProposalForms.LONGEST));
        }
        return typed;
    }

    private Optional<String> chosen(String key) {
        return values.get(key) instanceof FieldValue.Chosen(String value) ? Optional.of(value) : Optional.empty();
    }

    private boolean ticked(String key) {
        return values.get(key) instanceof FieldValue.Ticked;
    }

    private List<PickedPerson> people(String key) {
        return values.get(key) instanceof FieldValue.Picked picked ? picked.people() : List.of();
    }

    private List<Group> groups() {
        return values.get(ProposalForms.PEOPLE) instanceof FieldValue.Picked picked ? picked.groups() : List.of();
    }

    private boolean isOpen() {
        return ticked(ProposalForms.OPEN) || !groups().isEmpty();
    }

    private List<Group> door() {
        return ticked(ProposalForms.OPEN) ? List.of() : groups();
    }
}
