package org.popcircle.core.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** What time may do in a round: remind, and let somebody come later. It never speaks for anybody. */
final class RoundTime {

    private RoundTime() {}

    static Decided<RoundEvent> decide(Round round, RoundCommand.Happening happening) {
        if (round.phase().isOver()) {
            return Decided.refuse(new Refusal.Over(false));
        }
        return switch (happening) {
            case RoundCommand.DeadlinePassed c ->
                c.phase() == round.phaseNumber() ? deadline(round, c) : Decided.refuse(new Refusal.CardIsOld());
            case RoundCommand.NudgeDue c -> nudge(round, c);
            case RoundCommand.Departed c ->
                round.present().contains(c.member())
                        ? Decided.accept(new RoundEvent.WentAway(c.now(), c.member()))
                        : Decided.accept();
            case RoundCommand.Arrived c -> arrived(round, c);
            case RoundCommand.LiveIn c ->
                c.places().equals(round.frame().places())
                        ? Decided.accept()
                        : Decided.accept(new RoundEvent.LivesIn(c.now(), c.places()));
            case RoundCommand.Recognise c -> SamePerson.recognise(round, c);
        };
    }

    private static Decided<RoundEvent> deadline(Round round, RoundCommand.DeadlinePassed c) {
        return switch (round.phase()) {
            case Phase.Inviting inviting -> DoorRules.timeIsUp(round, inviting, c);
            case Phase.InTurn turn -> turnIsOver(round, turn, c);
            case Phase.AtOnce open -> windowIsOver(round, open, c);
            case Phase.Leaving leaving -> GoingOn.timeIsUp(round, leaving.asked(), c);
            case Phase.Parked _ -> Decided.refuse(new Refusal.CardIsOld());
            case Phase.Heard heard ->
                c.now().isBefore(Patience.closesAt(heard))
                        ? Decided.refuse(new Refusal.CardIsOld())
                        : Decided.accept(new RoundEvent.Closed(c.now(), Optional.empty()));
            case Phase.Closed _ -> Decided.refuse(new Refusal.Over(false));
        };
    }

    private static Decided<RoundEvent> turnIsOver(Round round, Phase.InTurn turn, RoundCommand.DeadlinePassed c) {
        Instant end = Patience.laterAt(round, turn);
        if (turn.overdue() || c.now().isBefore(end)) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        if (c.lost().isPositive() && c.now().isBefore(end.plus(c.lost()))) {
            return Decided.accept(new RoundEvent.TimeGivenBack(c.now(), end.plus(c.lost()), c.lost()));
        }
        boolean comesLater = turn.then().isPresent() && !turn.moved().contains(turn.now());
        return Decided.accept(
                comesLater
                        ? new RoundEvent.MovedToEnd(c.now(), turn.now(), Optional.empty())
                        : new RoundEvent.WentOverdue(c.now(), turn.now()));
    }

    private static Decided<RoundEvent> windowIsOver(Round round, Phase.AtOnce open, RoundCommand.DeadlinePassed c) {
        Window window = open.window();
        Optional<Instant> end = window.closes();
        if (end.isEmpty() || c.now().isBefore(end.get())) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        Optional<Instant> until =
                window.owed(c.lost(), round.frame().rhythm()).filter(moment -> moment.isAfter(c.now()));
        if (until.isPresent()) {
            return Decided.accept(new RoundEvent.TimeGivenBack(c.now(), until.get(), c.lost()));
        }
        return Decided.accept(new RoundEvent.EveryoneHeard(c.now(), open.missing()));
    }

    private static Decided<RoundEvent> nudge(Round round, RoundCommand.NudgeDue c) {
        if (c.phase() != round.phaseNumber()) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        return switch (round.phase()) {
            case Phase.InTurn turn ->
                c.now().isBefore(Patience.nudgeAt(round, turn))
                        ? Decided.refuse(new Refusal.CardIsOld())
                        : Decided.accept(new RoundEvent.Nudged(c.now(), List.of(turn.now())));
            case Phase.AtOnce open -> Decided.accept(new RoundEvent.Nudged(c.now(), open.missing()));
            case Phase.Leaving leaving ->
                Decided.accept(
                        new RoundEvent.Nudged(c.now(), leaving.asked().round().missing()));
            case Phase.Inviting _, Phase.Heard _, Phase.Parked _, Phase.Closed _ -> Decided.accept();
        };
    }

    private static Decided<RoundEvent> arrived(Round round, RoundCommand.Arrived c) {
        MemberId member = c.person().id();
        if (round.present().contains(member)) {
            return Decided.accept();
        }
        return round.people().size() >= Round.MOST_PEOPLE
                ? Decided.refuse(new Refusal.TooMany(Round.MOST_PEOPLE))
                : Decided.accept(new RoundEvent.Arrived(c.now(), c.person()));
    }
}
