package org.popcircle.core.cards;

/** Shortens what people typed where a place has room for a few words only; the whole is always shown elsewhere. */
public final class Cut {

    private static final int NAME_IN_LABEL = 32;

    private Cut() {}

    static String forLabel(String name) {
        return to(NAME_IN_LABEL, name);
    }

    /** At most {@code most} characters, cut between words where that loses little, with an ellipsis. */
    public static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        int blank = text.lastIndexOf(' ', end);
        if (blank > most / 2) {
            end = blank;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
