package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.cards.RoundNotes;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.round.RoundCommand.Act;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Acts in rounds. */
final class RoundTrade implements Trade<Round, Act, RoundEvent> {

    @Override
    public Optional<Round> load(Turn turn, ProcessId id) {
        return turn.load(Documents.round(id.circle(), id.number()));
    }

    /** A member who comes late is asked at the end (method.md E9); whoever is not a member is not asked. */
    @Override
    public Optional<MemberId> who(Turn turn, Round round, Caller caller) {
        Optional<MemberId> known = round.person(caller.account()).map(Attendee::id);
        return known.filter(round.present()::contains)
                .or(() -> latecomer(turn, round, caller))
                .or(() -> known);
    }

    private static Optional<MemberId> latecomer(Turn turn, Round round, Caller caller) {
        return Beside.latecomer(turn, caller)
                .filter(person -> RoundAftermath.decide(turn, round, new RoundCommand.Arrived(turn.now(), person))
                        instanceof Decided.Accepted<RoundEvent>)
                .map(Attendee::id);
    }

    @Override
    public Decided<RoundEvent> decide(Turn turn, Round round, Act act) {
        return RoundAftermath.decide(turn, round, act);
    }

    @Override
    public void spokeThrough(Turn turn, ProcessId id, MemberId who, Account account) {
        Round round = load(turn, id).orElseThrow();
        round.person(who)
                .map(person -> Trade.first(account, person.accounts()))
                .ifPresent(order -> RoundAftermath.decide(
                        turn, round, new RoundCommand.Recognise(turn.now(), who, List.of(), order)));
    }

    @Override
    public View.NoteView done(Round after, MemberId who, Act act, List<RoundEvent> events) {
        return RoundNotes.after(after, who, act, events, words(after));
    }

    @Override
    public View.NoteView refused(Refusal refusal, Round round, Optional<MemberId> who, Optional<String> typed) {
        return who.isPresent()
                ? RoundNotes.refused(refusal, round, typed, words(round))
                : Notes.refusedOutside(refusal, words(round));
    }

    static Words words(Round round) {
        return Words.in(round.frame().locale());
    }
}
