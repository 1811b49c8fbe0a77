package org.popcircle.core.circle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;

/**
 * Something that waits (method.md 6.4).
 *
 * @param number unique in the circle
 * @param process the process it belongs to, which can be taken up again
 * @param until when it should come back
 */
public record BacklogItem(
        int number,
        Kind kind,
        String title,
        Optional<Integer> process,
        Optional<MemberId> by,
        Optional<LocalDate> until,
        Instant added) {

    /** More is no entry of a list but a text, and belongs into what it will become. */
    public static final int LONGEST_TITLE = 300;

    /** In the same words, whatever the capitals and blanks: nobody could tell them apart in a list. */
    boolean saysTheSame(BacklogItem other) {
        return words(title).equals(words(other.title));
    }

    private static String words(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    BacklogItem by(Optional<MemberId> other) {
        return new BacklogItem(number, kind, title, process, other, until, added);
    }

    /** Why it waits. */
    public enum Kind {
        TOPIC,
        NEEDS_MEETING,
        PARKED,
        DRAFT,
        REVIEW,
        /** The term of a role ends, and somebody is chosen for it anew. */
        SELECTION
    }
}
