package org.popcircle.core.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.round.RoundCommand.Act;
import org.popcircle.core.round.RoundCommand.Happening;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Refusal;

/**
 * The rules of a round (method.md 3.3): one at a time in a known order, everyone once, nobody skipped silently. Each command
 * is judged by the rules of its subject; then what follows by itself is added, such as the reveal when the last is in.
 */
public final class RoundDecider {

    private RoundDecider() {}

    public static Decided<RoundEvent> decide(Round round, RoundCommand command) {
        Decided<RoundEvent> first = switch (command) {
            case Act act -> decideAct(round, act);
            case Happening happening -> RoundTime.decide(round, happening);
        };
        return switch (first) {
            case Decided.Refused<RoundEvent> refused -> refused;
            case Decided.Accepted<RoundEvent>(List<RoundEvent> events) ->
                new Decided.Accepted<>(withMomentum(round, events));
        };
    }

    /** The round after these events. */
    public static Round fold(Round round, List<RoundEvent> events) {
        Round state = round;
        for (RoundEvent event : events) {
            state = RoundEvolver.evolve(state, event);
        }
        return state;
    }

    private static List<RoundEvent> withMomentum(Round round, List<RoundEvent> events) {
        if (events.isEmpty()) {
            return events;
        }
        List<RoundEvent> all = new ArrayList<>(events);
        Round state = fold(round, events);
        Optional<RoundEvent> follows = follows(state, events.getLast().at());
        while (follows.isPresent()) {
            all.add(follows.get());
            state = RoundEvolver.evolve(state, follows.get());
            follows = follows(state, follows.get().at());
        }
        return all;
    }

    private static Optional<RoundEvent> follows(Round round, Instant now) {
        if (round.phase().isOver()) {
            return Optional.empty();
        }
        if (round.present().isEmpty()) {
            return Optional.of(new RoundEvent.Closed(now, Optional.empty()));
        }
        if (round.standIn().filter(offer -> offer.stillToAsk().isEmpty()).isPresent()) {
            return round.standIn().map(offer -> new RoundEvent.StoodIn(now, offer.offered()));
        }
        if (round.phase() instanceof Phase.Inviting inviting) {
            return DoorRules.follows(round, inviting, now);
        }
        if (round.phase() instanceof Phase.Leaving leaving) {
            return GoingOn.settled(leaving.asked(), now);
        }
        boolean allIn = !(round.phase() instanceof Phase.Heard)
                && !(round.phase() instanceof Phase.Parked)
                && round.phase().awaited().isEmpty();
        return allIn ? Optional.of(new RoundEvent.EveryoneHeard(now, List.of())) : Optional.empty();
    }

    private static Decided<RoundEvent> decideAct(Round round, Act act) {
        if (!round.present().contains(act.by().member())) {
            return Decided.refuse(
                    round.person(act.by().member()).isPresent()
                            ? new Refusal.NotTakingPart()
                            : new Refusal.NotAMember());
        }
        if (round.phase().isOver()) {
            return Decided.refuse(new Refusal.Over(false));
        }
        if (act.by().phase() != round.phaseNumber()) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        if (round.phase() instanceof Phase.Inviting inviting) {
            return DoorRules.decide(round, inviting, act);
        }
        if (round.phase() instanceof Phase.Leaving leaving) {
            return GoingOn.whileAsked(leaving.asked(), act);
        }
        if (round.phase() instanceof Phase.Parked) {
            return GoingOn.whileParked(act);
        }
        return switch (act) {
            case RoundCommand.Speak c -> Speaking.speak(round, c);
            case RoundCommand.Pass c -> Speaking.pass(round, c);
            case RoundCommand.Join _ -> Decided.accept();
            case RoundCommand.BeginNow _ -> Decided.refuse(new Refusal.SettledAlready());
            case RoundCommand.ComeBackToMe c -> Speaking.comeBack(round, c);
            case RoundCommand.Reply c -> Speaking.reply(round, c);
            case RoundCommand.Skip c -> Leading.skip(round, c);
            case RoundCommand.MoveToEnd c -> Leading.moveToEnd(round, c);
            case RoundCommand.CallBack c -> Leading.callBack(round, c);
            case RoundCommand.NextRound c -> Leading.nextRound(round, c);
            case RoundCommand.Close c -> Leading.close(round, c);
            case RoundCommand.AskOtherwise c -> GoingOn.ask(round, c);
            case RoundCommand.AnswerOtherwise _, RoundCommand.TakeUpAgain _ ->
                Decided.refuse(new Refusal.SettledAlready());
            case RoundCommand.OfferStandIn c -> Leading.offer(round, c);
            case RoundCommand.AnswerStandIn c -> Leading.answer(round, c);
        };
    }
}
