package org.popcircle.core.cards;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.vocabulary.Rhythm.QuietHours;

/** Quiet hours as people write them: "22-7", "22:00 to 7:30", "de 22 a 7". */
final class QuietText {

    private static final Pattern SHAPE =
            Pattern.compile("\\D*?(\\d{1,2})(?:[:.h](\\d{2}))?\\D+?(\\d{1,2})(?:[:.h](\\d{2}))?\\D*");

    private QuietText() {}

    static String write(QuietHours quiet) {
        return quiet.from() + " – " + quiet.to();
    }

    static Optional<QuietHours> read(String text) {
        Matcher found = SHAPE.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        Optional<LocalTime> from = time(found.group(1), found.group(2));
        Optional<LocalTime> to = time(found.group(3), found.group(4));
        return from.isPresent() && to.isPresent() && !from.equals(to)
                ? Optional.of(new QuietHours(from.get(), to.get()))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(String hours, @Nullable String minutes) {
        int hour = Integer.parseInt(hours) % 24;
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return Integer.parseInt(hours) > 24 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
