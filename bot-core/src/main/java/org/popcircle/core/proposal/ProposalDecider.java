package org.popcircle.core.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.proposal.ProposalCommand.Act;
import org.popcircle.core.proposal.ProposalCommand.Happening;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Decided.Accepted;
import org.popcircle.core.vocabulary.Decided.Refused;
import org.popcircle.core.vocabulary.Refusal;

/**
 * The rules of a proposal. Each command is judged by the rules of its subject; then {@link Momentum} adds what follows by
 * itself, such as the next step when the last person has spoken.
 */
public final class ProposalDecider {

    private ProposalDecider() {}

    public static Decided<ProposalEvent> decide(Proposal proposal, ProposalCommand command) {
        Decided<ProposalEvent> first = switch (command) {
            case Act act -> decideAct(proposal, act);
            case Happening happening -> TimeRules.decide(proposal, happening);
        };
        return switch (first) {
            case Refused<ProposalEvent> refused -> refused;
            case Accepted<ProposalEvent>(List<ProposalEvent> events) -> new Accepted<>(withMomentum(proposal, events));
        };
    }

    /** The proposal after these events. */
    public static Proposal fold(Proposal proposal, List<ProposalEvent> events) {
        Proposal state = proposal;
        for (ProposalEvent event : events) {
            state = ProposalEvolver.evolve(state, event);
        }
        return state;
    }

    private static List<ProposalEvent> withMomentum(Proposal proposal, List<ProposalEvent> events) {
        if (events.isEmpty()) {
            return events;
        }
        List<ProposalEvent> all = new ArrayList<>(events);
        Proposal state = fold(proposal, events);
        Optional<ProposalEvent> follows = Momentum.next(state, events.getLast().at());
        while (follows.isPresent()) {
            ProposalEvent event = follows.get();
            all.add(event);
            state = ProposalEvolver.evolve(state, event);
            follows = Momentum.next(state, event.at());
        }
        return all;
    }

    private static Decided<ProposalEvent> decideAct(Proposal proposal, Act act) {
        By by = act.by();
        Optional<Participant> person = proposal.participant(by.member());
        if (person.isEmpty()) {
            return Decided.refuse(new Refusal.NotAMember());
        }
        if (proposal.phase().isOver()) {
            return Decided.refuse(new Refusal.Over(proposal.phase() instanceof Phase.Adopted));
        }
        Standing standing = person.get().standing();
        if (standing != Standing.JOINED && standing != Standing.INVITED) {
            return Decided.refuse(new Refusal.NotTakingPart());
        }
        if (by.phase() != proposal.phaseNumber() && !holdsInEveryPhase(act)) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        if (standing == Standing.JOINED || act instanceof ProposalCommand.LeaveMeOut) {
            return judge(proposal, act);
        }
        return joining(proposal, act);
    }

    /** The first press joins, whatever it says (method.md 2.11). */
    private static Decided<ProposalEvent> joining(Proposal proposal, Act act) {
        ProposalEvent joined = new ProposalEvent.Joined(act.by().now(), act.by().member());
        return switch (judge(ProposalEvolver.evolve(proposal, joined), act)) {
            case Refused<ProposalEvent> refused -> refused;
            case Accepted<ProposalEvent>(List<ProposalEvent> events) -> {
                List<ProposalEvent> all = new ArrayList<>();
                all.add(joined);
                all.addAll(events);
                yield new Accepted<>(all);
            }
        };
    }

    /** An answer to a question and the standing of a person mean the same on every card of this proposal. */
    private static boolean holdsInEveryPhase(Act act) {
        return act instanceof ProposalCommand.AnswerQuestion
                || act instanceof ProposalCommand.LeaveMeOut
                || act instanceof ProposalCommand.Join;
    }

    private static Decided<ProposalEvent> judge(Proposal proposal, Act act) {
        return switch (act) {
            case ProposalCommand.Correct c -> OpeningRules.correct(proposal, c);
            case ProposalCommand.TakeBack c -> OpeningRules.takeBack(proposal, c);
            case ProposalCommand.Join _ -> Decided.accept();
            case ProposalCommand.LeaveMeOut c -> OpeningRules.leaveMeOut(proposal, c);
            case ProposalCommand.BeginNow c -> OpenDoorRules.beginNow(proposal, c);
            case ProposalCommand.Decline c -> OpenDoorRules.decline(proposal, c);
            case ProposalCommand.SayClear c -> SpeakingRules.clear(proposal, c);
            case ProposalCommand.SayNoQuestion c -> SpeakingRules.noQuestion(proposal, c);
            case ProposalCommand.Ask c -> SpeakingRules.ask(proposal, c);
            case ProposalCommand.AskObjector c -> SpeakingRules.askObjector(proposal, c);
            case ProposalCommand.AnswerQuestion c -> SpeakingRules.answer(proposal, c);
            case ProposalCommand.React c -> SpeakingRules.react(proposal, c);
            case ProposalCommand.SayLooksGood c -> SpeakingRules.looksGood(proposal, c);
            case ProposalCommand.ProposeInstead c -> SpeakingRules.proposeInstead(proposal, c);
            case ProposalCommand.TalkFirst c -> SpeakingRules.talkFirst(proposal, c);
            case ProposalCommand.GiveAnswer c -> ConsentRules.give(proposal, c);
            case ProposalCommand.Pass _ -> Decided.refuse(new Refusal.CannotPassHere());
            case ProposalCommand.InTurn c -> TurnRules.decide(proposal, c);
            case ProposalCommand.TakeWording c -> WordingRules.take(proposal, c);
            case ProposalCommand.Amend c -> WordingRules.amend(proposal, c);
            case ProposalCommand.GoOn c -> WordingRules.goOn(proposal, c);
            case ProposalCommand.OfferIdea c -> IntegrationRules.idea(proposal, c);
            case ProposalCommand.WithdrawObjection c -> IntegrationRules.withdraw(proposal, c);
            case ProposalCommand.Focus c -> IntegrationRules.focus(proposal, c);
            case ProposalCommand.FocusTogether c -> IntegrationRules.together(proposal, c);
            case ProposalCommand.NeedTime c -> TimeRules.needTime(proposal, c);
            case ProposalCommand.ExtendOverdue c -> TimeRules.extendOverdue(proposal, c);
            case ProposalCommand.PromiseContact c -> TimeRules.promiseContact(proposal, c);
            case ProposalCommand.CloseRound c -> TimeRules.closeRound(proposal, c);
            case ProposalCommand.CallMeeting c -> ExitRules.callMeeting(proposal, c);
            case ProposalCommand.TakeUpAgain c -> ExitRules.takeUpAgain(proposal, c);
            case ProposalCommand.AskToPark c -> ExitRules.askToPark(proposal, c);
            case ProposalCommand.AskToGoOnOtherwise c -> ProcessRules.ask(proposal, c);
            case ProposalCommand.TakeOver c -> ExitRules.takeOver(proposal, c);
            case ProposalCommand.GoOnWithout c -> GatheringRules.goOn(proposal, c);
            case ProposalCommand.WaitForThem c -> GatheringRules.waitForThem(proposal, c);
            case ProposalCommand.OfferStandIn c -> StandInRules.offer(proposal, c);
            case ProposalCommand.AnswerStandIn c -> StandInRules.answer(proposal, c);
        };
    }
}
