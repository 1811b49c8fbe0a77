package org.popcircle.core.shaping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;

/** What can be asked of the building of a proposal. Time and identity come in with each. */
public sealed interface ShapingCommand {

    /** Something that a person does on a card. */
    sealed interface Act extends ShapingCommand {
        By by();
    }

    /** Something that time or the circle does. */
    sealed interface Happening extends ShapingCommand {
        Instant now();
    }

    /** "I'm here": somebody who came late. */
    record Join(By by) implements Act {}

    /** Enough people are in: it begins, and others still come in. */
    record BeginNow(By by) implements Act {}

    /** No reason against what is asked: the need as it is worded, the list, these writers; or nothing more to add. */
    record Agree(By by) implements Act {}

    /** A better wording of the need, and why. */
    record SuggestWording(By by, String text, String why) implements Act {}

    /** Whoever leads, or began it, words the need anew. */
    record WordNeed(By by, String text) implements Act {}

    /** Names dimensions, a few at a time; what reads like an idea is asked about. */
    record NameDimensions(By by, List<String> lines) implements Act {
        public NameDimensions {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What I typed is an idea; or it is not: then it is a dimension after all, and among ideas it is left out.
     */
    record Sort(By by, int number, boolean idea) implements Act {}

    record OfferIdeas(By by, List<String> lines) implements Act {
        public OfferIdeas {
            lines = List.copyOf(lines);
        }
    }

    /** Whoever leads asks for ideas once more. */
    record AnotherRound(By by) implements Act {}

    /** "I can write it." */
    record Volunteer(By by) implements Act {}

    /** Whoever leads names those who could write, and by which day. They are asked like everybody else. */
    record NameTuners(By by, List<MemberId> tuners, Optional<LocalDate> due) implements Act {
        public NameTuners {
            tuners = List.copyOf(tuners);
        }
    }

    /** A reason against those who are to write. */
    record ObjectToTuners(By by, String reason) implements Act {}

    record WriteSynthesis(By by, String title, String text, String leftOut) implements Act {}

    /** Whoever leads goes on without those whose time is over. */
    record GoOn(By by) implements Act {}

    /** Everyone is asked whether to go on another way, or no more. */
    record AskOtherwise(By by, Exit.OfShaping how) implements Act {}

    /** What somebody says to it. */
    record AnswerOtherwise(By by, Answer answer) implements Act {}

    record TakeUpAgain(By by) implements Act {}

    record OfferStandIn(By by) implements Act {}

    record AnswerStandIn(By by, boolean agreed) implements Act {}

    /** It was brought as this proposal of the circle. */
    record Propose(Instant now, MemberId by, int proposal) implements Happening {}

    /**
     * The time of a step is over.
     *
     * @param lost how much of it fell into an outage; it is given back (method.md E30)
     */
    record DeadlinePassed(Instant now, long phase, Duration lost) implements Happening {}

    /** A good moment to remind those missing, and nobody else. */
    record NudgeDue(Instant now, long phase) implements Happening {}

    /** Somebody has left the circle or is on leave (method.md E8). */
    record Departed(Instant now, MemberId member) implements Happening {}

    /** The circle lives in these places, and so does its card. */
    record LiveIn(Instant now, List<Place> places) implements Happening {
        public LiveIn {
            places = List.copyOf(places);
        }
    }

    /** These accounts are this person's, and so is what {@code also} said (method.md E29). */
    record Recognise(Instant now, MemberId member, List<MemberId> also, List<Account> accounts) implements Happening {
        public Recognise {
            also = List.copyOf(also);
            accounts = List.copyOf(accounts);
        }
    }

    /** Somebody comes in, or comes late and is asked, too (method.md E9). */
    record Arrived(Instant now, Attendee person) implements Happening {}
}
