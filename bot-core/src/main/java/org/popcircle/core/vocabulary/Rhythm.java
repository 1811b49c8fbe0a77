package org.popcircle.core.vocabulary;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a circle may be asked for something: its zone, its quiet hours, and whether its weekends are free (method.md 3.6).
 */
public record Rhythm(ZoneId zone, Optional<QuietHours> quiet, boolean weekendsFree) {

    /** From one time of day to another, across midnight where the first is later than the second. */
    public record QuietHours(LocalTime from, LocalTime to) {
        public QuietHours {
            if (from.equals(to)) {
                throw new IllegalArgumentException("quiet hours need a beginning and an end");
            }
        }

        boolean contains(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }
    }

    /** A rhythm without quiet hours and with all days alike. */
    public static Rhythm always(ZoneId zone) {
        return new Rhythm(zone, Optional.empty(), false);
    }

    /** The moment {@code length} after {@code start}; free weekends do not count. */
    public Instant after(Instant start, Duration length) {
        if (!weekendsFree) {
            return start.plus(length);
        }
        ZonedDateTime at = workday(start.atZone(zone));
        Duration left = length;
        while (true) {
            ZonedDateTime friday = at.toLocalDate()
                    .plusDays(DayOfWeek.SATURDAY.getValue() - at.getDayOfWeek().getValue())
                    .atStartOfDay(zone);
            Duration toWeekend = Duration.between(at, friday);
            if (left.compareTo(toWeekend) <= 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(toWeekend);
            at = friday.plusDays(2);
        }
    }

    /** The first moment from {@code wanted} on at which nobody is disturbed: not in quiet hours, not on a free weekend. */
    public Instant polite(Instant wanted) {
        ZonedDateTime awake = awake(workday(wanted.atZone(zone)));
        return awake(workday(awake)).toInstant();
    }

    private ZonedDateTime awake(ZonedDateTime at) {
        if (quiet.isEmpty() || !quiet.get().contains(at.toLocalTime())) {
            return at;
        }
        ZonedDateTime end = at.with(quiet.get().to());
        return end.isAfter(at) ? end : end.plusDays(1);
    }

    /** The same moment, or the beginning of Monday where it falls on a free weekend. */
    private ZonedDateTime workday(ZonedDateTime at) {
        if (!weekendsFree) {
            return at;
        }
        return switch (at.getDayOfWeek()) {
            case SATURDAY -> at.toLocalDate().plusDays(2).atStartOfDay(zone);
            case SUNDAY -> at.toLocalDate().plusDays(1).atStartOfDay(zone);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> at;
        };
    }
}
