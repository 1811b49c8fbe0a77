package org.popcircle.core.cards;

import java.time.Duration;
import java.util.Optional;
import org.popcircle.core.vocabulary.Pace;

/** The windows that a form offers (design.md section 3): two hours, a day, two days, or no clock. */
final class Windows {

    static final String TWO_HOURS = "2h";
    static final String A_DAY = "24h";
    static final String TWO_DAYS = "48h";
    static final String NO_CLOCK = "live";

    private Windows() {}

    /** The option nearest to a pace. */
    static String optionOf(Pace pace) {
        return pace.window().map(Windows::nearest).orElse(NO_CLOCK);
    }

    private static String nearest(Duration window) {
        if (window.compareTo(Duration.ofHours(13)) < 0) {
            return TWO_HOURS;
        }
        return window.compareTo(Duration.ofHours(36)) < 0 ? A_DAY : TWO_DAYS;
    }

    static Optional<Pace> paceOf(String option) {
        return switch (option) {
            case TWO_HOURS -> Optional.of(Pace.hours(2));
            case A_DAY -> Optional.of(Pace.DAY);
            case TWO_DAYS -> Optional.of(Pace.hours(48));
            case NO_CLOCK -> Optional.of(Pace.LIVE);
            default -> Optional.empty();
        };
    }

    /** The words for an option. */
    static String labelKey(String option) {
        return switch (option) {
            case TWO_HOURS -> "field.window.two-hours";
            case A_DAY -> "field.window.day";
            case TWO_DAYS -> "field.window.two-days";
            default -> "field.window.none";
        };
    }
}
