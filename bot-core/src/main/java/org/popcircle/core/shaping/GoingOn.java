package org.popcircle.core.shaping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.consent.ProcessProposal;
import org.popcircle.core.shaping.ShapingCommand.Act;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/**
 * Going on another way, or no more: anybody may propose it, and everyone who takes part decides (method.md 2.10). Only what
 * nobody else has touched yet is its asker's alone (E26).
 */
public final class GoingOn {

    private GoingOn() {}

    static Decided<ShapingEvent> ask(Shaping shaping, ShapingCommand.AskOtherwise command) {
        By by = command.by();
        if (command.how() instanceof Exit.Drop && mayLetGoAlone(shaping, by.member())) {
            return Decided.accept(new ShapingEvent.Dropped(by.now(), Optional.of(by.member())));
        }
        return refusal(shaping, command.how())
                .or(() -> ProcessProposal.unusable(
                        command.how(), by, shaping.frame().rhythm().zone()))
                .<Decided<ShapingEvent>>map(Decided::refuse)
                .orElseGet(() -> Decided.accept(otherwise(
                        by.now(),
                        new ProcessEvent.Asked<>(ProcessProposal.asked(
                                command.how(), shaping.present(), by, ShapingEvolver.window(shaping, by.now()))))));
    }

    private static Optional<Refusal> refusal(Shaping shaping, Exit.OfShaping how) {
        if (!mayBeAsked(shaping)) {
            return Optional.of(new Refusal.SettledAlready());
        }
        boolean possible = switch (how) {
            case Exit.Drop _, Exit.Park _, Exit.HandOver _ -> true;
            case Exit.MoreTime _ -> hasClock(shaping);
            case Exit.StepBack _ -> hasStepBefore(shaping);
            case Exit.WriteAlone _ -> isBeforeWriting(shaping);
        };
        return possible ? Optional.empty() : Optional.of(new Refusal.NotYet());
    }

    /** Whether anything can be asked now: one thing at a time, and not of what rests or is over. */
    public static boolean mayBeAsked(Shaping shaping) {
        boolean inviting = shaping.phase() instanceof Phase.Inviting;
        return (shaping.phase().open().isPresent() && !inviting) || shaping.phase() instanceof Phase.Ready;
    }

    /** Whether nobody but whoever began it has said anything, so that it is still theirs. */
    public static boolean mayLetGoAlone(Shaping shaping, MemberId member) {
        boolean untouched = shaping.phase() instanceof Phase.AgreeingOnNeed(Asked asked)
                && shaping.material().suggestions().isEmpty()
                && shaping.present().stream()
                        .allMatch(
                                other -> other.equals(member) || asked.missing().contains(other))
                && shaping.material().needs().stream()
                        .allMatch(need -> need.by().equals(member));
        return (untouched || shaping.phase() instanceof Phase.Inviting)
                && shaping.frame().openedBy().equals(member);
    }

    /** Whether its step ends at a time, so that there can be more of it. */
    public static boolean hasClock(Shaping shaping) {
        return shaping.phase().window().flatMap(Window::closes).isPresent();
    }

    public static boolean hasStepBefore(Shaping shaping) {
        return shaping.phase().step().filter(step -> step != Step.NEED).isPresent()
                || shaping.phase() instanceof Phase.Ready;
    }

    /** Whether nobody writes yet, so that somebody could do it alone. */
    public static boolean isBeforeWriting(Shaping shaping) {
        return shaping.phase().step().filter(step -> step != Step.SYNTHESIS).isPresent();
    }

