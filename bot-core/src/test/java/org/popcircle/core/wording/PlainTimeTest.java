package org.popcircle.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.popcircle.core.wording.PlainTime.After;
import org.popcircle.core.wording.PlainTime.At;
import org.popcircle.core.wording.PlainTime.Reason;
import org.popcircle.core.wording.PlainTime.Unclear;

class PlainTimeTest {

    /** A Monday, early in the afternoon. */
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 14, 30);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2h               | PT2H
            in 2 hours       | PT2H
            2h30             | PT2H30M
            90 min           | PT90M
            half an hour     | PT30M
            an hour          | PT1H
            3 days           | PT72H
            a week           | PT168H
            2 horas          | PT2H
            media hora       | PT30M
            tres días        | PT72H
            dentro de una semana | PT168H
            """)
    void a_span_is_understood(String text, Duration time) {
        assertThat(PlainTime.read(text, NOW)).isEqualTo(new After(time));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            17:00                  | 2026-11-23T17:00
            until 17.30            | 2026-11-23T17:30
            5pm                    | 2026-11-23T17:00
            9 am                   | 2026-11-24T09:00
            at 12 am               | 2026-11-24T00:00
            noon                   | 2026-11-24T12:00
            tomorrow 9am           | 2026-11-24T09:00
            tomorrow               | 2026-11-24T17:00
            today 18:00            | 2026-11-23T18:00
            Thursday 17:00         | 2026-11-26T17:00
            Thursday at 5 pm       | 2026-11-26T17:00
            1 December 10:00       | 2026-12-01T10:00
            jueves 17:00           | 2026-11-26T17:00
            mañana a las 9         | 2026-11-24T09:00
            viernes a las 5 de la tarde | 2026-11-27T17:00
            hasta las 17           | 2026-11-23T17:00
            """)
    void a_moment_is_understood(String text, LocalDateTime time) {
        assertThat(PlainTime.read(text, NOW)).isEqualTo(new At(time));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today 10:00      | PAST
            0 min            | PAST
            5 weeks          | TOO_FAR
            30 June 10:00    | TOO_FAR
            25:00            | NOT_UNDERSTOOD
            17:75            | NOT_UNDERSTOOD
            13 pm            | NOT_UNDERSTOOD
            soon             | NOT_UNDERSTOOD
            🎉               | NOT_UNDERSTOOD
            """)
    void what_is_no_usable_time_is_refused_with_its_reason(String text, Reason reason) {
        assertThat(PlainTime.read(text, NOW)).isEqualTo(new Unclear(text, reason));
    }

    @Test
    void every_example_given_is_understood() {
        for (var language : Words.languages()) {
            String examples = Words.in(language).text("time.examples");
            for (String example : examples.substring(examples.indexOf("17:00")).split(", | o | or |\\.$", -1)) {
                if (!example.isBlank()) {
                    assertThat(PlainTime.read(example, NOW)).as(example).isNotInstanceOf(Unclear.class);
                }
            }
        }
    }
}
