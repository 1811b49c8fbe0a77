package org.popcircle.core.shaping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.StandIn;

/**
 * The building of a proposal, whole: the document that is kept and the state that rules look at.
 *
 * @param facilitator who leads through it; empty: anybody may
 * @param people who takes part
 * @param gone those who left while it was under way
 * @param tuners who writes one text from all of it; one or two
 * @param phaseNumber counts what makes earlier cards old; a card carries it, so that an old one is recognised
 */
public record Shaping(
        ProcessId id,
        Frame frame,
        Optional<MemberId> facilitator,
        List<Attendee> people,
        List<MemberId> gone,
        Material material,
        List<MemberId> tuners,
        Optional<StandIn> standIn,
        long phaseNumber,
        Phase phase) {

    public static final int LONGEST_NEED = 1000;

    /** Longer than that is a text, not a dimension or an idea. */
    public static final int LONGEST_ENTRY = 300;

    public static final int LONGEST_REASON = 1000;
    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_TEXT = 3000;

    /** A picture with more in it wants to be split (method.md 5.2). */
    public static final int MOST_ENTRIES = 60;

    public static final int MOST_PEOPLE = 60;

    /** One or two people write; more would be a meeting. */
    public static final int MOST_TUNERS = 2;

    public static final int MOST_LAPS = 10;

    public Shaping {
        people = List.copyOf(people);
        gone = List.copyOf(gone);
        tuners = List.copyOf(tuners);
    }

    public Optional<Attendee> person(MemberId member) {
        return people.stream().filter(one -> one.id().equals(member)).findFirst();
    }

    /** One person, one voice, whichever account they use (method.md E29). */
    public Optional<Attendee> person(Account account) {
        return people.stream().filter(one -> one.accounts().contains(account)).findFirst();
    }

    public String nameOf(MemberId member) {
        return person(member).map(Attendee::name).orElse("?");
    }

    /** Those who are still here. */
    public List<MemberId> present() {
        return people.stream()
                .map(Attendee::id)
                .filter(member -> !gone.contains(member))
                .toList();
    }

    /** Whether this person may lead: the facilitator, or anybody where there is none. */
    public boolean mayLead(MemberId member) {
        return facilitator.map(member::equals).orElse(true);
    }

    /** Whoever leads, and whoever began it, choose the words of the need. */
    public boolean mayWordTheNeed(MemberId member) {
        return mayLead(member) || frame.openedBy().equals(member);
    }

    /** Whether this person writes the text. */
    public boolean writes(MemberId member) {
        return tuners.contains(member);
    }

    /** Whether somebody was named to write who has not said a word to it: nobody is drafted (method.md E21). */
    public boolean awaitsAWriter() {
        return phase instanceof Phase.ChoosingTuners && phase.awaited().stream().anyMatch(tuners::contains);
    }

    /** The day by which the text is to be there, while those who write it are chosen. */
    public Optional<LocalDate> textDue() {
        return phase instanceof Phase.ChoosingTuners choosing ? choosing.due() : Optional.empty();
    }

    /** Whether the others wait for whoever leads: everyone was heard, or the time is over, and somebody has to go on. */
    public boolean awaitsLeading() {
        boolean stands = phase.open()
                .map(asked -> asked.window().overdue() || asked.missing().isEmpty())
                .orElse(false);
        return stands && !(phase instanceof Phase.Synthesising);
    }

    /** Whether this person has something to do here now. */
    public boolean awaits(MemberId member) {
        return phase.awaited().contains(member) || (awaitsLeading() && facilitator.equals(Optional.of(member)));
    }

    Shaping with(Material other) {
        return new Shaping(id, frame, facilitator, people, gone, other, tuners, standIn, phaseNumber, phase);
    }

    Shaping with(Frame other) {
        return new Shaping(id, other, facilitator, people, gone, material, tuners, standIn, phaseNumber, phase);
    }

    Shaping in(Phase other) {
        return new Shaping(id, frame, facilitator, people, gone, material, tuners, standIn, phaseNumber, other);
    }

    /** A phase that makes earlier cards old. */
    Shaping next(Phase other) {
        return new Shaping(id, frame, facilitator, people, gone, material, tuners, standIn, phaseNumber + 1, other);
    }

    Shaping writtenBy(List<MemberId> writers) {
        return new Shaping(id, frame, facilitator, people, gone, material, writers, standIn, phaseNumber, phase);
    }

    Shaping with(Optional<MemberId> leads, Optional<StandIn> offer) {
        return new Shaping(id, frame, leads, people, gone, material, tuners, offer, phaseNumber, phase);
    }

    Shaping with(List<Attendee> all, List<MemberId> away) {
        return new Shaping(id, frame, facilitator, all, away, material, tuners, standIn, phaseNumber, phase);
    }
}
