package org.popcircle.core.selection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Window;

/** What has happened in a selection. Suggestions and answers print as hidden. */
public sealed interface SelectionEvent {

    Instant at();

    record Opened(
            Instant at,
            ProcessId id,
            Frame frame,
            Optional<MemberId> facilitator,
            List<Attendee> people,
            Remit remit,
            Window window)
            implements SelectionEvent {
        public Opened {
            people = List.copyOf(people);
        }
    }

    /** Enough people have come in. */
    record Began(Instant at, Window window) implements SelectionEvent {}

    record QualitiesWritten(Instant at, MemberId member, List<String> qualities) implements SelectionEvent {
        public QualitiesWritten {
            qualities = List.copyOf(qualities);
        }
    }

    /** Is this good enough? */
    record AgreementAsked(Instant at, List<MemberId> notHeard, Window window) implements SelectionEvent {
        public AgreementAsked {
            notHeard = List.copyOf(notHeard);
        }
    }

    record AnswerGiven(Instant at, MemberId member, Answer answer, Instant pressed) implements SelectionEvent {}

    record AgreementObjected(Instant at, Window window) implements SelectionEvent {}

    record Mended(Instant at, MemberId by, Remit remit, List<Quality> qualities, Window window)
            implements SelectionEvent {
        public Mended {
            qualities = List.copyOf(qualities);
        }
    }

    record NominatingBegan(Instant at, Window window) implements SelectionEvent {}

    record Nominated(Instant at, Nomination nomination) implements SelectionEvent {}

    /** Who suggests whom, and why, is shown together. */
    record Revealed(Instant at, List<MemberId> notHeard, Window window) implements SelectionEvent {
        public Revealed {
            notHeard = List.copyOf(notHeard);
        }
    }

    /** Nobody suggests anybody: there is nobody to choose, and it ends. */
    record NobodySuggested(Instant at, List<MemberId> notHeard) implements SelectionEvent {
        public NobodySuggested {
            notHeard = List.copyOf(notHeard);
        }
    }

    record Kept(Instant at, MemberId member) implements SelectionEvent {}

    record ChangingAgain(Instant at, Window window) implements SelectionEvent {}

    /** Somebody proposes one of those suggested. */
    record ChoosingBegan(Instant at, List<MemberId> notHeard, Window window) implements SelectionEvent {
        public ChoosingBegan {
            notHeard = List.copyOf(notHeard);
        }
    }

    record HandedOver(Instant at, Handover handover) implements SelectionEvent {}

    /** Everybody is asked about this candidacy as it stands now. */
    record ConsentAsked(Instant at, Candidacy candidacy, ConsentRound round, Window window) implements SelectionEvent {}

    record OthersHeard(Instant at, Window window) implements SelectionEvent {}

    record ObjectionsHeard(Instant at, List<MemberId> notHeard, Window window) implements SelectionEvent {
        public ObjectionsHeard {
            notHeard = List.copyOf(notHeard);
        }
    }

    record IdeaOffered(Instant at, Idea idea) implements SelectionEvent {}

    record Resolved(Instant at, MemberId member, Instant pressed) implements SelectionEvent {}

    record StoodFirm(Instant at, MemberId member) implements SelectionEvent {}

    /** No objection: they take the role. */
    record RoleSettled(Instant at, Settled settled, Window window) implements SelectionEvent {}

    record Extended(Instant at, Window window, MemberId by) implements SelectionEvent {}

    record TimeGivenBack(Instant at, Instant until, Duration total) implements SelectionEvent {}

    record WentOverdue(Instant at, List<MemberId> missing) implements SelectionEvent {
        public WentOverdue {
            missing = List.copyOf(missing);
        }
    }

    record Nudged(Instant at, List<MemberId> missing) implements SelectionEvent {
        public Nudged {
            missing = List.copyOf(missing);
        }
    }

    record WentAway(Instant at, MemberId member) implements SelectionEvent {}

    record Arrived(Instant at, Attendee person) implements SelectionEvent {}

    record LivesIn(Instant at, List<Place> places) implements SelectionEvent {
        public LivesIn {
            places = List.copyOf(places);
        }
    }

    /** Somebody who was counted twice is one person. */
    record Recognised(Instant at, MemberId member, List<MemberId> also, List<Account> accounts)
            implements SelectionEvent {
        public Recognised {
            also = List.copyOf(also);
            accounts = List.copyOf(accounts);
        }
    }

    record StandInOffered(Instant at, MemberId by, List<MemberId> stillToAsk) implements SelectionEvent {
        public StandInOffered {
            stillToAsk = List.copyOf(stillToAsk);
        }
    }

    record StandInAgreed(Instant at, MemberId by) implements SelectionEvent {}

    record StandInDeclined(Instant at, MemberId by) implements SelectionEvent {}

    record StoodIn(Instant at, MemberId by) implements SelectionEvent {}

    record QuestionAsked(Instant at, Question question) implements SelectionEvent {}

    record QuestionAnswered(Instant at, int number, Question.Reply reply) implements SelectionEvent {}

    /** Something about how to go on. */
    record Otherwise(Instant at, ProcessEvent<Exit.OfSelection> event) implements SelectionEvent {}

    record TakenUpAgain(Instant at, MemberId by, Window window) implements SelectionEvent {}

    record Dropped(Instant at) implements SelectionEvent {}
}
