package org.popcircle.core.desk;

import java.util.Optional;
import org.popcircle.core.cards.SelectionNotes;
import org.popcircle.core.selection.DoorRules;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** "I'm in" on the card of a selection into which people come by themselves. */
final class SelectionDoor implements Threshold.Kind<Selection> {

    @Override
    public Selection load(Turn turn, ProcessId id) {
        return turn.load(Documents.selection(id.circle(), id.number())).orElseThrow();
    }

    @Override
    public ProcessId id(Selection selection) {
        return selection.id();
    }

    @Override
    public Words words(Selection selection) {
        return SelectionTrade.words(selection);
    }

    @Override
    public Optional<Door> door(Selection selection) {
        return selection.frame().door();
    }

    @Override
    public boolean isIn(Selection selection, Account account) {
        return selection
                .person(account)
                .map(Attendee::id)
                .filter(selection.present()::contains)
                .isPresent();
    }

    @Override
    public String document(ProcessId id) {
        return Documents.selectionName(id.number());
    }

    @Override
    public Optional<Refusal> closed(Selection selection) {
        return DoorRules.closed(selection);
    }

    @Override
    public Optional<Refusal> letIn(Turn turn, Selection selection, Attendee person) {
        SelectionCommand arrived = new SelectionCommand.Arrived(turn.now(), person);
        return SelectionAftermath.decide(turn, selection, arrived)
                        instanceof Decided.Refused<SelectionEvent>(Refusal why)
                ? Optional.of(why)
                : Optional.empty();
    }

    @Override
    public View.NoteView in(Selection selection) {
        return SelectionNotes.in(selection, SelectionTrade.words(selection));
    }

    @Override
    public View.NoteView outside(Refusal refusal, Words words) {
        return SelectionNotes.outside(refusal, words);
    }

    @Override
    public View.NoteView first(Selection selection) {
        return SelectionNotes.first(selection, SelectionTrade.words(selection));
    }
}
