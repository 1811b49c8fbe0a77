package org.popcircle.core.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;

/**
 * A message in the outbox, by meaning: what and about whom, never rendered text. It is worded when it is sent, and dropped
 * when it is no longer true.
 */
public sealed interface Notice {

    /** The name of the document it is about, unique in its circle. */
    String document();

    /** To one of those missing, and to nobody else: your word is still awaited in this phase. */
    record Nudge(String document, MemberId member, long phase) implements Notice {}

    /** In a round you are asked now; to whoever it is. */
    record YourTurn(String document, MemberId member, long phase) implements Notice {}

    /** Under the card, to exactly the person who has the word now. */
    record Called(String document, MemberId member, long phase) implements Notice {}

    /** The window has ended with somebody missing: here is what you could do. To whoever leads, or the proposer. */
    record Overdue(String document, MemberId member, long phase) implements Notice {}

    /** Somebody asked something about what you proposed, or about your objection. */
    record QuestionForYou(String document, MemberId member, int question) implements Notice {}

    /** Your question was answered. */
    record YourAnswer(String document, MemberId member, int question) implements Notice {}

    /** You choose the wording: suggestions or objections are in. */
    record YourWording(String document, MemberId member, long phase) implements Notice {}

    /** To the proposer where somebody else chooses the wording: the round brought objections. */
    record Objected(String document, MemberId member, long phase) implements Notice {}

    /** Under the card, to those whose word is awaited: another step has begun. */
    record NewStep(String document, long phase) implements Notice {}

    /** Somebody asks to act for whoever is away; do you have a reason against it? */
    record StandInAsked(String document, MemberId member, MemberId offered) implements Notice {}

    /** To the proposer, privately: how it ended. */
    record Ended(String document, MemberId member) implements Notice {}

    /** To everyone in the place: it is decided. */
    record Announced(String document) implements Notice {}

    /** To everyone in the place: somebody asks to drop or park it; or the way out was declined. */
    record ExitNews(String document, long phase, Optional<String> why) implements Notice {}

    /** What you proposed meanwhile is kept; would you like to bring it now? */
    record DraftWaiting(String document, MemberId member, int draft) implements Notice {}

    /** The day has come to look at a decision again; {@code daysBefore} is negative when the day has passed. */
    record ReviewDue(String document, int daysBefore) implements Notice {}

    /** About the circle itself. */
    sealed interface AboutCircle extends Notice {}

    /** To everyone in both places: the circle lives in this place, too, or no longer. */
    record Moved(String document, MemberId by, Place place, boolean in) implements AboutCircle {}

    /**
     * The members would like you in; would you?
     *
     * @param until how long; empty for as long as it fits
     */
    record AskedIn(String document, MemberId member, Optional<LocalDate> until) implements AboutCircle {}

    /** To everyone in the circle's places: a member has changed this about it at once. */
    record Changed(String document, MemberId by, List<Habit> what) implements AboutCircle {
        public Changed {
            what = List.copyOf(what);
        }
    }

    /** What a member may change without asking. */
    enum Habit {
        LANGUAGE,
        ZONE,
        QUIET_HOURS,
        EXPLANATIONS
    }

    /** To everyone in the circle's places: who was counted as several members is one, with one voice. */
    record OnePerson(String document, MemberId member, List<MemberId> also) implements AboutCircle {
        public OnePerson {
            also = List.copyOf(also);
        }
    }

    /** About an account and whose it is; of no circle. */
    sealed interface AboutAccount extends Notice {}

    /** An account has entered the code of this one: is that the same person? */
    record LinkAsked(String document, Instant until) implements AboutAccount {}

    /** The account that gave out the code has said yes. */
    record LinkMade(String document, Account with) implements AboutAccount {}

    /** Something parked until today. */
    record ParkedDue(String document, Optional<MemberId> by) implements Notice {}
}
