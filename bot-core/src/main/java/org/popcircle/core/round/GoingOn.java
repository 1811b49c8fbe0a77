package org.popcircle.core.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.consent.ProcessProposal;
import org.popcircle.core.round.RoundCommand.Act;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** Going on another way with a round, or no more: anybody may propose it, and everyone who takes part decides (2.10). */
public final class GoingOn {

    private GoingOn() {}

    static Decided<RoundEvent> ask(Round round, RoundCommand.AskOtherwise command) {
        By by = command.by();
        return refusal(round, command.how())
                .or(() -> ProcessProposal.unusable(
                        command.how(), by, round.frame().rhythm().zone()))
                .<Decided<RoundEvent>>map(Decided::refuse)
                .orElseGet(() -> Decided.accept(otherwise(
                        by.now(),
                        new ProcessEvent.Asked<>(ProcessProposal.asked(
                                command.how(), round.present(), by, RoundEvolver.window(round.frame(), by.now()))))));
    }

    private static Optional<Refusal> refusal(Round round, Exit.OfRound how) {
        if (!mayBeAsked(round)) {
            return Optional.of(new Refusal.SettledAlready());
        }
        boolean possible = switch (how) {
            case Exit.Drop _, Exit.Park _, Exit.HandOver _ -> true;
            case Exit.MoreTime _ -> hasClock(round);
            case Exit.InTurn _ -> canGoInTurn(round);
            case Exit.AtOnce _ -> canGoAtOnce(round);
        };
        return possible ? Optional.empty() : Optional.of(new Refusal.NotYet());
    }

    /** Whether anything can be asked now: one thing at a time, and only once it has begun. */
    public static boolean mayBeAsked(Round round) {
        return switch (round.phase()) {
            case Phase.InTurn _, Phase.AtOnce _, Phase.Heard _ -> true;
            case Phase.Inviting _, Phase.Leaving _, Phase.Parked _, Phase.Closed _ -> false;
        };
    }

    /** Whether its time runs out, so that there can be more of it. */
    public static boolean hasClock(Round round) {
        return round.phase() instanceof Phase.AtOnce open
                && open.window().closes().isPresent();
    }

    /** What is written to be shown together stays hidden until everyone is in, and cannot be spoken in turn. */
    public static boolean canGoInTurn(Round round) {
        return round.phase() instanceof Phase.AtOnce && !round.isHidden();
    }

    public static boolean canGoAtOnce(Round round) {
        return round.phase() instanceof Phase.InTurn;
    }

