package org.popcircle.core.cards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Role;
import org.popcircle.core.selection.Selection;
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

    Phase phase() {
        return selection.phase();
    }

    /** The roles, as one line. */
    String roles() {
        return selection.frame().roles().stream().map(Role::name).collect(Collectors.joining(", "));
    }

    String role(int number) {
        return selection.frame().role(number).name();
    }

    boolean severalRoles() {
        return selection.frame().roles().size() > 1;
    }

    LocalDate until() {
        return selection
                .phase()
                .proposed()
                .map(one -> one.until())
                .orElse(selection.remit().until());
    }

    Phrase headline() {
        // A headline is plain text in one of the messengers: there a day would stand as it is stored.
        String day = words.plain(new Phrase(List.of(new Span.Day(until()))));
        return says("selection.headline", "roles", roles(), "date", day);
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
    Choice forRole(String labelKey, Verb verb, Role role, Choice.Weight weight) {
        String label = severalRoles()
                ? words.text("choice.for-role.label", "what", words.text(labelKey), "role", Cut.forLabel(role.name()))
                : words.text(labelKey);
        return new Choice(label, token(verb, role.number()), weight, Optional.empty(), Optional.empty());
    }
}
