package org.popcircle.core.selection;

import java.util.List;
import org.popcircle.core.selection.SelectionCommand.Act;
import org.popcircle.core.selection.SelectionCommand.Happening;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/**
 * The rules of a selection (method.md 4): first what the role needs, then names with reasons shown together, then consent
 * with the candidate last. Each command is judged by the rules of its subject; then what follows by itself is added.
 */
public final class SelectionDecider {

    private SelectionDecider() {}

    public static Decided<SelectionEvent> decide(Selection selection, SelectionCommand command) {
        Decided<SelectionEvent> first = switch (command) {
            case Act act -> decideAct(selection, act);
            case Happening happening -> SelectionTime.decide(selection, happening);
        };
        return switch (first) {
            case Decided.Refused<SelectionEvent> refused -> refused;
            case Decided.Accepted<SelectionEvent>(List<SelectionEvent> events) ->
                new Decided.Accepted<>(Momentum.after(selection, events));
        };
    }

    /** The selection after these events. */
    public static Selection fold(Selection selection, List<SelectionEvent> events) {
        Selection state = selection;
        for (SelectionEvent event : events) {
            state = SelectionEvolver.evolve(state, event);
        }
        return state;
    }

    private static Decided<SelectionEvent> decideAct(Selection selection, Act act) {
        MemberId member = act.by().member();
        if (!selection.present().contains(member)) {
            return Decided.refuse(
                    selection.person(member).isPresent() ? new Refusal.NotTakingPart() : new Refusal.NotAMember());
        }
        if (selection.phase().isOver()) {
            return Decided.refuse(new Refusal.Over(selection.phase() instanceof Phase.Decided));
        }
        if (act instanceof SelectionCommand.AnswerQuestion answer) {
            return Asking.answer(selection, answer);
        }
        if (act.by().phase() != selection.phaseNumber()) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        if (selection.phase() instanceof Phase.Inviting inviting) {
            return DoorRules.decide(selection, inviting, act);
        }
        if (selection.phase() instanceof Phase.Leaving leaving) {
            return GoingOn.whileAsked(leaving.asked(), act);
        }
        if (selection.phase() instanceof Phase.Parked) {
            return GoingOn.whileParked(selection, act);
        }
        return switch (act) {
            case SelectionCommand.Join _ -> Decided.accept();
            case SelectionCommand.BeginNow _, SelectionCommand.TakeUpAgain _, SelectionCommand.AnswerOtherwise _ ->
                Decided.refuse(new Refusal.SettledAlready());
            case SelectionCommand.WriteQualities c -> Naming.write(selection, c);
            case SelectionCommand.Nominate c -> Naming.nominate(selection, c);
            case SelectionCommand.SuggestNobody c -> Naming.nobody(selection, c);
            case SelectionCommand.Keep c -> Naming.keep(selection, c);
            case SelectionCommand.ChangeAgain c -> Naming.changeAgain(selection, c);
            case SelectionCommand.GiveAnswer c -> Answering.give(selection, c);
            case SelectionCommand.Mend c -> Answering.mend(selection, c);
            case SelectionCommand.Resolve c -> Answering.resolve(selection, c);
            case SelectionCommand.StandFirm c -> Answering.standFirm(selection, c);
            case SelectionCommand.OfferIdea c -> Answering.offer(selection, c);
            case SelectionCommand.HandOver c -> Choosing.handOver(selection, c);
            case SelectionCommand.ProposeCandidate c -> Choosing.propose(selection, c);
            case SelectionCommand.Shorten c -> Choosing.shorten(selection, c);
            case SelectionCommand.AddSafeguard c -> Choosing.add(selection, c);
            case SelectionCommand.GoOn c -> Leading.goOn(selection, c);
            case SelectionCommand.NeedTime c -> SelectionTime.needTime(selection, c);
            case SelectionCommand.OfferStandIn c -> Leading.offer(selection, c);
            case SelectionCommand.AnswerStandIn c -> Leading.answer(selection, c);
            case SelectionCommand.Ask c -> Asking.ask(selection, c);
            case SelectionCommand.AnswerQuestion c -> Asking.answer(selection, c);
            case SelectionCommand.AskOtherwise c -> GoingOn.ask(selection, c);
        };
    }
}