    /** While everyone is asked how to go on, the rest waits. */
    static Decided<ShapingEvent> whileAsked(ProcessProposal<Exit.OfShaping> asked, Act act) {
        if (act instanceof ShapingCommand.Join) {
            return Decided.accept();
        }
        if (!(act instanceof ShapingCommand.AnswerOtherwise answer)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        return switch (asked.answer(act.by(), answer.answer())) {
            case Decided.Refused<ProcessEvent<Exit.OfShaping>>(Refusal refusal) -> Decided.refuse(refusal);
            case Decided.Accepted<ProcessEvent<Exit.OfShaping>>(List<ProcessEvent<Exit.OfShaping>> given) ->
                new Decided.Accepted<>(given.stream()
                        .map(event -> otherwise(act.by().now(), event))
                        .toList());
        };
    }

    static Optional<ShapingEvent> settled(ProcessProposal<Exit.OfShaping> asked, Instant now) {
        return asked.settledInTime().map(event -> otherwise(now, event));
    }

    private static ShapingEvent otherwise(Instant at, ProcessEvent<Exit.OfShaping> event) {
        return new ShapingEvent.Otherwise(at, event);
    }

    static Shaping evolve(Shaping shaping, ShapingEvent.Otherwise happened) {
        return switch (happened.event()) {
            case ProcessEvent.Asked<Exit.OfShaping>(var asked) ->
                shaping.next(new Phase.Leaving(asked, shaping.phase()));
            case ProcessEvent.Answered<Exit.OfShaping> answered ->
                inRound(shaping, round -> round.with(answered.member(), answered.given()));
            case ProcessEvent.TimeIsUp<Exit.OfShaping> _ -> shaping;
            case ProcessEvent.Declined<Exit.OfShaping> _ ->
                ShapingEvolver.resumed(shaping, behind(shaping), happened.at());
            case ProcessEvent.Agreed<Exit.OfShaping> agreed -> agreed(shaping, agreed.way(), happened.at());
        };
    }

    interface RoundChange {
        ConsentRound of(ConsentRound round);
    }

    static Shaping inRound(Shaping shaping, RoundChange change) {
        return shaping.phase() instanceof Phase.Leaving(var asked, Phase resume)
                ? shaping.in(new Phase.Leaving(asked.with(change.of(asked.round())), resume))
                : shaping;
    }

    private static Phase behind(Shaping shaping) {
        return shaping.phase() instanceof Phase.Leaving leaving ? leaving.resume() : shaping.phase();
    }

    private static Shaping agreed(Shaping shaping, Exit.OfShaping way, Instant at) {
        Phase resume = behind(shaping);
        return switch (way) {
            case Exit.Drop drop -> shaping.next(new Phase.Dropped(at, drop.by()));
            case Exit.Park park -> shaping.next(new Phase.Parked(resume, park.until(), Optional.empty()));
            case Exit.HandOver over ->
                shaping.next(new Phase.Parked(resume, Optional.of(over.until()), Optional.of(over.helpers())));
            case Exit.MoreTime _ -> ShapingEvolver.resumed(shaping, resume, at);
            case Exit.StepBack _ -> back(ShapingEvolver.leftUnsorted(shaping), resume, at);
            case Exit.WriteAlone alone -> writing(ShapingEvolver.leftUnsorted(shaping), alone.by(), at);
        };
    }

    /** The step before, in which everyone is asked once more. */
    private static Shaping back(Shaping shaping, Phase phase, Instant at) {
        return switch (phase) {
            case Phase.PictureForming _ -> shaping.next(new Phase.AgreeingOnNeed(everyone(shaping, at)));
            case Phase.ProposalShaping _ -> shaping.next(new Phase.PictureForming(everyone(shaping, at)));
            case Phase.ChoosingTuners _ ->
                shaping.writtenBy(List.of())
                        .next(new Phase.ProposalShaping(ShapingEvolver.laps(shaping), everyone(shaping, at)));
            case Phase.Synthesising _ ->
                shaping.writtenBy(List.of())
                        .next(new Phase.ChoosingTuners(ShapingEvolver.nobodyAsked(shaping, at), Optional.empty()));
            case Phase.Ready _ ->
                shaping.next(new Phase.Synthesising(new Asked(shaping.tuners(), ShapingEvolver.window(shaping, at))));
            case Phase.Inviting _, Phase.AgreeingOnNeed _, Phase.Leaving _ ->
                ShapingEvolver.resumed(shaping, phase, at);
            case Phase.Parked _, Phase.Proposed _, Phase.Dropped _ -> ShapingEvolver.resumed(shaping, phase, at);
        };
    }

    private static Asked everyone(Shaping shaping, Instant at) {
        return ShapingEvolver.asked(shaping, at, List.of());
    }

    /** If whoever asked has left meanwhile, writers are looked for. */
    private static Shaping writing(Shaping shaping, MemberId by, Instant at) {
        List<MemberId> writers = shaping.present().stream().filter(by::equals).toList();
        return shaping.writtenBy(writers)
                .next(new Phase.Synthesising(new Asked(writers, ShapingEvolver.window(shaping, at))));
    }
}
