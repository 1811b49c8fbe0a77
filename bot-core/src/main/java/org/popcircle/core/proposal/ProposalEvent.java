package org.popcircle.core.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Given;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Window;

/** What has happened to a proposal: its story, kept for ever. Folding the events gives the proposal. */
public sealed interface ProposalEvent {

    Instant at();

    /** {@code given}: the asker's own answer, which asking a check includes. */
    record Opened(
            Instant at,
            ProcessId id,
            Frame frame,
            Duties duties,
            List<Participant> people,
            Wording wording,
            Optional<Given> given)
            implements ProposalEvent {
        public Opened {
            people = List.copyOf(people);
        }
    }

    record Queued(Instant at) implements ProposalEvent {}

    record InvitingBegan(Instant at, Window window) implements ProposalEvent {}

    record CameIn(Instant at, Participant person) implements ProposalEvent {}

    record Declined(Instant at, MemberId member, MemberId by) implements ProposalEvent {}

    record CheckAsked(Instant at, Window window, ConsentRound round) implements ProposalEvent {}

    record ClarifyingBegan(Instant at, Window window) implements ProposalEvent {}

    record Corrected(Instant at, Wording wording) implements ProposalEvent {}

    record Withdrawn(Instant at) implements ProposalEvent {}

    record Joined(Instant at, MemberId member) implements ProposalEvent {}

    record LeftOut(Instant at, MemberId member) implements ProposalEvent {}

    record WentAway(Instant at, MemberId member) implements ProposalEvent {}

    /** Its card is in these places. */
    record LivesIn(Instant at, List<Place> places) implements ProposalEvent {
        public LivesIn {
            places = List.copyOf(places);
        }
    }

    /** Two who were counted as two are one person ({@code also} is empty where only the accounts change). */
    record Recognised(Instant at, MemberId member, List<MemberId> also, List<Account> accounts)
            implements ProposalEvent {
        public Recognised {
            also = List.copyOf(also);
            accounts = List.copyOf(accounts);
        }
    }

    record HadNoQuestion(Instant at, MemberId member) implements ProposalEvent {}

    record WasClear(Instant at, MemberId member) implements ProposalEvent {}

    record QuestionAsked(Instant at, int number, MemberId asker, String text, Optional<Integer> objection)
            implements ProposalEvent {}

    record QuestionAnswered(Instant at, int number, MemberId by, String text) implements ProposalEvent {}

    record Reacted(Instant at, MemberId member, String text) implements ProposalEvent {}

    record LookedGood(Instant at, MemberId member) implements ProposalEvent {}

    record CounterProposed(Instant at, int number, MemberId member, String text) implements ProposalEvent {}

    /** These were not heard in this step, which is neither a pass nor a yes. */
    record NotHeard(Instant at, List<MemberId> members) implements ProposalEvent {
        public NotHeard {
            members = List.copyOf(members);
        }
    }

    /** {@code grownBy}: whose wish to talk made a check grow. */
    record ReactingBegan(Instant at, Window window, Optional<MemberId> grownBy) implements ProposalEvent {}

    record LastCallMade(Instant at, Window window) implements ProposalEvent {}

    record AmendingBegan(Instant at, Window window) implements ProposalEvent {}

    record WordingTaken(Instant at, MemberId member) implements ProposalEvent {}

    record VersionWritten(Instant at, ProposalVersion version) implements ProposalEvent {}

    record WentOnAsItStands(Instant at, MemberId member) implements ProposalEvent {}

    record GatheringBegan(Instant at, Window window, List<MemberId> absent, Optional<ConsentRound> given)
            implements ProposalEvent {
        public GatheringBegan {
            absent = List.copyOf(absent);
        }
    }

    record AgreedToGoOn(Instant at, MemberId member) implements ProposalEvent {}

    /** Those who never joined are not in the consent set; those who joined have confirmed it. */
    record WentOnWithout(Instant at, List<MemberId> absent) implements ProposalEvent {
        public WentOnWithout {
            absent = List.copyOf(absent);
        }
    }

    record ConsentOpened(Instant at, Window window, ConsentRound round) implements ProposalEvent {}

    /** Hidden until the round closes. */
    record AnswerGiven(Instant at, MemberId member, Given given) implements ProposalEvent {}

    /** Whose turn it is, in a consent round that is held in turn. */
    sealed interface Turned extends ProposalEvent {}

    record TurnsBegan(Instant at, List<MemberId> order) implements Turned {
        public TurnsBegan {
            order = List.copyOf(order);
        }
    }

