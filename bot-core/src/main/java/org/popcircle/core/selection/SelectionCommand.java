package org.popcircle.core.selection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;

/** What can be asked of a selection. Time and identity come in with each. */
public sealed interface SelectionCommand {

    /** Something that a person does on a card. */
    sealed interface Act extends SelectionCommand {
        By by();
    }

    /** Something that time or the circle does. */
    sealed interface Happening extends SelectionCommand {
        Instant now();
    }

    /** "I'm in": of somebody who is. */
    record Join(By by) implements Act {}

    /** Enough people are in: it begins, and others come in until names are shown. */
    record BeginNow(By by) implements Act {}

    /** What whoever takes the role should bring; none at all: nothing to add. Replaces what the same person wrote. */
    record WriteQualities(By by, List<String> qualities) implements Act {
        public WriteQualities {
            qualities = List.copyOf(qualities);
        }
    }

    /** An answer in whichever consent round is open. */
    record GiveAnswer(By by, Answer answer) implements Act {}

    /** Whoever leads writes the roles' remit and the list anew. */
    record Mend(By by, Remit remit, List<String> qualities) implements Act {
        public Mend {
            qualities = List.copyOf(qualities);
        }
    }

    /** Suggests somebody, oneself included; once names are shown it changes what one suggested. */
    record Nominate(By by, int role, List<Candidate> candidates, String why) implements Act {
        public Nominate {
            candidates = candidates.stream().distinct().toList();
        }

        public Nominate(By by, int role, MemberId person, String why) {
            this(by, role, List.of(new Candidate.Person(person)), why);
        }

        @Override
        public String toString() {
            return "Nominate[hidden]";
        }
    }

    /** Nobody comes to mind whom one would like to have in the circle; it takes the place of what one suggested. */
    record SuggestNobody(By by) implements Act {
        @Override
        public String toString() {
            return "SuggestNobody[hidden]";
        }
    }

    /** Having heard the others: it stays as it is. */
    record Keep(By by) implements Act {}

    /** Whoever leads asks once more whether anybody changes. */
    record ChangeAgain(By by) implements Act {}

    /** Whoever leads goes on, though somebody has not been heard; they are named. */
    record GoOn(By by) implements Act {}

    /** Somebody else makes the proposal. */
    record HandOver(By by, MemberId to, String why) implements Act {}

    /** Proposes one of those suggested; while objections are worked with, somebody else instead. */
    record ProposeCandidate(By by, int role, List<Candidate> candidates, String why) implements Act {
        public ProposeCandidate {
            candidates = candidates.stream().distinct().toList();
        }

        public ProposeCandidate(By by, int role, MemberId person, String why) {
            this(by, role, List.of(new Candidate.Person(person)), why);
        }
    }

    /** The same person for a shorter time. */
    record Shorten(By by, LocalDate until) implements Act {}

    /** The same person with a training, or something to keep an eye on. */
    record AddSafeguard(By by, String text) implements Act {}

    record OfferIdea(By by, String text) implements Act {}

    /** One's objection is met: no reason against it any more. */
    record Resolve(By by) implements Act {}

    /** Nothing would settle one's objection but somebody else. */
    record StandFirm(By by) implements Act {}

    /** More time, once a window; and as often as it is overdue. */
    record NeedTime(By by) implements Act {}

    /** A question before one can consent. */
    record Ask(By by, String text) implements Act {}

    record AnswerQuestion(By by, int question, String text) implements Act {}

    /** A process proposal: everyone is asked about going on like that. */
    record AskOtherwise(By by, Exit.OfSelection how) implements Act {}

    /** Whether one has a reason against what was asked. */
    record AnswerOtherwise(By by, Answer answer) implements Act {}

    record TakeUpAgain(By by) implements Act {}

    record OfferStandIn(By by) implements Act {}

    record AnswerStandIn(By by, boolean agreed) implements Act {}

    /** @param lost how much of the window fell into an outage; it is given back (E30) */
    record DeadlinePassed(Instant now, long phase, Duration lost) implements Happening {}

    /** A good moment to remind those missing, and nobody else. */
    record NudgeDue(Instant now, long phase) implements Happening {}

    /** Somebody has left the circle or is on leave (E8). */
    record Departed(Instant now, MemberId member) implements Happening {}

    /** A member comes late; while names are not shown yet they are asked like everybody (E9). */
    record Arrived(Instant now, Attendee person) implements Happening {}

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
}
