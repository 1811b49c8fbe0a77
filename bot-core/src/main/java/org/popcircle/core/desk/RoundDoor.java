package org.popcircle.core.desk;

import java.util.Optional;
import org.popcircle.core.cards.RoundNotes;
import org.popcircle.core.round.DoorRules;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** "I'm in" on the card of a round into which people come by themselves. */
final class RoundDoor implements Threshold.Kind<Round> {

    @Override
    public Round load(Turn turn, ProcessId id) {
        return turn.load(Documents.round(id.circle(), id.number())).orElseThrow();
    }

    @Override
    public ProcessId id(Round round) {
        return round.id();
    }

    @Override
    public Words words(Round round) {
        return RoundTrade.words(round);
    }

    @Override
    public Optional<Door> door(Round round) {
        return round.frame().door();
    }

    @Override
    public boolean isIn(Round round, Account account) {
        return round.person(account)
                .map(Attendee::id)
                .filter(round.present()::contains)
                .isPresent();
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

    @Override
    public View.NoteView first(Round round) {
        return RoundNotes.first(round, RoundTrade.words(round));
    }
}
