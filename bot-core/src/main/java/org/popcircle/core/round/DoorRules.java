package org.popcircle.core.round;

import java.time.Instant;
import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.TurnOrder;

/**
 * A round into which people come by themselves: it waits for them until somebody begins it, and whoever comes later is asked
 * at the end (method.md 3.3, E9). Nobody is conscripted.
 */
public final class DoorRules {

    private DoorRules() {}

    /** Why nobody new can come in now; empty where they can. */
    public static Optional<Refusal> closed(Round round) {
        if (round.phase().isOver()) {
            return Optional.of(new Refusal.Over(false));
        }
        return round.frame().door().isEmpty() ? Optional.of(new Refusal.NotAMember()) : Optional.empty();
    }

    static Decided<RoundEvent> decide(Round round, Phase.Inviting inviting, RoundCommand.Act act) {
        return switch (act) {
            case RoundCommand.Join _ -> Decided.accept();
            case RoundCommand.BeginNow(By by) -> begin(round, inviting, by);
            case RoundCommand.Close(By by) ->
                round.mayLead(by.member())
                        ? Decided.accept(new RoundEvent.Closed(by.now(), Optional.of(by.member())))
                        : notYours(round);
            case RoundCommand.Speak _, RoundCommand.Pass _, RoundCommand.ComeBackToMe _, RoundCommand.Reply _ ->
                Decided.refuse(new Refusal.NotYet());
            case RoundCommand.Skip _, RoundCommand.MoveToEnd _, RoundCommand.CallBack _, RoundCommand.NextRound _ ->
                Decided.refuse(new Refusal.NotYet());
            case RoundCommand.AskOtherwise _, RoundCommand.AnswerOtherwise _, RoundCommand.TakeUpAgain _ ->
                Decided.refuse(new Refusal.NotYet());
            case RoundCommand.OfferStandIn _, RoundCommand.AnswerStandIn _ -> Decided.refuse(new Refusal.NotYet());
        };
    }

    /** Whoever leads begins; if they are away, in time anybody who is in. */
    private static Decided<RoundEvent> begin(Round round, Phase.Inviting inviting, By by) {
        boolean may = round.mayLead(by.member()) || !by.now().isBefore(Door.anybodyBeginsAt(inviting.window()));
        if (!may) {
            return notYours(round);
        }
        return isEnough(round) ? Decided.accept(began(round, by.now())) : Decided.refuse(new Refusal.NobodyElse());
    }

    private static Decided<RoundEvent> notYours(Round round) {
        return Decided.refuse(new Refusal.NotYours(Refusal.Duty.FACILITATOR, round.facilitator()));
    }

    /** At the end of its time it begins, or waits for more. */
    static Decided<RoundEvent> timeIsUp(Round round, Phase.Inviting inviting, RoundCommand.DeadlinePassed c) {
        if (!Door.isTimeUp(inviting.window(), c.now())) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        Optional<Instant> until =
                inviting.window().owed(c.lost(), round.frame().rhythm()).filter(moment -> moment.isAfter(c.now()));
        if (until.isPresent()) {
            return Decided.accept(new RoundEvent.TimeGivenBack(c.now(), until.get(), c.lost()));
        }
        return isEnough(round) ? Decided.accept(began(round, c.now())) : Decided.accept();
    }

    /** Whoever comes in when the time is up already does not wait any longer. */
    static Optional<RoundEvent> follows(Round round, Phase.Inviting inviting, Instant now) {
        return Door.isTimeUp(inviting.window(), now) && isEnough(round)
                ? Optional.of(began(round, now))
                : Optional.empty();
    }

    private static boolean isEnough(Round round) {
        return round.present().size() >= Door.ENOUGH;
    }

    private static RoundEvent began(Round round, Instant now) {
        return new RoundEvent.Began(
                now,
                TurnOrder.of(round.present(), round.facilitator(), round.frame().beginning(), 1));
    }
}
