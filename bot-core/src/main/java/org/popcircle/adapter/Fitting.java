package org.popcircle.adapter;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Finds the largest drawing that fits: first fewer voices, and only then shorter texts. */
public final class Fitting {

    /** More voices than any message has room for. */
    private static final int MOST_PARTS = 4_096;

    private static final int MOST_TEXT = 16_384;

    private Fitting() {}

    /** @param draw draws everything anew for each try */
    public static <C> C fit(Function<Cut, C> draw, Predicate<C> fits) {
        C whole = draw.apply(Cut.NOTHING);
        if (fits.test(whole)) {
            return whole;
        }
        if (fits.test(draw.apply(new Cut(0, Integer.MAX_VALUE)))) {
            return largest(parts -> draw.apply(new Cut(parts, Integer.MAX_VALUE)), MOST_PARTS, fits);
        }
        return largest(text -> draw.apply(new Cut(0, text)), MOST_TEXT, fits);
    }

    /** The drawing for the largest number below {@code most} that fits; the smallest one where none does. */
    private static <C> C largest(IntFunction<C> draw, int most, Predicate<C> fits) {
        int small = 0;
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
