package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.cards.ShapingNotes;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.shaping.ShapingCommand.Act;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Acts while a proposal is built. */
final class ShapingTrade implements Trade<Shaping, Act, ShapingEvent> {

    @Override
    public Optional<Shaping> load(Turn turn, ProcessId id) {
        return turn.load(Documents.shaping(id.circle(), id.number()));
    }

    /** A member who comes late is asked from there on (method.md E9). */
    @Override
    public Optional<MemberId> who(Turn turn, Shaping shaping, Caller caller) {
        Optional<MemberId> known = shaping.person(caller.account()).map(Attendee::id);
        return known.filter(shaping.present()::contains)
                .or(() -> Beside.latecomer(turn, caller)
                        .filter(person ->
                                ShapingAftermath.decide(turn, shaping, new ShapingCommand.Arrived(turn.now(), person))
                                        instanceof Decided.Accepted<ShapingEvent>)
                        .map(Attendee::id))
                .or(() -> known);
    }

    @Override
    public Decided<ShapingEvent> decide(Turn turn, Shaping shaping, Act act) {
        return ShapingAftermath.decide(turn, shaping, act);
    }

    @Override
    public void spokeThrough(Turn turn, ProcessId id, MemberId who, Account account) {
        Shaping shaping = load(turn, id).orElseThrow();
        shaping.person(who)
                .map(person -> Trade.first(account, person.accounts()))
                .ifPresent(order -> ShapingAftermath.decide(
                        turn, shaping, new ShapingCommand.Recognise(turn.now(), who, List.of(), order)));
    }

    @Override
    public View.NoteView done(Shaping after, MemberId who, Act act, List<ShapingEvent> events) {
        return ShapingNotes.after(after, act, events, words(after));
    }

    @Override
    public View.NoteView refused(Refusal refusal, Shaping shaping, Optional<MemberId> who, Optional<String> typed) {
        return who.isPresent()
                ? ShapingNotes.refused(refusal, shaping, typed, words(shaping))
                : Notes.refusedOutside(refusal, words(shaping));
    }

    static Words words(Shaping shaping) {
        return Words.in(shaping.frame().locale());
    }
}
