package org.popcircle.core.circle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;

/** What has happened to a circle. */
public sealed interface CircleEvent {

    Instant at();

    record Begun(Instant at, CircleId id, String name, Place place, Settings settings) implements CircleEvent {}

    record Invited(Instant at, MemberId member, String name, Account account) implements CircleEvent {}

    record ProcessStarted(Instant at, int process, boolean queued, List<MemberId> asked) implements CircleEvent {
        public ProcessStarted {
            asked = List.copyOf(asked);
        }
    }

    /** A process begins that takes no room from proposals. */
    record StartedAlongside(Instant at, int process, List<MemberId> asked) implements CircleEvent {
        public StartedAlongside {
            asked = List.copyOf(asked);
        }
    }

    record ProcessEnded(Instant at, int process) implements CircleEvent {}

    /** There is room: this process may be presented. */
    record TurnCame(Instant at, int process) implements CircleEvent {}

    record StatusChanged(Instant at, MemberId member, MemberStatus status) implements CircleEvent {}

    record Renamed(Instant at, MemberId member, String name) implements CircleEvent {}

    /**
     * This member speaks through these accounts.
     *
     * @param also who was counted as somebody else until now, and is the same person
     */
    record Recognised(Instant at, MemberId member, List<MemberId> also, List<Account> accounts, MemberStatus status)
            implements CircleEvent {
        public Recognised {
            also = List.copyOf(also);
            accounts = List.copyOf(accounts);
        }
    }

    record MovedIn(Instant at, MemberId by, Place place) implements CircleEvent {}

    record MovedOut(Instant at, MemberId by, Place place) implements CircleEvent {}

    record SettingsChanged(Instant at, Settings settings, Optional<MemberId> by) implements CircleEvent {}

    record Kept(Instant at) implements CircleEvent {}

    record ItemAdded(Instant at, BacklogItem item) implements CircleEvent {}

    record ItemRemoved(Instant at, int item) implements CircleEvent {}

    /** These come next, in the place of those before. */
    record PutFirst(Instant at, Priorities priorities) implements CircleEvent {}

    record SetAside(Instant at, int process) implements CircleEvent {}

    record TakenUpAgain(Instant at, int process) implements CircleEvent {}
}
