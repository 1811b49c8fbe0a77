package org.popcircle.core.shaping;

import org.popcircle.core.vocabulary.MemberId;

/**
 * Named as a dimension and reads like an idea, or reads like a judgement of one: its author says what it is. Left alone, an
 * idea is kept for the next step, and a judgement goes out with its own.
 *
 * @param number unique among all that was said in its process
 */
public record Unsorted(int number, MemberId by, String text) {

    /** Whether it would be left out where dimensions are named: it says what is thought of an idea and proposes none. */
    public boolean judges() {
        return !LikeAnIdea.reads(text) && LikeAJudgement.reads(text);
    }
}
