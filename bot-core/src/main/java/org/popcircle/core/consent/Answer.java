package org.popcircle.core.consent;

import java.util.Optional;

/** The two answers there are. No pass, no abstention (MVOS 3.2.5): a concern is a word on the side of a consent. */
public sealed interface Answer {

    /**
     * Consent.
     *
     * @param concern what to look at again later; it holds nothing up (method.md E22)
     */
    record NoObjection(Optional<String> concern) implements Answer {

        public NoObjection() {
            this(Optional.empty());
        }

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    record Objects(Reason reason) implements Answer {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }
}
