package org.popcircle.core.shaping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;

/** What has happened in the building of a proposal. */
public sealed interface ShapingEvent {

    Instant at();

    record Opened(
            Instant at, ProcessId id, Frame frame, Optional<MemberId> facilitator, List<Attendee> people, String need)
            implements ShapingEvent {
        public Opened {
            people = List.copyOf(people);
        }
    }

    /** Enough people have come in. */
    record Began(Instant at) implements ShapingEvent {}

    /** Has no reason against what is asked, or nothing more to add. */
    record Agreed(Instant at, MemberId member) implements ShapingEvent {}

    record WordingSuggested(Instant at, MemberId member, String text, String why) implements ShapingEvent {}

    /** Everybody else is asked again. */
    record NeedWorded(Instant at, MemberId by, String text) implements ShapingEvent {}

    record NeedAgreed(Instant at, List<MemberId> notHeard) implements ShapingEvent {
        public NeedAgreed {
            notHeard = List.copyOf(notHeard);
        }
    }

    record DimensionNamed(Instant at, int number, MemberId member, String text) implements ShapingEvent {}

    /** Somebody else has said just that before; there is no second entry. */
    record SaidAlready(Instant at, MemberId member, String text) implements ShapingEvent {}

    /** Named as a dimension, and reads like an idea. */
    record IdeaRecognised(Instant at, int number, MemberId member, String text) implements ShapingEvent {}

    /** Offered as an idea, and reads like what somebody thinks of one. Shown to nobody unless its author says so. */
    record JudgementRecognised(Instant at, int number, MemberId member, String text) implements ShapingEvent {}

    /** Its author said whether it is an idea. */
    record Sorted(Instant at, int number, boolean idea) implements ShapingEvent {}

    record PictureFormed(Instant at, List<MemberId> notHeard) implements ShapingEvent {
        public PictureFormed {
            notHeard = List.copyOf(notHeard);
        }
    }

    record IdeaOffered(Instant at, int number, MemberId member, String text) implements ShapingEvent {}

    record IdeasHeard(Instant at, List<MemberId> notHeard) implements ShapingEvent {
        public IdeasHeard {
            notHeard = List.copyOf(notHeard);
        }
    }

    record AnotherRoundBegan(Instant at, MemberId by) implements ShapingEvent {}

    /**
     * These are to write; everybody but whoever offered is asked for reasons against it.
     *
     * @param due the day by which they bring it, if one was named
     */
    record TunersNamed(Instant at, MemberId by, List<MemberId> tuners, Optional<LocalDate> due)
            implements ShapingEvent {
        public TunersNamed {
            tuners = List.copyOf(tuners);
        }
    }

    record TunersObjected(Instant at, MemberId member, String reason) implements ShapingEvent {}

    record TunersAgreed(Instant at, List<MemberId> notHeard) implements ShapingEvent {
        public TunersAgreed {
            notHeard = List.copyOf(notHeard);
        }
    }

    /** Nobody who was to write is here any more. */
    record TunersSought(Instant at) implements ShapingEvent {}

    record SynthesisWritten(Instant at, Synthesis draft) implements ShapingEvent {}

    /** Whoever is asked is waited for, and somebody has to look after it. */
    record WentOverdue(Instant at) implements ShapingEvent {}

    record Nudged(Instant at, List<MemberId> missing) implements ShapingEvent {
        public Nudged {
            missing = List.copyOf(missing);
        }
    }

    record TimeGivenBack(Instant at, Instant until, Duration total) implements ShapingEvent {}

    record WentAway(Instant at, MemberId member) implements ShapingEvent {}

    record Arrived(Instant at, Attendee person) implements ShapingEvent {}

    /** Its card is in these places. */
    record LivesIn(Instant at, List<Place> places) implements ShapingEvent {
        public LivesIn {
            places = List.copyOf(places);
        }
    }

    /** Somebody who was counted twice is one person. */
    record Recognised(Instant at, MemberId member, List<MemberId> also, List<Account> accounts)
            implements ShapingEvent {
        public Recognised {
            also = List.copyOf(also);
            accounts = List.copyOf(accounts);
        }
    }

    record StandInOffered(Instant at, MemberId by, List<MemberId> stillToAsk) implements ShapingEvent {
        public StandInOffered {
            stillToAsk = List.copyOf(stillToAsk);
        }
    }

    record StandInAgreed(Instant at, MemberId by) implements ShapingEvent {}

    record StandInDeclined(Instant at, MemberId by) implements ShapingEvent {}

    record StoodIn(Instant at, MemberId by) implements ShapingEvent {}

    /** Going on another way was proposed, answered or settled. */
    record Otherwise(Instant at, ProcessEvent<Exit.OfShaping> event) implements ShapingEvent {}

    record TakenUpAgain(Instant at, MemberId by) implements ShapingEvent {}

    /** It goes on as this proposal. */
    record Proposed(Instant at, MemberId by, int proposal) implements ShapingEvent {}

    /** @param by empty when nobody was left */
    record Dropped(Instant at, Optional<MemberId> by) implements ShapingEvent {}
}
