package org.popcircle.core.selection;

import java.util.List;
import org.popcircle.core.vocabulary.MemberId;

/**
 * A question that somebody has before they can consent. Whoever knows may answer; nothing is settled while it is open.
 *
 * @param number counts from 1 in its selection
 */
public record Question(int number, MemberId asker, String text, List<Reply> replies) {

    public Question {
        replies = List.copyOf(replies);
    }

    /** An answer. */
    public record Reply(MemberId by, String text) {}

    Question answered(Reply reply) {
        return new Question(number, asker, text, Edit.plus(replies, reply));
    }
}