    /** "Come back to me." */
    record Deferred(Instant at, MemberId member) implements Turned {}

    /** Did not come while it was their turn: they are asked once more at the end. */
    record MovedToEnd(Instant at, MemberId member) implements Turned {}

    /** The round goes on without waiting for them; their answer is still asked for. Empty {@code by}: they did not come. */
    record LetGo(Instant at, MemberId member, Optional<MemberId> by) implements Turned {}

    record CalledBack(Instant at, MemberId member, MemberId by) implements Turned {}

    record TookTime(Instant at, MemberId member) implements Turned {}

    /** {@code total}: what an outage took from this turn. */
    record TurnGivenBack(Instant at, Duration total) implements Turned {}

    /** This person's answer is not shown before the round closes. */
    record WentQuiet(Instant at, MemberId member) implements Turned {}

    /** An objection that was written too early; only its author sees it. */
    record ReasonKept(Instant at, MemberId member, Reason reason) implements Turned {}

    record ObjectionsHeard(Instant at, Window window, List<Objection> objections, List<MemberId> notHeard)
            implements ProposalEvent {
        public ObjectionsHeard {
            objections = List.copyOf(objections);
            notHeard = List.copyOf(notHeard);
        }
    }

    /** Somebody who had not been heard before the round closed objects as well. */
    record ObjectionAdded(Instant at, Objection objection) implements ProposalEvent {}

    record IdeaOffered(Instant at, MemberId member, String text) implements ProposalEvent {}

    record ObjectionResolved(Instant at, int number, MemberId member) implements ProposalEvent {}

    record FocusSet(Instant at, Optional<Integer> objection) implements ProposalEvent {}

    record Extended(Instant at, Instant until, MemberId by) implements ProposalEvent {}

    /** {@code total}: all that this window has got back by now. */
    record TimeGivenBack(Instant at, Instant until, Duration total) implements ProposalEvent {}

    record WentOverdue(Instant at, List<MemberId> missing) implements ProposalEvent {
        public WentOverdue {
            missing = List.copyOf(missing);
        }
    }

    record Nudged(Instant at, List<MemberId> missing) implements ProposalEvent {
        public Nudged {
            missing = List.copyOf(missing);
        }
    }

    record ContactPromised(Instant at, MemberId by) implements ProposalEvent {}

    record StandInOffered(Instant at, MemberId by, List<MemberId> stillToAsk) implements ProposalEvent {
        public StandInOffered {
            stillToAsk = List.copyOf(stillToAsk);
        }
    }

    record StandInAgreed(Instant at, MemberId by) implements ProposalEvent {}

    record StandInDeclined(Instant at, MemberId by) implements ProposalEvent {}

    record StoodIn(Instant at, MemberId by) implements ProposalEvent {}

    record ExitAsked(Instant at, Window window, Exit.OfProposal exit, ConsentRound round) implements ProposalEvent {}

    /**
     * Somebody had a reason against leaving it; the process goes on where it was.
     *
     * @param why their reasons, which count by now
     */
    record ExitDeclined(Instant at, Window window, List<MemberId> objectors, Optional<String> why)
            implements ProposalEvent {
        public ExitDeclined {
            objectors = List.copyOf(objectors);
        }

        @Override
        public String toString() {
            return "ExitDeclined[" + objectors + "]";
        }
    }

    record TakenOver(Instant at, Window window, MemberId by) implements ProposalEvent {}

    record CalledForMeeting(Instant at, MemberId by) implements ProposalEvent {}

    record ParkedByConsent(Instant at) implements ProposalEvent {}

    /** Everyone agreed to give the step its whole time once more. */
    record MoreTimeAgreed(Instant at, Window window) implements ProposalEvent {}

    /** Everyone agreed to do the step before again. */
    record WentBack(Instant at, Window window) implements ProposalEvent {}

    /** Everyone agreed how it is decided instead: that is what is decided now. */
    record WayChosen(Instant at, ProposalVersion version) implements ProposalEvent {}

    /** Everyone agreed to go on with what was proposed meanwhile; its author brings it now. */
    record Switched(Instant at, Window window, int draft, ProposalVersion version) implements ProposalEvent {}

    record TakenUpAgain(Instant at, Window window, MemberId by) implements ProposalEvent {}

    record Adopted(Instant at, List<MemberId> consented) implements ProposalEvent {
        public Adopted {
            consented = List.copyOf(consented);
        }
    }

    record Dropped(Instant at) implements ProposalEvent {}
}
