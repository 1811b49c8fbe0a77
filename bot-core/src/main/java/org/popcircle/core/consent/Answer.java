package org.popcircle.core.consent;

/** The two answers there are. No pass, no abstention, no "consent with a concern" (MVOS 3.2.5). */
public sealed interface Answer {

    record NoObjection() implements Answer {
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
