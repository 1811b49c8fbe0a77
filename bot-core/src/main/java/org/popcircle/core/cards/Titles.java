package org.popcircle.core.cards;

/** A few words to find a text by, where nobody gave it a name. */
final class Titles {

    private static final int LONG_ENOUGH = 80;

    private Titles() {}

    /** The first line of a text, cut where it is long. */
    static String of(String text) {
        String first = text.strip().lines().findFirst().orElse("").strip();
        return Cut.to(LONG_ENOUGH, first);
    }
}
