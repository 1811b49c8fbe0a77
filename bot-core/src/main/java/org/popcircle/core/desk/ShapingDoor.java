package org.popcircle.core.desk;

import java.util.Optional;
import org.popcircle.core.cards.ShapingNotes;
import org.popcircle.core.shaping.DoorRules;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** "I'm in" on the card on which a proposal is built, where people come in by themselves. */
final class ShapingDoor implements Threshold.Kind<Shaping> {

    @Override
    public Shaping load(Turn turn, ProcessId id) {
        return turn.load(Documents.shaping(id.circle(), id.number())).orElseThrow();
    }

    @Override
    public ProcessId id(Shaping shaping) {
        return shaping.id();
    }

    @Override
    public Words words(Shaping shaping) {
        return ShapingTrade.words(shaping);
    }

    @Override
    public Optional<Door> door(Shaping shaping) {
        return shaping.frame().door();
    }

    @Override
    public boolean isIn(Shaping shaping, Account account) {
        return shaping.person(account)
                .map(Attendee::id)
                .filter(shaping.present()::contains)
                .isPresent();
    }

    @Override
    public String document(ProcessId id) {
        return Documents.shapingName(id.number());
    }

    @Override
    public Optional<Refusal> closed(Shaping shaping) {
        return DoorRules.closed(shaping);
    }

    @Override
    public Optional<Refusal> letIn(Turn turn, Shaping shaping, Attendee person) {
        ShapingCommand arrived = new ShapingCommand.Arrived(turn.now(), person);
        return ShapingAftermath.decide(turn, shaping, arrived) instanceof Decided.Refused<ShapingEvent>(Refusal why)
                ? Optional.of(why)
                : Optional.empty();
    }

    @Override
    public View.NoteView in(Shaping shaping) {
        return ShapingNotes.in(shaping, ShapingTrade.words(shaping));
    }

    @Override
    public View.NoteView outside(Refusal refusal, Words words) {
        return ShapingNotes.outside(refusal, words);
    }

    @Override
    public View.NoteView first(Shaping shaping) {
        return ShapingNotes.first(shaping, ShapingTrade.words(shaping));
    }
}
