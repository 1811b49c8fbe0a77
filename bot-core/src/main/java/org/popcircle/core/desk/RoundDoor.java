package org.popcircle.core.desk;

import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.RoundNotes;
import org.popcircle.core.round.DoorRules;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;

/** "I'm in" on the card of a round into which people come by themselves. */
final class RoundDoor implements Threshold.Kind<Round> {

    private final Threshold threshold;

    RoundDoor(Threshold threshold) {
        this.threshold = threshold;
    }

    /** What a press at the door means; empty where it has no door, or for somebody who is in and presses something else. */
    Optional<Reply> press(Caller caller, ActionToken token, Round round) {
        boolean isIn = round.person(caller.account())
                .map(Attendee::id)
                .filter(round.present()::contains)
                .isPresent();
        if (isIn) {
            return token.verb() == Verb.JOIN ? Optional.of(new Reply.Show(in(round))) : Optional.empty();
        }
        return round.frame()
                .door()
                .filter(_ -> token.verb() == Verb.JOIN || !round.phase().isOver())
                .map(door -> token.verb() == Verb.JOIN
                        ? threshold.comeIn(caller, round.id(), door, this, RoundTrade.words(round))
                        : new Reply.Show(Threshold.stranger(caller, door, RoundTrade.words(round))
                                .orElseGet(() -> RoundNotes.first(round, RoundTrade.words(round)))));
    }

    @Override
    public Round load(Turn turn, ProcessId id) {
        return turn.load(Documents.round(id.circle(), id.number())).orElseThrow();
    }

    @Override
    public String document(ProcessId id) {
        return Documents.roundName(id.number());
    }

    @Override
    public Optional<Refusal> closed(Round round) {
        return DoorRules.closed(round);
    }

    @Override
    public Optional<Refusal> letIn(Turn turn, Round round, Attendee person) {
        RoundCommand arrived = new RoundCommand.Arrived(turn.now(), person);
        return RoundAftermath.decide(turn, round, arrived) instanceof Decided.Refused<RoundEvent>(Refusal why)
                ? Optional.of(why)
                : Optional.empty();
    }

    @Override
    public View.NoteView in(Round round) {
        return RoundNotes.in(round, RoundTrade.words(round));
    }
}
