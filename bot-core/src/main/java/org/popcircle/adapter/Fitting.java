package org.popcircle.adapter;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Finds the largest drawing that fits. First the longest voices are shortened, so that everybody's words have room; then
 * there are fewer voices, and only then shorter texts.
 */
public final class Fitting {

    /** More voices than any message has room for. */
    private static final int MOST_PARTS = 4_096;

    private static final int MOST_TEXT = 16_384;

    /** What each voice can say before some are left out: a sentence or two. */
    private static final int LEAST_VOICE = 120;

    private static final int ALL = Integer.MAX_VALUE;

    private Fitting() {}

    /** @param draw draws everything anew for each try */
    public static <C> C fit(Function<Cut, C> draw, Predicate<C> fits) {
        C whole = draw.apply(Cut.NOTHING);
        if (fits.test(whole)) {
            return whole;
        }
        if (fits.test(draw.apply(new Cut(ALL, LEAST_VOICE, ALL)))) {
            return largest(voice -> draw.apply(new Cut(ALL, voice, ALL)), LEAST_VOICE, MOST_TEXT, fits);
        }
        if (fits.test(draw.apply(new Cut(0, LEAST_VOICE, ALL)))) {
            return largest(parts -> draw.apply(new Cut(parts, LEAST_VOICE, ALL)), 0, MOST_PARTS, fits);
        }
        return largest(text -> draw.apply(new Cut(0, LEAST_VOICE, text)), 0, MOST_TEXT, fits);
    }

    /** The drawing for the largest number below {@code most} that fits; the one for the least where none does. */
    private static <C> C largest(IntFunction<C> draw, int least, int most, Predicate<C> fits) {
        int small = least;
        int tooMuch = most;
        while (tooMuch - small > 1) {
            int middle = (small + tooMuch) >>> 1;
            if (fits.test(draw.apply(middle))) {
                small = middle;
            } else {
                tooMuch = middle;
            }
        }
        return draw.apply(small);
    }
}
