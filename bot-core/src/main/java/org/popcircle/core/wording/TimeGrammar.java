package org.popcircle.core.wording;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which people write how long, or until when, over folded text. */
final class TimeGrammar {

    private static final String COUNT = "([0-9]{1,4}|" + String.join("|", PlainText.NUMBERS.keySet()) + ")";

    private static final Pattern SPAN = Pattern.compile("(?:in |for |within |en |dentro de |durante )?" + COUNT
            + " ?(?:(m|min|mins|minutes?|minutos?)|(h|hrs?|hours?|horas?)(?: ?([0-9]{2}))?|(d|days?|dias?)"
            + "|(w|weeks?|semanas?))");

    private static final Pattern HALF_HOUR = Pattern.compile("(?:in )?half an hour|(?:en )?media hora");

    private static final Pattern CLOCK = Pattern.compile(
            "(?:^|(.*?) )(?:(?:at|by|until|till|a las?|hasta las?|las) )?(?:([0-9]{1,2})(?:[:.]([0-9]{2}))? ?(am|pm|h|hrs)?"
                    + "|(noon|midday|mediodia))(?: (?:de la|por la) (manana|tarde|noche))?$");

    private TimeGrammar() {}

    /** How long, for "2h", "media hora", "3 days". */
    static Optional<Duration> span(String folded) {
        if (HALF_HOUR.matcher(folded).matches()) {
            return Optional.of(Duration.ofMinutes(30));
        }
        Matcher match = SPAN.matcher(folded);
        if (!match.matches()) {
            return Optional.empty();
        }
        int count = PlainText.number(match.group(1));
        if (match.group(2) != null) {
            return Optional.of(Duration.ofMinutes(count));
        }
        if (match.group(3) != null) {
            int minutes = match.group(4) == null ? 0 : Integer.parseInt(match.group(4));
            return Optional.of(Duration.ofHours(count).plusMinutes(minutes));
        }
        return Optional.of(Duration.ofDays(match.group(5) != null ? count : 7L * count));
    }

    /** Until when, for "17:00", "tomorrow 9am", "jueves". */
    static Optional<LocalDateTime> moment(String folded, LocalDateTime now) {
        Optional<LocalDateTime> dayOnly = day(folded, now.toLocalDate()).map(day -> day.atTime(PlainTime.END_OF_WORK));
        if (dayOnly.isPresent()) {
            return dayOnly;
        }
        Matcher match = CLOCK.matcher(folded);
        if (!match.matches()) {
            return Optional.empty();
        }
        Optional<LocalTime> time = time(match);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        String before = match.group(1);
        if (before == null) {
            LocalDateTime today = now.toLocalDate().atTime(time.get());
            return Optional.of(today.isAfter(now) ? today : today.plusDays(1));
        }
        return day(before, now.toLocalDate()).map(day -> day.atTime(time.get()));
    }

    private static Optional<LocalDate> day(String folded, LocalDate today) {
        return DateGrammar.read(folded, today) instanceof DateGrammar.Day(LocalDate day)
                ? Optional.of(day)
                : Optional.empty();
    }

    private static Optional<LocalTime> time(Matcher match) {
        if (match.group(5) != null) {
            return Optional.of(LocalTime.NOON);
        }
        int hour = Integer.parseInt(match.group(2));
        int minute = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        boolean saysWhich = match.group(4) != null && match.group(4).endsWith("m");
        boolean afternoon = saysWhich
                ? match.group(4).equals("pm")
                : match.group(6) != null && !match.group(6).equals("manana");
        if (minute > 59 || hour > 23 || (saysWhich && (hour > 12 || hour == 0))) {
            return Optional.empty();
        }
        if (afternoon && hour < 12) {
            hour += 12;
        } else if (saysWhich && !afternoon && hour == 12) {
            hour = 0;
        }
        return Optional.of(LocalTime.of(hour, minute));
    }
}
