package org.popcircle.slack.draw;

import java.util.function.Function;
import java.util.function.IntFunction;
import org.popcircle.slack.draw.Canvas.Room;

/** Finds the largest drawing that fits: first fewer voices, and only then shorter texts. */
final class Fitting {

    /** More voices than any message has blocks for. */
    private static final int MOST_PARTS = 4_096;

    private static final int MOST_TEXT = 16_384;

    private Fitting() {}

    static Canvas fit(Function<Cut, Canvas> draw, Room room) {
        Canvas whole = draw.apply(Cut.NOTHING);
        if (whole.fits(room)) {
            return whole;
        }
        if (draw.apply(new Cut(0, Integer.MAX_VALUE)).fits(room)) {
            return largest(parts -> draw.apply(new Cut(parts, Integer.MAX_VALUE)), MOST_PARTS, room);
        }
        return largest(text -> draw.apply(new Cut(0, text)), MOST_TEXT, room);
    }

    /** The drawing for the largest number below {@code most} that fits; the smallest one where none does. */
    private static Canvas largest(IntFunction<Canvas> draw, int most, Room room) {
        int fits = 0;
        int tooMuch = most;
        while (tooMuch - fits > 1) {
            int middle = (fits + tooMuch) >>> 1;
            if (draw.apply(middle).fits(room)) {
                fits = middle;
            } else {
                tooMuch = middle;
            }
        }
        return draw.apply(fits);
    }
}
