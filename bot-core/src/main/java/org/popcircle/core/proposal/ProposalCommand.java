package org.popcircle.core.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;

/** What can be asked of a proposal. Time and identity come in with each. */
public sealed interface ProposalCommand {

    /** Something that a person does on a card. */
    sealed interface Act extends ProposalCommand {
        By by();
    }

    /** Something that time or the circle does. */
    sealed interface Happening extends ProposalCommand {
        Instant now();
    }

    // --- before anybody has answered -------------------------------------------------------------------------------

    record Correct(By by, Wording wording) implements Act {}

    /** Takes it back; once somebody has answered, asks the circle to drop it instead (E26). */
    record TakeBack(By by, String reason) implements Act {}

    /** Enough people are in: it begins. */
    record BeginNow(By by) implements Act {}

    /** Keeps somebody out who said "I'm in". */
    record Decline(By by, MemberId member) implements Act {}

    // --- clarify and react -----------------------------------------------------------------------------------------

    record SayClear(By by) implements Act {}

    record SayNoQuestion(By by) implements Act {}

    record Ask(By by, String text) implements Act {}

    record AskObjector(By by, int objection, String text) implements Act {}

    record AnswerQuestion(By by, int question, String text) implements Act {}

    record React(By by, String text) implements Act {}

    record SayLooksGood(By by) implements Act {}

    record ProposeInstead(By by, String text) implements Act {}

    /** In a check: a wish to talk, which grows it into the full process. */
    record TalkFirst(By by) implements Act {}

    // --- consent ---------------------------------------------------------------------------------------------------

    record GiveAnswer(By by, Answer answer) implements Act {}

    /** Refused with help: everyone's word is needed (I5, E34). */
    record Pass(By by) implements Act {}

    /** "I'm in": the first press of somebody invited, when it says nothing else. */
    record Join(By by) implements Act {}

    /** "This one is not mine to decide." No abstention: it says something about the matter, not about the proposal. */
    record LeaveMeOut(By by) implements Act {}

    /** What there is in a round that is held in turn. */
    sealed interface InTurn extends Act {}

    /** "Come back to me": at the end, once. */
    record ComeBackToMe(By by) implements InTurn {}

    /** "I need a moment": this turn gets its time twice over (method.md E33). */
    record TakeTime(By by) implements InTurn {}

    /** An answer like any other, whose words are shown when the round closes (method.md E33). */
    record AnswerQuietly(By by, Answer answer) implements InTurn {}

    /** Whoever leads goes on to the next for now; this person's answer is still asked for. */
    record LetGo(By by, MemberId member) implements InTurn {}

    /** Asks somebody again who was let go; they may say so themselves. */
    record CallBack(By by, MemberId member) implements InTurn {}

    // --- wording ---------------------------------------------------------------------------------------------------

    record TakeWording(By by) implements Act {}

    /**
     * Writes the next version.
     *
     * @param clarifyAgain the change is substantial: people may want to ask about it first
     */
    record Amend(By by, Wording wording, List<IntegrationStrategy> strategies, boolean clarifyAgain) implements Act {
        public Amend {
            strategies = List.copyOf(strategies);
        }
    }

    record GoOn(By by) implements Act {}

    record OfferIdea(By by, String text) implements Act {}

    /** The objector: my objection is resolved; I answer anew (E13). */
    record WithdrawObjection(By by, int objection) implements Act {}

    record Focus(By by, int objection) implements Act {}

    record FocusTogether(By by) implements Act {}

    // --- time and people -------------------------------------------------------------------------------------------

    /** "I need time": extends the window, once. */
    record NeedTime(By by) implements Act {}

    /** An overdue round gets another day. */
    record ExtendOverdue(By by) implements Act {}

    /** "I'll get in touch with them." */
    record PromiseContact(By by) implements Act {}

    record CallMeeting(By by) implements Act {}

    record TakeUpAgain(By by) implements Act {}

    /** Whoever leads goes on without those not heard; never in a consent round without an objection (I6). */
    record CloseRound(By by) implements Act {}

    record GoOnWithout(By by) implements Act {}

    record WaitForThem(By by) implements Act {}

    record OfferStandIn(By by) implements Act {}

    record AnswerStandIn(By by, boolean agreed) implements Act {}

    // --- ways out --------------------------------------------------------------------------------------------------

    record AskToPark(By by, LocalDate until) implements Act {}

    /** Everyone is asked whether to go on with it in another manner. */
    record AskToGoOnOtherwise(By by, Exit.OfProposal how) implements Act {}

    /** Instead of dropping it, somebody makes it theirs. */
    record TakeOver(By by) implements Act {}

    // --- happenings ------------------------------------------------------------------------------------------------

    /** There is room: the proposal is put before everyone. */
    record Present(Instant now) implements Happening {}

    /**
     * A window's end has come.
     *
     * @param lost how much of the window fell into an outage; it is given back (E30)
     */
    record DeadlinePassed(Instant now, long phase, Duration lost) implements Happening {}

    /**
     * The time of a turn has come to its end.
     *
     * @param lost how much of it fell into an outage; it is given back (E30)
     */
    record TurnPassed(Instant now, long phase, Duration lost) implements Happening {}

    /** A good moment to remind those missing, and nobody else. */
    record NudgeDue(Instant now, long phase) implements Happening {}

    /** Somebody has left the circle or is on leave (E8, E27). */
    record Departed(Instant now, MemberId member, boolean leftCircle) implements Happening {}

    /** The circle lives in these places now, and so do its cards. */
    record LiveIn(Instant now, List<Place> places) implements Happening {
        public LiveIn {
            places = List.copyOf(places);
        }
    }

    /** Somebody says "I'm in" where everyone may; they are in the circle's roster already. */
    record LetIn(Instant now, MemberId member, String name, List<Account> accounts) implements Happening {
        public LetIn {
            accounts = List.copyOf(accounts);
        }
    }

    /** Somebody's accounts are others than before; {@code also} was counted as somebody else (E29). */
    record Recognise(Instant now, MemberId member, List<MemberId> also, List<Account> accounts) implements Happening {
        public Recognise {
            also = List.copyOf(also);
            accounts = List.copyOf(accounts);
        }
    }
}
