package org.popcircle.core.round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;

/** What has happened in a round. What people said prints as hidden. */
public sealed interface RoundEvent {

    Instant at();

    record Opened(
            Instant at,
            ProcessId id,
            Frame frame,
            Optional<MemberId> facilitator,
            List<Attendee> people,
            List<MemberId> order)
            implements RoundEvent {
        public Opened {
            people = List.copyOf(people);
            order = List.copyOf(order);
        }
    }

    /** Enough people have come in. */
    record Began(Instant at, List<MemberId> order) implements RoundEvent {
        public Began {
            order = List.copyOf(order);
        }
    }

    record Spoke(Instant at, MemberId member, String text, Instant pressed) implements RoundEvent {
        @Override
        public String toString() {
            return "Spoke[hidden]";
        }
    }

    /** Mended before the next had spoken; the words before are not told. */
    record Mended(Instant at, MemberId member, String text, Instant pressed) implements RoundEvent {
        @Override
        public String toString() {
            return "Mended[hidden]";
        }
    }

    record Passed(Instant at, MemberId member, String why, Instant pressed) implements RoundEvent {
        @Override
        public String toString() {
            return "Passed[hidden]";
        }
    }

    record DraftKept(Instant at, MemberId member, Draft draft) implements RoundEvent {}

    record Replied(Instant at, MemberId asker, Said.Reply reply) implements RoundEvent {}

    record Deferred(Instant at, MemberId member) implements RoundEvent {}

    /** @param by empty when their time was over */
    record MovedToEnd(Instant at, MemberId member, Optional<MemberId> by) implements RoundEvent {}

    record Skipped(Instant at, MemberId member, MemberId by) implements RoundEvent {}

    record CalledBack(Instant at, MemberId member, MemberId by) implements RoundEvent {}

    /** Whoever is asked now is waited for, and somebody has to look after it. */
    record WentOverdue(Instant at, MemberId member) implements RoundEvent {}

    record Nudged(Instant at, List<MemberId> missing) implements RoundEvent {
        public Nudged {
            missing = List.copyOf(missing);
        }
    }

    record TimeGivenBack(Instant at, Instant until, Duration total) implements RoundEvent {}

    record WentAway(Instant at, MemberId member) implements RoundEvent {}

    record Arrived(Instant at, Attendee person) implements RoundEvent {}

    /** Its card is in these places. */
    record LivesIn(Instant at, List<Place> places) implements RoundEvent {
        public LivesIn {
            places = List.copyOf(places);
        }
    }

    /** Somebody who was counted twice is one person. */
    record Recognised(Instant at, MemberId member, List<MemberId> also, List<Account> accounts) implements RoundEvent {
        public Recognised {
            also = List.copyOf(also);
            accounts = List.copyOf(accounts);
        }
    }

    /** What was hidden is shown. */
    record EveryoneHeard(Instant at, List<MemberId> notHeard) implements RoundEvent {
        public EveryoneHeard {
            notHeard = List.copyOf(notHeard);
        }
    }

    record LapBegan(Instant at, List<MemberId> order) implements RoundEvent {
        public LapBegan {
            order = List.copyOf(order);
        }
    }

    record StandInOffered(Instant at, MemberId by, List<MemberId> stillToAsk) implements RoundEvent {
        public StandInOffered {
            stillToAsk = List.copyOf(stillToAsk);
        }
    }

    record StandInAgreed(Instant at, MemberId by) implements RoundEvent {}

    record StandInDeclined(Instant at, MemberId by) implements RoundEvent {}

    record StoodIn(Instant at, MemberId by) implements RoundEvent {}

    /** Going on another way was proposed, answered or settled. */
    record Otherwise(Instant at, ProcessEvent<Exit.OfRound> event) implements RoundEvent {}

    record TakenUpAgain(Instant at, MemberId by) implements RoundEvent {}

    record Closed(Instant at, Optional<MemberId> by) implements RoundEvent {}
}
