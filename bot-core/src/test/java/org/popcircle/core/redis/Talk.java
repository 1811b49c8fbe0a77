package org.popcircle.core.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;

/** A document like those of the real processes: a sealed family with another one inside. */
sealed interface Talk {

    record Open(CircleId circle, String question, Map<MemberId, Voice> voices, Optional<Instant> until)
            implements Talk {
        public Open {
            voices = voices == null ? Map.of() : Map.copyOf(voices);
        }

        /** Not a component: must not be written. */
        boolean isEmpty() {
            return voices.isEmpty();
        }

        /** Not a component either. */
        String getTitle() {
            return question;
        }
    }

    sealed interface Closed extends Talk permits Agreed, Dropped {}

    record Agreed(ProcessId process, LocalDate review, ZoneId zone, Duration took, List<Closed> earlier)
            implements Closed {}

    record Dropped() implements Closed {}

    sealed interface Voice {
        record Fine() implements Voice {}

        record Worry(String why, @Nullable Integer weight) implements Voice {}
    }

    /** What a person has, by the account that they have it with. */
    record Roster(Map<Account, MemberId> members, Map<ProcessId, Voice> last, Map<Mood, Integer> moods) {}

    enum Mood {
        CALM {
            @Override
            String sound() {
                return "mm";
            }
        },
        LOUD;

        String sound() {
            return "oh";
        }
    }

    /** An event of such a document. */
    sealed interface Said {
        record Asked(String question) implements Said {}

        record Answered(MemberId by, Voice voice) implements Said {}
    }

    static Open asking(CircleId circle, String question) {
        return new Open(circle, question, Map.of(), Optional.empty());
    }
}
