package org.popcircle.core.cards;

import org.popcircle.core.view.Phrase;

/** What changed between two versions. */
final class Differences {

    private Differences() {}

    static Phrase between(String before, String now) {
        return Phrase.of(now);
    }
}
