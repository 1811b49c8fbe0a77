package org.popcircle.core.consent;

import org.popcircle.core.vocabulary.MemberId;

/** Said along with a consent, to be looked at when the decision is (method.md E22). Hidden until the round closes. */
public record Concern(MemberId by, String text) {

    @Override
    public String toString() {
        return "Concern[hidden]";
    }
}
