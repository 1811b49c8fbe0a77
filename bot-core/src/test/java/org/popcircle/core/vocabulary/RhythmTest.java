package org.popcircle.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Weekends, nights and the two nights a year that have another length. */
class RhythmTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Rhythm ALL_DAYS = Rhythm.always(VIENNA);
    private static final Rhythm WORKDAYS = new Rhythm(VIENNA, Optional.empty(), true);
    private static final Rhythm NIGHTS = new Rhythm(VIENNA, night("22:00", "07:00"), false);
    private static final Rhythm NIGHTS_AND_WEEKENDS = new Rhythm(VIENNA, night("22:00", "07:00"), true);

    @Test
    void without_free_weekends_a_day_is_a_day() {
        assertThat(ALL_DAYS.after(at("2026-06-05T15:00"), Duration.ofHours(24))).isEqualTo(at("2026-06-06T15:00"));
    }

    @Test
    void a_free_weekend_does_not_count() {
        assertThat(WORKDAYS.after(at("2026-06-05T15:00"), Duration.ofHours(24))).isEqualTo(at("2026-06-08T15:00"));
        assertThat(WORKDAYS.after(at("2026-06-01T15:00"), Duration.ofHours(24))).isEqualTo(at("2026-06-02T15:00"));
        assertThat(WORKDAYS.after(at("2026-06-05T15:00"), Duration.ofDays(10))).isEqualTo(at("2026-06-19T15:00"));
    }

    @Test
    void what_starts_on_a_free_weekend_counts_from_monday() {
        assertThat(WORKDAYS.after(at("2026-06-06T15:00"), Duration.ofHours(2))).isEqualTo(at("2026-06-08T02:00"));
        assertThat(WORKDAYS.after(at("2026-06-07T23:59"), Duration.ofHours(2))).isEqualTo(at("2026-06-08T02:00"));
    }

    @Test
    void a_window_is_as_long_as_promised_when_clocks_change() {
        // The last Sunday of March has 23 hours, that of October 25.
        assertThat(ALL_DAYS.after(at("2026-03-28T12:00"), Duration.ofHours(24))).isEqualTo(at("2026-03-29T13:00"));
        assertThat(ALL_DAYS.after(at("2026-10-24T12:00"), Duration.ofHours(24))).isEqualTo(at("2026-10-25T11:00"));
        assertThat(WORKDAYS.after(at("2026-03-27T12:00"), Duration.ofHours(24))).isEqualTo(at("2026-03-30T12:00"));
    }

    @Test
    void nobody_is_disturbed_at_night() {
        assertThat(NIGHTS.polite(at("2026-06-03T23:30"))).isEqualTo(at("2026-06-04T07:00"));
        assertThat(NIGHTS.polite(at("2026-06-03T05:00"))).isEqualTo(at("2026-06-03T07:00"));
        assertThat(NIGHTS.polite(at("2026-06-03T22:00"))).isEqualTo(at("2026-06-04T07:00"));
        assertThat(NIGHTS.polite(at("2026-06-03T07:00"))).isEqualTo(at("2026-06-03T07:00"));
        assertThat(NIGHTS.polite(at("2026-06-03T21:59"))).isEqualTo(at("2026-06-03T21:59"));
    }

    @Test
    void quiet_hours_within_a_day_end_on_that_day() {
        Rhythm siesta = new Rhythm(VIENNA, night("13:00", "15:00"), false);
        assertThat(siesta.polite(at("2026-06-03T14:00"))).isEqualTo(at("2026-06-03T15:00"));
        assertThat(siesta.polite(at("2026-06-03T12:59"))).isEqualTo(at("2026-06-03T12:59"));
    }

    @Test
    void nobody_is_disturbed_on_a_free_weekend_nor_in_the_night_after_it() {
        assertThat(NIGHTS_AND_WEEKENDS.polite(at("2026-06-06T12:00"))).isEqualTo(at("2026-06-08T07:00"));
        assertThat(NIGHTS_AND_WEEKENDS.polite(at("2026-06-05T23:00"))).isEqualTo(at("2026-06-08T07:00"));
        assertThat(WORKDAYS.polite(at("2026-06-07T12:00"))).isEqualTo(at("2026-06-08T00:00"));
    }

    @Test
    void quiet_hours_that_end_in_the_hour_that_does_not_exist_end_after_it() {
        Rhythm early = new Rhythm(VIENNA, night("22:00", "02:30"), false);
        assertThat(early.polite(at("2026-03-29T00:30"))).isEqualTo(at("2026-03-29T03:30"));
    }

    private static Optional<Rhythm.QuietHours> night(String from, String to) {
        return Optional.of(new Rhythm.QuietHours(LocalTime.parse(from), LocalTime.parse(to)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VIENNA).toInstant();
    }
}
