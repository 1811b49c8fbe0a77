package org.popcircle.core.desk;

import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;

/** What a press without a form means for a proposal. */
final class Acts {

    private Acts() {}

    /** The act; empty for presses that ask for a form or only show something. */
    static Optional<ProposalCommand.Act> of(ActionToken token, By by) {
        return switch (token.verb()) {
            case CLEAR -> Optional.of(new ProposalCommand.SayClear(by));
            case NO_QUESTION -> Optional.of(new ProposalCommand.SayNoQuestion(by));
            case LOOKS_GOOD -> Optional.of(new ProposalCommand.SayLooksGood(by));
            case CONSENT -> Optional.of(new ProposalCommand.GiveAnswer(by, new Answer.NoObjection()));
            case PASS -> Optional.of(new ProposalCommand.Pass(by));
            case COME_LATER -> Optional.of(new ProposalCommand.ComeBackToMe(by));
            case TAKE_TIME -> Optional.of(new ProposalCommand.TakeTime(by));
            case LET_GO -> member(token).map(member -> new ProposalCommand.LetGo(by, member));
            case ASK_AGAIN -> member(token).map(member -> new ProposalCommand.CallBack(by, member));
            case TALK_FIRST -> Optional.of(new ProposalCommand.TalkFirst(by));
            case JOIN -> Optional.of(new ProposalCommand.Join(by));
            case BEGIN -> Optional.of(new ProposalCommand.BeginNow(by));
            case DECLINE -> member(token).map(member -> new ProposalCommand.Decline(by, member));
            case LEAVE_ME_OUT -> Optional.of(new ProposalCommand.LeaveMeOut(by));
            case NEED_TIME -> Optional.of(new ProposalCommand.NeedTime(by));
            case NEEDS_MEETING -> Optional.of(new ProposalCommand.CallMeeting(by));
            case TAKE_UP_AGAIN -> Optional.of(new ProposalCommand.TakeUpAgain(by));
            case EXTEND -> Optional.of(new ProposalCommand.ExtendOverdue(by));
            case CONTACT -> Optional.of(new ProposalCommand.PromiseContact(by));
            case CLOSE_ROUND -> Optional.of(new ProposalCommand.CloseRound(by));
            case GO_ON_WITHOUT -> Optional.of(new ProposalCommand.GoOnWithout(by));
            case WAIT_FOR_THEM -> Optional.of(new ProposalCommand.WaitForThem(by));
            case STAND_IN -> Optional.of(new ProposalCommand.OfferStandIn(by));
            case STAND_IN_YES -> Optional.of(new ProposalCommand.AnswerStandIn(by, true));
            case STAND_IN_NO -> Optional.of(new ProposalCommand.AnswerStandIn(by, false));
            case TAKE_WORDING -> Optional.of(new ProposalCommand.TakeWording(by));
            case GO_ON -> Optional.of(new ProposalCommand.GoOn(by));
            case RESOLVED -> number(token).map(number -> new ProposalCommand.WithdrawObjection(by, number));
            case FOCUS -> number(token).map(number -> new ProposalCommand.Focus(by, number));
            case TOGETHER -> Optional.of(new ProposalCommand.FocusTogether(by));
            case TAKE_OVER -> Optional.of(new ProposalCommand.TakeOver(by));
            default -> Optional.empty();
        };
    }

    private static Optional<MemberId> member(ActionToken token) {
        return token.target().matches("m[1-9][0-9]{0,5}")
                ? Optional.of(new MemberId(token.target()))
                : Optional.empty();
    }

    /** The number that a token's target names; empty when it names none. */
    static Optional<Integer> number(ActionToken token) {
        return token.target().matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(token.target())) : Optional.empty();
    }
}
