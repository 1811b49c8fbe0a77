package org.popcircle.core.selection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.consent.ProcessProposal;
import org.popcircle.core.selection.SelectionCommand.Act;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/**
 * Going on another way with a selection, or no more: it belongs to everybody, so anybody may propose it and everyone who
 * takes part decides (method.md 2.10, E14). Only what nobody else has touched yet is its asker's alone (E26).
 */
public final class GoingOn {

    private GoingOn() {}

    static Decided<SelectionEvent> ask(Selection selection, SelectionCommand.AskOtherwise command) {
        By by = command.by();
        if (command.how() instanceof Exit.Drop && mayLetGoAlone(selection, by.member())) {
            return Decided.accept(new SelectionEvent.Dropped(by.now()));
        }
        return refusal(selection, command.how())
                .or(() -> ProcessProposal.unusable(
                        command.how(), by, selection.frame().rhythm().zone()))
                .<Decided<SelectionEvent>>map(Decided::refuse)
                .orElseGet(() -> Decided.accept(otherwise(
                        by.now(),
                        new ProcessEvent.Asked<>(ProcessProposal.asked(
                                command.how(), selection.present(), by, Momentum.window(selection, by.now()))))));
    }

    private static Optional<Refusal> refusal(Selection selection, Exit.OfSelection how) {
        if (!mayBeAsked(selection)) {
            return Optional.of(new Refusal.SettledAlready());
        }
        return switch (how) {
            case Exit.Drop _, Exit.Park _, Exit.HandOver _ -> Optional.empty();
            case Exit.MoreTime _ -> hasClock(selection) ? Optional.empty() : Optional.of(new Refusal.NotYet());
            case Exit.StepBack _ -> hasStepBefore(selection) ? Optional.empty() : Optional.of(new Refusal.NotYet());
            case Exit.OtherWay _ ->
                selection.present().size() > 1 ? Optional.empty() : Optional.of(new Refusal.NobodyElse());
        };
    }

    /** Whether anything can be asked now: one thing at a time, and not of what rests, waits for people or is over. */
    public static boolean mayBeAsked(Selection selection) {
        return switch (selection.phase()) {
            case Phase.Gathering _, Phase.Agreeing _, Phase.Mending _, Phase.Nominating _, Phase.Changing _ -> true;
            case Phase.Choosing _, Phase.AskingOthers _, Phase.AskingNominee _, Phase.Integrating _ -> true;
            case Phase.Inviting _, Phase.Leaving _, Phase.Parked _, Phase.Decided _, Phase.Dropped _ -> false;
        };
    }

    /** Whether nobody but whoever began it has said anything, so that it is still theirs. */
    public static boolean mayLetGoAlone(Selection selection, MemberId member) {
        boolean asksFirst =
                selection.phase() instanceof Phase.Gathering || selection.phase() instanceof Phase.Nominating;
        boolean untouched = asksFirst
                && selection.qualities().stream().allMatch(one -> one.by().equals(member))
                && selection.nominations().stream().allMatch(one -> one.by().equals(member))
                && selection.present().stream()
                        .allMatch(other ->
                                other.equals(member) || selection.awaited().contains(other));
        return selection.frame().openedBy().equals(member)
                && (selection.phase() instanceof Phase.Inviting || (untouched && !selection.touched()));
    }

    /** Whether its step ends at a time, so that there can be more of it. */
    public static boolean hasClock(Selection selection) {
        return selection.phase().openWindow().flatMap(Window::closes).isPresent();
    }

    /** Whether it can go back a step. What was shown cannot be hidden again, and objections are worked with first. */
    public static boolean hasStepBefore(Selection selection) {
        return switch (selection.phase()) {
            case Phase.Agreeing _, Phase.Mending _ -> true;
            case Phase.Nominating _ -> selection.frame().sought().gathersQualities();
            case Phase.Choosing _, Phase.AskingOthers _, Phase.AskingNominee _ -> true;
            case Phase.Gathering _, Phase.Changing _, Phase.Integrating _ -> false;
            case Phase.Inviting _, Phase.Leaving _, Phase.Parked _, Phase.Decided _, Phase.Dropped _ -> false;
        };
    }

