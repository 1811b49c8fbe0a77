package org.popcircle.core.wording;

import java.time.LocalDate;

/**
 * A day in plain words, English or Spanish, as people write it into a form: "30 September", "30/9", "in 3 weeks", "medio
 * año", "fin de junio". Numbers stand day first, unless only the other order is a day. A weekday, with or without
 * "next", is the first one after today: too early a review harms nobody, and the day is shown before it counts.
 */
public sealed interface PlainDate {

    /** Key of the sentence that shows what can be written. */
    String EXAMPLES = "date.examples";

    /** Further ahead nobody remembers what was agreed. */
    int MOST_YEARS = 5;

    /** The day that was meant; after today and at most {@value MOST_YEARS} years away. */
    record Found(LocalDate date) implements PlainDate {}

    /** No usable day. {@link #EXAMPLES} shows what can be written. */
    record Unclear(String text, Reason reason) implements PlainDate {}

    /** Why not. */
    enum Reason {
        NOT_UNDERSTOOD("date.unclear.not-understood"),
        NO_SUCH_DAY("date.unclear.no-such-day"),
        PAST("date.unclear.past"),
        TODAY("date.unclear.today"),
        TOO_FAR("date.unclear.too-far");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The sentence that says so, with {@code text}. */
        public String key() {
            return key;
        }
    }

    /** Reads any text; never throws. */
    static PlainDate read(String text, LocalDate today) {
        return switch (DateGrammar.read(PlainText.folded(text), today)) {
            case DateGrammar.Nothing _ -> new Unclear(text, Reason.NOT_UNDERSTOOD);
            case DateGrammar.Impossible _ -> new Unclear(text, Reason.NO_SUCH_DAY);
            case DateGrammar.Day(LocalDate day) when day.equals(today) -> new Unclear(text, Reason.TODAY);
            case DateGrammar.Day(LocalDate day) when day.isBefore(today) -> new Unclear(text, Reason.PAST);
            case DateGrammar.Day(LocalDate day)
            when day.isAfter(today.plusYears(MOST_YEARS)) -> new Unclear(text, Reason.TOO_FAR);
            case DateGrammar.Day(LocalDate day) -> new Found(day);
        };
    }
}
