package org.popcircle.core.vocabulary;

/** How a proposal's consent round is held (method.md 2.9). */
public enum Answering {
    /** Everyone when they like; answers are shown together when all are in. */
    ALL_AT_ONCE,
    /** One after another in a known order; answers are heard as they are given. */
    IN_TURN
}
