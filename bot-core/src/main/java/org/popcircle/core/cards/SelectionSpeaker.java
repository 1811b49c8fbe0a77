package org.popcircle.core.cards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.logbook.SelectionRecording;
import org.popcircle.core.selection.Candidacy;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Window;
import org.popcircle.core.wording.Words;

/** A selection and the language in which it is spoken of. */
record SelectionSpeaker(Selection selection, Words words) implements Telling {

    @Override
    public ProcessId subject() {
        return selection.id();
    }

    @Override
    public long phaseNumber() {
        return selection.phaseNumber();
    }

    @Override
    public Person person(MemberId member) {
        return selection
                .person(member)
                .map(found -> new Person(found.name(), found.accounts()))
                .orElseGet(() -> new Person(selection.nameOf(member), List.of()));
    }

    /** Every sentence may choose its words by what the selection is for. */
    @Override
    public Phrase says(String key, Object... namedArgs) {
        return words.phrase(key, withSought(namedArgs));
    }

    @Override
    public String label(String key, Object... namedArgs) {
        return words.text(key, withSought(namedArgs));
    }

    private Object[] withSought(Object... namedArgs) {
        return Stream.concat(Stream.of("sought", word(selection.frame().sought())), Stream.of(namedArgs))
                .toArray();
    }

    /** The word by which a sentence chooses. */
    static String word(Sought sought) {
        return switch (sought) {
            case Sought.Holders _ -> "roles";
            case Sought.NextTopics _ -> "topics";
            case Sought.NewMembers _ -> "members";
        };
    }

    boolean isAboutTopics() {
        return selection.frame().sought() instanceof Sought.NextTopics;
    }

    Phase phase() {
        return selection.phase();
    }

    /** What is sought, as one line: the names of the roles where it is for roles. */
    String roles() {
        return SelectionRecording.sought(selection, words);
    }

    String role(int number) {
        return selection.frame().sought() instanceof Sought.Holders
                ? selection.frame().role(number).name()
                : roles();
    }

    List<String> named(List<Candidate> candidates) {
        return SelectionRecording.names(selection, candidates);
    }

    /** Somebody who takes part is mentioned; whoever or whatever else is proposed is named. */
    Object proposed(Candidacy candidacy) {
        return candidacy.person().<Object>map(this::person).orElseGet(() -> named(candidacy.candidates()));
    }

    boolean severalRoles() {
        return selection.frame().roles().size() > 1;
    }

    Optional<LocalDate> until() {
        return selection
                .phase()
                .proposed()
                .map(Candidacy::until)
                .orElse(selection.remit().until());
    }

    /** Until when, in words of its own. */
    Phrase term(Optional<LocalDate> until) {
        return until.map(date -> says("selection.term", "date", date)).orElseGet(() -> says("selection.no-term"));
    }

    Phrase headline() {
        // A headline is plain text in one of the messengers: there a day would stand as it is stored.
        return until().map(date -> words.plain(new Phrase(List.of(new Span.Day(date)))))
                .map(day -> says("selection.headline", "roles", roles(), "date", day))
                .orElseGet(() -> says("selection.headline.no-term", "roles", roles()));
    }

    /** Whoever leads, to be named where only they can do something. */
    Optional<String> leader() {
        return selection.facilitator().map(this::name);
    }

    Optional<String> chooser() {
        return selection.chooser().map(this::name);
    }

    Optional<Window> window() {
        return selection.phase().openWindow();
    }

    boolean isOverdue() {
        return window().map(Window::overdue).orElse(false);
    }

    /** Whether writing can go on without the missing: its time is up, or there is no clock. */
    boolean timeIsUp() {
        return window().map(open -> open.overdue() || open.closes().isEmpty()).orElse(false);
    }

    /** A press about one role; where there is only one, the role needs no name. */
    Choice forRole(String labelKey, Verb verb, int role, Choice.Weight weight) {
        String label = severalRoles()
                ? words.text("choice.for-role.label", "label", label(labelKey), "role", Cut.forLabel(role(role)))
                : label(labelKey);
        return new Choice(label, token(verb, role), weight, Optional.empty(), Optional.empty());
    }
}
