package org.popcircle.core.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.TurnOrder;

/** Looking after a round: moving on, asking again, once more around, and acting for a facilitator who is away (E17). */
final class Leading {

    private Leading() {}

    private static Decided<RoundEvent> notYours(Round round) {
        return Decided.refuse(new Refusal.NotYours(Refusal.Duty.FACILITATOR, round.facilitator()));
    }

    static Decided<RoundEvent> skip(Round round, RoundCommand.Skip command) {
        By by = command.by();
        if (!round.mayLead(by.member())) {
            return notYours(round);
        }
        boolean asked = switch (round.phase()) {
            case Phase.InTurn turn -> turn.now().equals(command.member());
            case Phase.AtOnce open -> open.missing().contains(command.member());
            case Phase.Inviting _, Phase.Heard _, Phase.Leaving _, Phase.Parked _, Phase.Closed _ -> false;
        };
        return asked
                ? Decided.accept(new RoundEvent.Skipped(by.now(), command.member(), by.member()))
                : Decided.refuse(new Refusal.SettledAlready());
    }

    static Decided<RoundEvent> moveToEnd(Round round, RoundCommand.MoveToEnd command) {
        By by = command.by();
        if (!round.mayLead(by.member())) {
            return notYours(round);
        }
        if (!(round.phase() instanceof Phase.InTurn turn) || !turn.now().equals(command.member())) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (turn.then().isEmpty()) {
            return Decided.refuse(new Refusal.NobodyBefore());
        }
        Instant waitedUntil = Patience.nudgeAt(round, turn);
        return by.now().isBefore(waitedUntil)
                ? Decided.refuse(new Refusal.NotBefore(waitedUntil))
                : Decided.accept(new RoundEvent.MovedToEnd(by.now(), command.member(), Optional.of(by.member())));
    }

    static Decided<RoundEvent> callBack(Round round, RoundCommand.CallBack command) {
        By by = command.by();
        boolean myself = by.member().equals(command.member());
        if (!myself && !round.mayLead(by.member())) {
            return notYours(round);
        }
        boolean passed = round.lap().saidBy(command.member()).map(Said::passed).orElse(false);
        boolean skipped = round.lap().notHeard().contains(command.member());
        boolean possible = (passed || skipped)
                && round.present().contains(command.member())
                && !(round.phase() instanceof Phase.AtOnce);
        return possible
                ? Decided.accept(new RoundEvent.CalledBack(by.now(), command.member(), by.member()))
                : Decided.refuse(new Refusal.SettledAlready());
    }

    static Decided<RoundEvent> nextRound(Round round, RoundCommand.NextRound command) {
        By by = command.by();
        if (!round.mayLead(by.member())) {
            return notYours(round);
        }
        if (!(round.phase() instanceof Phase.Heard)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        if (round.laps().size() >= Round.MOST_LAPS) {
            return Decided.refuse(new Refusal.TooMany(Round.MOST_LAPS));
        }
        List<MemberId> order = TurnOrder.of(
                round.present(),
                round.facilitator(),
                round.frame().beginning(),
                round.laps().size() + 1);
        return Decided.accept(new RoundEvent.LapBegan(by.now(), order));
    }

    /** Whoever leads may close before everyone was heard; the others stay named as not heard. */
    static Decided<RoundEvent> close(Round round, RoundCommand.Close command) {
        By by = command.by();
        if (!round.mayLead(by.member())) {
            return notYours(round);
        }
        RoundEvent closed = new RoundEvent.Closed(by.now(), Optional.of(by.member()));
        return round.phase() instanceof Phase.Heard
                ? Decided.accept(closed)
                : Decided.accept(
                        new RoundEvent.EveryoneHeard(by.now(), round.phase().awaited()), closed);
    }

    /** A facilitator is waited for as long as a turn; then anybody may offer. Those who are here are asked. */
    static Decided<RoundEvent> offer(Round round, RoundCommand.OfferStandIn command) {
        By by = command.by();
        if (round.mayLead(by.member())) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (!isWaitedForLongEnough(round, by.now())) {
            return Decided.refuse(new Refusal.NotYet());
        }
        if (round.standIn().isPresent()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        List<MemberId> here = round.present().stream()
                .filter(round::hasSpoken)
                .filter(member -> !member.equals(by.member()) && !round.mayLead(member))
                .toList();
        return Decided.accept(new RoundEvent.StandInOffered(by.now(), by.member(), here));
    }

    static boolean isWaitedForLongEnough(Round round, Instant now) {
        return switch (round.phase()) {
            case Phase.InTurn turn -> turn.overdue();
            case Phase.Heard heard ->
                !now.isBefore(heard.since().plus(Patience.of(round).later()));
            case Phase.Inviting _, Phase.AtOnce _, Phase.Leaving _, Phase.Parked _, Phase.Closed _ -> false;
        };
    }

    static Decided<RoundEvent> answer(Round round, RoundCommand.AnswerStandIn command) {
        By by = command.by();
        if (round.standIn().isEmpty()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        boolean asked = round.standIn().get().stillToAsk().contains(by.member());
        boolean isBack = round.facilitator().equals(Optional.of(by.member()));
        if (!command.agreed() && (asked || isBack)) {
            return Decided.accept(new RoundEvent.StandInDeclined(by.now(), by.member()));
        }
        return asked ? Decided.accept(new RoundEvent.StandInAgreed(by.now(), by.member())) : Decided.accept();
    }
}
