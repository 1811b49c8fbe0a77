package org.popcircle.core.shaping;

import org.popcircle.core.vocabulary.MemberId;

/**
 * A piece of a possible proposal; it may contradict others.
 *
 * @param number unique among all that was said in its process
 * @param lap the short round in which it came up; 0 when it was parked while the picture was formed
 */
public record ProposalIdea(int number, MemberId by, String text, int lap) {

    static final int PARKED = 0;

    /** It came up before its time and was kept. */
    public boolean parked() {
        return lap == PARKED;
    }
}
