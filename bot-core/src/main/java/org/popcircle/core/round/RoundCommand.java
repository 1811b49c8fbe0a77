package org.popcircle.core.round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;

/** What can be asked of a round. Time and identity come in with each. */
public sealed interface RoundCommand {

    /** Something that a person does on a card. */
    sealed interface Act extends RoundCommand {
        By by();
    }

    /** Something that time or the circle does. */
    sealed interface Happening extends RoundCommand {
        Instant now();
    }

    /** Says something, or mends what was said last. Before one's turn it is kept as a draft (method.md E20). */
    record Speak(By by, String text) implements Act {
        @Override
        public String toString() {
            return "Speak[hidden]";
        }
    }

    /** Lets the turn go by; {@code why} may be empty. */
    record Pass(By by, String why) implements Act {
        @Override
        public String toString() {
            return "Pass[hidden]";
        }
    }

    /** "I'm here": somebody who came late and is asked at the end (E9). */
    record Join(By by) implements Act {}

    /** Enough people are in: it begins, and whoever comes later is asked at the end. */
    record BeginNow(By by) implements Act {}

    /** "Come back to me": at the end, once. */
    record ComeBackToMe(By by) implements Act {}

    /** Whoever knows answers a question that was asked in the round. */
    record Reply(By by, MemberId asker, String text) implements Act {}

    /** Whoever leads moves on without this person for now; they stay named as not heard. */
    record Skip(By by, MemberId member) implements Act {}

    /** Whoever leads lets somebody come later, once their time is over. */
    record MoveToEnd(By by, MemberId member) implements Act {}

    /** Asks again somebody who was skipped or has passed. */
    record CallBack(By by, MemberId member) implements Act {}

    /** Once more around on the same prompt. */
    record NextRound(By by) implements Act {}

    /** Everyone is asked whether to go on another way, or no more. */
    record AskOtherwise(By by, Exit.OfRound how) implements Act {}

    /** What somebody says to it. */
    record AnswerOtherwise(By by, Answer answer) implements Act {}

    record TakeUpAgain(By by) implements Act {}

    /** That's it. */
    record Close(By by) implements Act {}

    record OfferStandIn(By by) implements Act {}

    record AnswerStandIn(By by, boolean agreed) implements Act {}

    /**
     * The time of a turn, of the window, or of the hour afterwards is over.
     *
     * @param lost how much of it fell into an outage; it is given back (E30)
     */
    record DeadlinePassed(Instant now, long phase, Duration lost) implements Happening {}

    /** A good moment to remind those missing, and nobody else. */
    record NudgeDue(Instant now, long phase) implements Happening {}

    /** Somebody has left the circle or is on leave (E8). */
    record Departed(Instant now, MemberId member) implements Happening {}

    /** The circle lives in these places, and so does its card. */
    record LiveIn(Instant now, List<Place> places) implements Happening {
        public LiveIn {
            places = List.copyOf(places);
        }
    }

    /** These accounts are this person's, and so is what {@code also} said (E29). */
    record Recognise(Instant now, MemberId member, List<MemberId> also, List<Account> accounts) implements Happening {
        public Recognise {
            also = List.copyOf(also);
            accounts = List.copyOf(accounts);
        }
    }

    /** Somebody comes in, or comes late and is asked at the end (E9). */
    record Arrived(Instant now, Attendee person) implements Happening {}
}
