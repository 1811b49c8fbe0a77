package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;

/**
 * A question that asks only to understand; answered by the proposer, and anyone may help.
 *
 * @param version the text it was asked about
 * @param objection the objection it is about; empty for one about the proposal
 */
public record ClarifyingQuestion(
        int number, MemberId asker, String text, int version, Optional<Integer> objection, List<Reply> replies) {

    public ClarifyingQuestion {
        replies = List.copyOf(replies);
    }

    public boolean isOpen() {
        return replies.isEmpty();
    }

    ClarifyingQuestion answered(Reply reply) {
        List<Reply> more = new ArrayList<>(replies);
        more.add(reply);
        return new ClarifyingQuestion(number, asker, text, version, objection, more);
    }

    /** An answer. */
    public record Reply(MemberId by, String text, Instant at) {}
}
