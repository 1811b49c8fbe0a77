package org.popcircle.core.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.vocabulary.MemberId;

/**
 * What somebody made of their turn. Printed as hidden: it may not be for everybody's eyes yet.
 *
 * @param text their words; empty for a pass without a word
 * @param passed they let their turn go by, which is a way of being heard
 * @param pressed the moment by the messenger's clock: a late copy of an older press never replaces a newer one
 * @param replies answers of those who know more, oldest first
 */
public record Said(MemberId member, String text, boolean passed, Instant pressed, List<Reply> replies) {

    static final int MOST_REPLIES = 20;

    public Said {
        replies = List.copyOf(replies);
    }

    /** An answer to a question. */
    public record Reply(MemberId by, String text) {}

    Said answered(Reply reply) {
        List<Reply> more = new ArrayList<>(replies);
        more.add(reply);
        return new Said(member, text, passed, pressed, more);
    }

    @Override
    public String toString() {
        return "Said[hidden]";
    }
}
