package org.popcircle.core.command;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A piece of what was typed, from a position to its end, without the blanks and invisible characters at its edges.
 *
 * @param whole everything that was typed
 * @param position where this piece starts
 * @param end where it ends
 */
record Typed(String whole, int position, int end) {

    private static final String QUOTES = "\"\"“”„“«»‘’''";

    static Typed of(String whole) {
        return new Typed(whole, 0, whole.length()).trimmed();
    }

    boolean isEmpty() {
        return position == end;
    }

    String text() {
        return whole.substring(position, end);
    }

    /** The first word as names are compared: small letters, no accents, no marks of direction. */
    String word() {
        String word = Normalizer.normalize(whole.substring(position, wordEnd()), Normalizer.Form.NFKD);
        return word.replaceAll("[\\p{M}\\p{Cf}\\p{Cc}]|[\"“”„«»:,.!]+$", "").toLowerCase(Locale.ROOT);
    }

    /** What stands behind the first word. */
    Typed rest() {
        return new Typed(whole, wordEnd(), end).trimmed();
    }

    /** A text without the pair of quotation marks around the whole of it. */
    static String unquoted(String text) {
        if (text.length() >= 2) {
            int open = QUOTES.indexOf(text.charAt(0));
            char last = text.charAt(text.length() - 1);
            String inside = text.substring(1, text.length() - 1);
            if (open >= 0 && open % 2 == 0 && QUOTES.charAt(open + 1) == last && inside.indexOf(last) < 0) {
                return of(inside).text();
            }
        }
        return text;
    }

    private int wordEnd() {
        int at = position;
        while (at < end && !isBlank(whole.codePointAt(at))) {
            at += Character.charCount(whole.codePointAt(at));
        }
        return at;
    }

    private Typed trimmed() {
        int from = position;
        int to = end;
        while (from < to && isUnseen(whole.codePointAt(from))) {
            from += Character.charCount(whole.codePointAt(from));
        }
        while (to > from && isUnseen(whole.codePointBefore(to))) {
            to -= Character.charCount(whole.codePointBefore(to));
        }
        return new Typed(whole, from, to);
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** Blanks, control characters, and marks of direction or joining that mean nothing at an edge. */
    private static boolean isUnseen(int letter) {
        return isBlank(letter)
                || Character.isISOControl(letter)
                || (letter >= 0x200B && letter <= 0x200F)
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2060 && letter <= 0x2069)
                || letter == 0xFEFF;
    }
}
