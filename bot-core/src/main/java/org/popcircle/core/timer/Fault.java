package org.popcircle.core.timer;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a log may say about an exception: where it happened. Its message may quote what people typed. */
final class Fault {

    private static final int FRAMES = 4;

    private Fault() {}

    static String of(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(FRAMES)
                .map(Fault::where)
                .collect(Collectors.joining(", caused by "));
    }

    private static String where(Throwable fault) {
        return fault.getClass().getName()
                + Arrays.stream(fault.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> " at " + frame)
                        .collect(Collectors.joining());
    }
}