    /** While everyone is asked how to go on, the rest waits. */
    static Decided<SelectionEvent> whileAsked(ProcessProposal<Exit.OfSelection> asked, Act act) {
        if (act instanceof SelectionCommand.Join) {
            return Decided.accept();
        }
        if (!(act instanceof SelectionCommand.AnswerOtherwise answer)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        return switch (asked.answer(act.by(), answer.answer())) {
            case Decided.Refused<ProcessEvent<Exit.OfSelection>>(Refusal refusal) -> Decided.refuse(refusal);
            case Decided.Accepted<ProcessEvent<Exit.OfSelection>>(List<ProcessEvent<Exit.OfSelection>> given) ->
                new Decided.Accepted<>(given.stream()
                        .map(event -> otherwise(act.by().now(), event))
                        .toList());
        };
    }

    /** Set aside, it waits until anybody takes it up again. */
    static Decided<SelectionEvent> whileParked(Selection selection, Act act) {
        if (act instanceof SelectionCommand.Join) {
            return Decided.accept();
        }
        return act instanceof SelectionCommand.TakeUpAgain(By by)
                ? Decided.accept(
                        new SelectionEvent.TakenUpAgain(by.now(), by.member(), Momentum.window(selection, by.now())))
                : Decided.refuse(new Refusal.NotYet());
    }

    static Optional<SelectionEvent> settled(ProcessProposal<Exit.OfSelection> asked, Instant now) {
        return asked.settledInTime().map(event -> otherwise(now, event));
    }

    private static SelectionEvent otherwise(Instant at, ProcessEvent<Exit.OfSelection> event) {
        return new SelectionEvent.Otherwise(at, event);
    }

    static Selection evolve(Selection selection, SelectionEvent.Otherwise happened) {
        Edit edit = Edit.of(selection);
        return switch (happened.event()) {
            case ProcessEvent.Asked<Exit.OfSelection>(var asked) ->
                edit.next(new Phase.Leaving(asked, selection.phase())).done();
            case ProcessEvent.Answered<Exit.OfSelection> answered ->
                edit.phase(asked(
                                selection.phase(),
                                asked -> asked.with(asked.round().with(answered.member(), answered.given()))))
                        .done();
            case ProcessEvent.TimeIsUp<Exit.OfSelection> _ -> selection;
            case ProcessEvent.Declined<Exit.OfSelection> _ ->
                resumed(selection, happened.at()).done();
            case ProcessEvent.Agreed<Exit.OfSelection> agreed ->
                agreed(selection, agreed, happened.at()).done();
        };
    }

    static Phase asked(Phase phase, UnaryOperator<ProcessProposal<Exit.OfSelection>> change) {
        return phase instanceof Phase.Leaving(var asked, Phase resume)
                ? new Phase.Leaving(change.apply(asked), resume)
                : phase;
    }

    /** Where it stood, with its whole time once more. */
    private static Edit resumed(Selection selection, Instant at) {
        return Edit.of(selection).next(selection.behindExit().with(Momentum.window(selection, at)));
    }

    private static Edit agreed(Selection selection, ProcessEvent.Agreed<Exit.OfSelection> agreed, Instant at) {
        Phase behind = selection.behindExit();
        return switch (agreed.way()) {
            case Exit.Drop _ -> ended(selection, new Phase.Dropped(at));
            case Exit.Park park ->
                Edit.of(selection).next(new Phase.Parked(park.by(), Optional.empty(), park.until(), behind));
            case Exit.HandOver over ->
                Edit.of(selection)
                        .next(new Phase.Parked(
                                over.by(), Optional.of(over.helpers()), Optional.of(over.until()), behind));
            case Exit.MoreTime _ -> resumed(selection, at);
            case Exit.StepBack _ -> back(selection, behind, at);
            case Exit.OtherWay(var _, String how) ->
                ended(selection, new Phase.Decided(at, Optional.of(new OtherWay(how, agreed.consented()))));
        };
    }

    /** What nobody has seen stays unseen. */
    static Edit ended(Selection selection, Phase end) {
        return Edit.of(selection)
                .nominations(selection.isHidden() ? List.of() : selection.nominations())
                .next(end);
    }

    /** The step before, in which everyone is asked once more; what was written is there to be written anew. */
    private static Edit back(Selection selection, Phase phase, Instant at) {
        Window window = Momentum.window(selection, at);
        Edit edit = Edit.of(selection).notHeard(List.of());
        return switch (phase) {
            case Phase.Agreeing _, Phase.Mending _, Phase.Nominating _ ->
                edit.next(new Phase.Gathering(selection.present(), window));
            case Phase.Choosing _ ->
                edit.next(new Phase.Changing(SelectionEvolver.around(selection) + 1, selection.present(), window));
            case Phase.AskingOthers _ -> edit.next(new Phase.Choosing(window));
            case Phase.AskingNominee(Candidacy candidacy, var round, var _) ->
                // Everybody has read these reasons by now, so they are kept with what they were about.
                (round.objectors().isEmpty()
                                ? edit
                                : edit.tried(Edit.plus(
                                        selection.tried(), new Tried(candidacy, SelectionEvolver.objections(round)))))
                        .next(new Phase.Choosing(window));
            case Phase.Gathering _, Phase.Changing _, Phase.Integrating _ -> resumed(selection, at);
            case Phase.Inviting _, Phase.Leaving _, Phase.Parked _, Phase.Decided _, Phase.Dropped _ ->
                resumed(selection, at);
        };
    }
}
