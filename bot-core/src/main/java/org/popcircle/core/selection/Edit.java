package org.popcircle.core.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.StandIn;

/** A selection with some of its parts changed; what is not named stays as it was. */
final class Edit {

    private final Selection before;
    private Frame frame;
    private Optional<MemberId> facilitator;
    private List<Attendee> people;
    private List<MemberId> gone;
    private Remit remit;
    private List<Quality> qualities;
    private List<Nomination> nominations;
    private List<Question> questions;
    private Optional<Handover> handover;
    private List<MemberId> notHeard;
    private List<Tried> tried;
    private List<Settled> settled;
    private Optional<StandIn> standIn;
    private boolean touched;
    private long phaseNumber;
    private Phase phase;

    private Edit(Selection before) {
        this.before = before;
        frame = before.frame();
        facilitator = before.facilitator();
        people = before.people();
        gone = before.gone();
        remit = before.remit();
        qualities = before.qualities();
        nominations = before.nominations();
        questions = before.questions();
        handover = before.handover();
        notHeard = before.notHeard();
        tried = before.tried();
        settled = before.settled();
        standIn = before.standIn();
        touched = before.touched();
        phaseNumber = before.phaseNumber();
        phase = before.phase();
    }

    static Edit of(Selection before) {
        return new Edit(before);
    }

    Edit frame(Frame other) {
        frame = other;
        return this;
    }

    Edit facilitator(Optional<MemberId> other) {
        facilitator = other;
        return this;
    }

    Edit people(List<Attendee> others) {
        people = others;
        return this;
    }

    Edit gone(List<MemberId> others) {
        gone = others;
        return this;
    }

    Edit remit(Remit other) {
        remit = other;
        return this;
    }

    Edit qualities(List<Quality> others) {
        qualities = others;
        return this;
    }

    Edit nominations(List<Nomination> others) {
        nominations = others;
        return this;
    }

    Edit questions(List<Question> others) {
        questions = others;
        return this;
    }

    Edit handover(Optional<Handover> other) {
        handover = other;
        return this;
    }

    Edit notHeard(List<MemberId> others) {
        notHeard = others;
        return this;
    }

    Edit tried(List<Tried> others) {
        tried = others;
        return this;
    }

    Edit settled(List<Settled> others) {
        settled = others;
        return this;
    }

    Edit standIn(Optional<StandIn> other) {
        standIn = other;
        return this;
    }

    Edit touched() {
        touched = true;
        return this;
    }

    /** The same phase, as it is by now. */
    Edit phase(Phase other) {
        phase = other;
        return this;
    }

    /** A phase that makes earlier cards old; nobody stands in before somebody offers anew. */
    Edit next(Phase other) {
        phase = other;
        phaseNumber = before.phaseNumber() + 1;
        standIn = Optional.empty();
        return this;
    }

    Edit round(ConsentRound round) {
        return phase(phase.with(round));
    }

    Selection done() {
        return new Selection(
                before.id(),
                frame,
                facilitator,
                people,
                gone,
                remit,
                qualities,
                nominations,
                questions,
                handover,
                notHeard,
                tried,
                settled,
                standIn,
                touched,
                phaseNumber,
                phase);
    }

    /** The list with one more at its end. */
    static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** The list without one of them. */
    static <T> List<T> minus(List<T> list, T one) {
        return list.stream().filter(other -> !other.equals(one)).toList();
    }
}