    /** While everyone is asked how to go on, the rest waits. */
    static Decided<RoundEvent> whileAsked(ProcessProposal<Exit.OfRound> asked, Act act) {
        if (act instanceof RoundCommand.Join) {
            return Decided.accept();
        }
        if (!(act instanceof RoundCommand.AnswerOtherwise answer)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        return switch (asked.answer(act.by(), answer.answer())) {
            case Decided.Refused<ProcessEvent<Exit.OfRound>>(Refusal refusal) -> Decided.refuse(refusal);
            case Decided.Accepted<ProcessEvent<Exit.OfRound>>(List<ProcessEvent<Exit.OfRound>> given) ->
                new Decided.Accepted<>(given.stream()
                        .map(event -> otherwise(act.by().now(), event))
                        .toList());
        };
    }

    /** Set aside, it waits until anybody takes it up again. */
    static Decided<RoundEvent> whileParked(Act act) {
        if (act instanceof RoundCommand.Join) {
            return Decided.accept();
        }
        return act instanceof RoundCommand.TakeUpAgain(By by)
                ? Decided.accept(new RoundEvent.TakenUpAgain(by.now(), by.member()))
                : Decided.refuse(new Refusal.NotYet());
    }

    static Decided<RoundEvent> timeIsUp(
            Round round, ProcessProposal<Exit.OfRound> asked, RoundCommand.DeadlinePassed c) {
        Window window = asked.window();
        Optional<Instant> end = window.closes();
        if (window.overdue() || end.isEmpty() || c.now().isBefore(end.get())) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        return window.owed(c.lost(), round.frame().rhythm())
                .filter(moment -> moment.isAfter(c.now()))
                .<Decided<RoundEvent>>map(
                        until -> Decided.accept(new RoundEvent.TimeGivenBack(c.now(), until, c.lost())))
                .orElseGet(() -> Decided.accept(otherwise(c.now(), new ProcessEvent.TimeIsUp<>())));
    }

    static Optional<RoundEvent> settled(ProcessProposal<Exit.OfRound> asked, Instant now) {
        return asked.settledInTime().map(event -> otherwise(now, event));
    }

    private static RoundEvent otherwise(Instant at, ProcessEvent<Exit.OfRound> event) {
        return new RoundEvent.Otherwise(at, event);
    }

    static Round evolve(Round round, RoundEvent.Otherwise happened) {
        Instant at = happened.at();
        return switch (happened.event()) {
            case ProcessEvent.Asked<Exit.OfRound>(var asked) -> round.next(new Phase.Leaving(asked, round.phase()));
            case ProcessEvent.Answered<Exit.OfRound> answered ->
                round.in(asked(
                        round.phase(), asked -> asked.with(asked.round().with(answered.member(), answered.given()))));
            case ProcessEvent.TimeIsUp<Exit.OfRound> _ ->
                round.in(asked(round.phase(), asked -> asked.with(asked.window().over())));
            case ProcessEvent.Declined<Exit.OfRound> _ -> resumed(round, at);
            case ProcessEvent.Agreed<Exit.OfRound> agreed -> agreed(round, agreed.way(), at);
        };
    }

    interface Change {
        ProcessProposal<Exit.OfRound> of(ProcessProposal<Exit.OfRound> asked);
    }

    static Phase asked(Phase phase, Change change) {
        return phase instanceof Phase.Leaving(var asked, Phase resume)
                ? new Phase.Leaving(change.of(asked), resume)
                : phase;
    }

    /** Where it stood, with its whole time once more. */
    static Round resumed(Round round, Instant at) {
        Window window = RoundEvolver.window(round.frame(), at);
        return round.next(
                switch (round.phase().behind()) {
                    case Phase.InTurn turn ->
                        new Phase.InTurn(turn.waiting(), turn.deferred(), turn.moved(), at, false);
                    case Phase.AtOnce open -> new Phase.AtOnce(open.missing(), window);
                    case Phase.Heard _ -> new Phase.Heard(at);
                    case Phase.Inviting _ -> new Phase.Inviting(window);
                    case Phase.Leaving _, Phase.Parked _, Phase.Closed _ ->
                        throw new IllegalStateException("nothing to go on with");
                });
    }

    private static Round agreed(Round round, Exit.OfRound way, Instant at) {
        Phase behind = round.phase().behind();
        return switch (way) {
            case Exit.Drop _ -> letGo(round, behind.awaited(), at);
            case Exit.Park park -> round.next(new Phase.Parked(behind, park.until(), Optional.empty()));
            case Exit.HandOver over ->
                round.next(new Phase.Parked(behind, Optional.of(over.until()), Optional.of(over.helpers())));
            case Exit.MoreTime _ -> resumed(round, at);
            case Exit.InTurn _ ->
                round.with(round.frame().in(RoundKind.Order.IN_TURN))
                        .next(new Phase.InTurn(inOrder(round, behind), Set.of(), Set.of(), at, false));
            case Exit.AtOnce _ ->
                round.with(round.frame().in(RoundKind.Order.AT_ONCE))
                        .next(new Phase.AtOnce(behind.awaited(), RoundEvolver.window(round.frame(), at)));
        };
    }

    /** Those who have not spoken, as they sit around. */
    private static List<MemberId> inOrder(Round round, Phase behind) {
        return round.lap().order().stream().filter(behind.awaited()::contains).toList();
    }

    /** Nobody is skipped silently, also where it is let go. */
    private static Round letGo(Round round, List<MemberId> unheard, Instant at) {
        Lap lap = round.lap();
        for (MemberId member : unheard) {
            lap = lap.without(member);
        }
        return round.with(lap).next(new Phase.Closed(at));
    }
}
