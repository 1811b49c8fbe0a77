package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.cards.SelectionNotes;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.selection.SelectionCommand.Act;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Acts in selections. */
final class SelectionTrade implements Trade<Selection, Act, SelectionEvent> {

    @Override
    public Optional<Selection> load(Turn turn, ProcessId id) {
        return turn.load(Documents.selection(id.circle(), id.number()));
    }

    /** A member who comes late is let in until names are shown (method.md E9, E10). */
    @Override
    public Optional<MemberId> who(Turn turn, Selection selection, Caller caller) {
        Optional<MemberId> known = selection.person(caller.account()).map(Attendee::id);
        return known.filter(selection.present()::contains)
                .or(() -> Beside.latecomer(turn, caller)
                        .filter(person -> SelectionAftermath.decide(
                                        turn, selection, new SelectionCommand.Arrived(turn.now(), person))
                                instanceof Decided.Accepted<SelectionEvent>)
                        .map(Attendee::id))
                .or(() -> known);
    }

    @Override
    public Decided<SelectionEvent> decide(Turn turn, Selection selection, Act act) {
        return SelectionAftermath.decide(turn, selection, act);
    }

    @Override
    public void spokeThrough(Turn turn, ProcessId id, MemberId who, Account account) {
        Selection selection = load(turn, id).orElseThrow();
        selection
                .person(who)
                .map(person -> Trade.first(account, person.accounts()))
                .ifPresent(order -> SelectionAftermath.decide(
                        turn, selection, new SelectionCommand.Recognise(turn.now(), who, List.of(), order)));
    }

    @Override
    public View.NoteView done(Selection after, MemberId who, Act act, List<SelectionEvent> events) {
        return SelectionNotes.after(after, act, events, words(after));
    }

    @Override
    public View.NoteView refused(Refusal refusal, Selection selection, Optional<MemberId> who, Optional<String> typed) {
        return who.isPresent()
                ? SelectionNotes.refused(refusal, selection, typed, words(selection))
                : Notes.refusedOutside(refusal, words(selection));
    }

    static Words words(Selection selection) {
        return Words.in(selection.frame().locale());
    }
}
