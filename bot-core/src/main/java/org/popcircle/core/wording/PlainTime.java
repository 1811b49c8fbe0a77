package org.popcircle.core.wording;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Until when a round is open, in plain words, English or Spanish: "2h", "30 min", "17:00", "tomorrow 9am", "jueves 17:00".
 * A time alone is the next one; a day alone means that day at {@link #END_OF_WORK}.
 */
public sealed interface PlainTime {

    /** Key of the sentence that shows what can be written. */
    String EXAMPLES = "time.examples";

    /** Taken where somebody names only the day. */
    LocalTime END_OF_WORK = LocalTime.of(17, 0);

    /** A round that is open longer than this is forgotten, not decided. */
    Duration MOST = Duration.ofDays(31);

    /** So long from now. */
    record After(Duration time) implements PlainTime {}

    /** A time on the circle's clock; the caller knows the zone. */
    record At(LocalDateTime time) implements PlainTime {}

    /** No usable time. {@link #EXAMPLES} shows what can be written. */
    record Unclear(String text, Reason reason) implements PlainTime {}

    /** Why not. */
    enum Reason {
        NOT_UNDERSTOOD("time.unclear.not-understood"),
        PAST("time.unclear.past"),
        TOO_FAR("time.unclear.too-far");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The sentence that says so, with {@code text}. */
        public String key() {
            return key;
        }
    }

    /**
     * Reads any text; never throws.
     *
     * @param now the time on the circle's clock
     */
    static PlainTime read(String text, LocalDateTime now) {
        String folded = PlainText.folded(text);
        Optional<Duration> span = TimeGrammar.span(folded);
        if (span.isPresent()) {
            return checked(text, span.get(), new After(span.get()));
        }
        return TimeGrammar.moment(folded, now)
                .map(at -> checked(text, Duration.between(now, at), new At(at)))
                .orElseGet(() -> new Unclear(text, Reason.NOT_UNDERSTOOD));
    }

    private static PlainTime checked(String text, Duration ahead, PlainTime good) {
        if (!ahead.isPositive()) {
            return new Unclear(text, Reason.PAST);
        }
        return ahead.compareTo(MOST) > 0 ? new Unclear(text, Reason.TOO_FAR) : good;
    }
}
