package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.DoorNotes;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.Member;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Lets somebody in who was not asked by name and says "I'm in", and tells a stranger whom it is for. */
final class Threshold {

    private final Ledger ledger;
    private final Kinship kinship;
    private final DomainClock clock;

    Threshold(Ledger ledger, Kinship kinship, DomainClock clock) {
        this.ledger = ledger;
        this.kinship = kinship;
        this.clock = clock;
    }

    /**
     * One kind of process, seen from outside.
     *
     * @param <P> its state
     */
    interface Kind<P> {

        P load(Turn turn, ProcessId id);

        ProcessId id(P process);

        Words words(P process);

        /** Empty where nobody comes in by themselves. */
        Optional<Door> door(P process);

        /** Whether whoever uses this account takes part. */
        boolean isIn(P process, Account account);

        /** The name of its document. */
        String document(ProcessId id);

        /** Why nobody new can come in now; empty where they can. */
        Optional<Refusal> closed(P process);

        /** Writes that this person takes part. */
        Optional<Refusal> letIn(Turn turn, P process, Attendee person);

        /** What somebody reads who is in. */
        View.NoteView in(P process);

        /** What somebody reads who presses something before they are in. */
        View.NoteView first(P process);

        /** What somebody reads who cannot come in. */
        default View.NoteView outside(Refusal refusal, Words words) {
            return Notes.refusedOutside(refusal, words);
        }
    }

    /** What came of it. */
    private record Entry<P>(Optional<Refusal> refusal, P after) {}

    /** What a press at the door means; empty where there is none, or for somebody who is in and presses something else. */
    <P> Optional<Reply> press(Caller caller, ActionToken token, P process, Kind<P> kind) {
        boolean joins = token.verb() == Verb.JOIN;
        if (kind.isIn(process, caller.account())) {
            return joins ? Optional.of(new Reply.Show(kind.in(process))) : Optional.empty();
        }
        Words words = kind.words(process);
        return kind.door(process)
                .map(door -> stranger(caller, door, words)
                        .or(() -> kind.closed(process).map(refusal -> kind.outside(refusal, words)))
                        .<Reply>map(Reply.Show::new)
                        .orElseGet(() -> joins
                                ? comeIn(caller, kind.id(process), kind, words)
                                : new Reply.Show(kind.first(process))));
    }

    private <P> Reply comeIn(Caller caller, ProcessId id, Kind<P> kind, Words words) {
        List<Account> person =
                kinship.personsOf(List.of(caller.account())).getOrDefault(caller.account(), List.of(caller.account()));
        Entry<P> entry = ledger.change(id.circle(), clock.now(), Optional.of(caller.delivery()), turn -> {
                    Optional<Refusal> refusal = comeIn(turn, id, caller, person, kind);
                    return new Entry<>(refusal, kind.load(turn, id));
                })
                .result();
        return new Reply.Show(
                entry.refusal().map(refusal -> kind.outside(refusal, words)).orElseGet(() -> kind.in(entry.after())));
    }

    /** What somebody reads whom this door does not take. */
    private static Optional<View.NoteView> stranger(Caller caller, Door door, Words words) {
        if (caller.kind() != PickedPerson.Kind.PERSON) {
            return Optional.of(DoorNotes.notByThemselves(words));
        }
        return door.isForAll() || door.groups().stream().anyMatch(caller::isIn)
                ? Optional.empty()
                : Optional.of(DoorNotes.stranger(door, words));
    }

    /** Nobody gets into the roster who cannot come in. */
    private static <P> Optional<Refusal> comeIn(
            Turn turn, ProcessId id, Caller caller, List<Account> person, Kind<P> kind) {
        Optional<Refusal> closed = kind.closed(kind.load(turn, id));
        if (closed.isPresent()) {
            return closed;
        }
        Optional<Refusal> full = CircleAftermath.command(
                turn,
                new CircleCommand.Invite(
                        turn.now(), List.of(new CircleCommand.Invited(caller.account(), caller.name()))));
        if (full.isPresent()) {
            return full;
        }
        if (person.size() > 1) {
            CircleAftermath.command(turn, new CircleCommand.Recognise(turn.now(), person));
        }
        Member member = turn.load(Documents.circle(turn.circle()))
                .flatMap(circle -> circle.member(caller.account()))
                .orElseThrow();
        turn.due(kind.document(id), BackOffice.REMEMBER, 0, turn.now());
        return kind.letIn(turn, kind.load(turn, id), new Attendee(member.id(), member.name(), member.accounts()));
    }
}
