package org.popcircle.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.popcircle.core.wording.PlainDate.Found;
import org.popcircle.core.wording.PlainDate.Reason;
import org.popcircle.core.wording.PlainDate.Unclear;

class PlainDateTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        30 September                  | 2027-09-30
        until 30 September            | 2027-09-30
        30th of September, 2028       | 2028-09-30
        Sept. 30                      | 2027-09-30
        September 30th 2027           | 2027-09-30
        the 1st of December           | 2026-12-01
        30/9                          | 2027-09-30
        30.9.27                       | 2027-09-30
        9/30                          | 2027-09-30
        6/7                           | 2027-07-06
        24/11                         | 2026-11-24
        23/11                         | 2027-11-23
        2027-06-30                    | 2027-06-30
        29 February                   | 2028-02-29
        tomorrow                      | 2026-11-24
        the day after tomorrow        | 2026-11-25
        in 3 weeks                    | 2026-12-14
        3 weeks                       | 2026-12-14
        two weeks                     | 2026-12-07
        a fortnight                   | 2026-12-07
        10 days                       | 2026-12-03
        6 months                      | 2027-05-23
        half a year                   | 2027-05-23
        for half a year               | 2027-05-23
        a quarter                     | 2027-02-23
        a year                        | 2027-11-23
        a year and a half             | 2028-05-23
        5 years                       | 2031-11-23
        Friday                        | 2026-11-27
        next Friday                   | 2026-11-27
        this fri                      | 2026-11-27
        Monday                        | 2026-11-30
        next week                     | 2026-11-30
        next month                    | 2026-12-23
        end of June                   | 2027-06-30
        until the end of June 2028    | 2028-06-30
        end of February 2028          | 2028-02-29
        end of November               | 2026-11-30
        mid March                     | 2027-03-15
        beginning of May              | 2027-05-01
        end of the month              | 2026-11-30
        end of next month             | 2026-12-31
        end of the year               | 2026-12-31
        end of the week               | 2026-11-29
        """)
    void english_is_understood(String text, LocalDate day) {
        assertThat(PlainDate.read(text, TODAY)).isEqualTo(new Found(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "the day before yesterday",
                "last week",
                "last Friday",
                "last month",
                "3 days ago",
                "two weeks ago",
                "ayer",
                "anteayer",
                "la semana pasada",
                "el viernes pasado",
                "el mes pasado",
                "hace 3 días"
            })
    void what_is_over_is_read_and_said_to_be_over(String text) {
        assertThat(PlainDate.read(text, TODAY)).isEqualTo(new Unclear(text, Reason.PAST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        30 de septiembre              | 2027-09-30
        hasta el 30 de Septiembre     | 2027-09-30
        30 de setiembre de 2028       | 2028-09-30
        1 dic                         | 2026-12-01
        mañana                        | 2026-11-24
        pasado mañana                 | 2026-11-25
        en 3 semanas                  | 2026-12-14
        dentro de tres semanas        | 2026-12-14
        diez días                     | 2026-12-03
        una quincena                  | 2026-12-07
        6 meses                       | 2027-05-23
        un mes                        | 2026-12-23
        medio año                     | 2027-05-23
        un semestre                   | 2027-05-23
        dos trimestres                | 2027-05-23
        un año                        | 2027-11-23
        un año y medio                | 2028-05-23
        viernes                       | 2026-11-27
        el próximo viernes            | 2026-11-27
        el viernes que viene          | 2026-11-27
        sábado                        | 2026-11-28
        la semana que viene           | 2026-11-30
        el próximo mes                | 2026-12-23
        el año que viene              | 2027-11-23
        fin de junio                  | 2027-06-30
        a finales de junio de 2028    | 2028-06-30
        a principios de mayo          | 2027-05-01
        mediados de marzo             | 2027-03-15
        fin de mes                    | 2026-11-30
        fin del próximo mes           | 2026-12-31
        fin de año                    | 2026-12-31
        fin de semana                 | 2026-11-29
        """)
    void spanish_is_understood(String text, LocalDate day) {
        assertThat(PlainDate.read(text, TODAY)).isEqualTo(new Found(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        today                         | TODAY
        hoy                           | TODAY
        2026-11-23                    | TODAY
        30/9/2026                     | PAST
        0 days                        | TODAY
        2031-11-24                    | TOO_FAR
        6 years                       | TOO_FAR
        9999 months                   | TOO_FAR
        31 June                       | NO_SUCH_DAY
        30 de febrero                 | NO_SUCH_DAY
        13/13                         | NO_SUCH_DAY
        2027-02-29                    | NO_SUCH_DAY
        99/99/2027                    | NO_SUCH_DAY
        until Christmas               | NOT_UNDERSTOOD
        I need 1 hard drive           | NOT_UNDERSTOOD
        soon                          | NOT_UNDERSTOOD
        99999999999999 weeks          | NOT_UNDERSTOOD
        until                         | NOT_UNDERSTOOD
        3                             | NOT_UNDERSTOOD
        """)
    void what_is_no_usable_day_is_refused_with_its_reason(String text, Reason reason) {
        assertThat(PlainDate.read(text, TODAY)).isEqualTo(new Unclear(text, reason));
    }

    @Test
    void every_example_given_is_understood() {
        for (var language : Words.languages()) {
            String examples = Words.in(language).text("date.examples");
            for (String example : examples.substring(examples.indexOf("30")).split(", | o | or |\\.$", -1)) {
                if (!example.isBlank()) {
                    assertThat(PlainDate.read(example, TODAY)).as(example).isInstanceOf(Found.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\ud800", "🎉", "30//9", "//", "-", "the the the the the the the the"})
    void odd_text_is_not_understood(String text) {
        assertThat(PlainDate.read(text, TODAY)).isInstanceOf(Unclear.class);
        assertThat(PlainDate.read("the ".repeat(100_000) + text, TODAY)).isInstanceOf(Unclear.class);
    }

    @Test
    void what_is_found_is_always_ahead_and_never_too_far() {
        Random random = new Random(20261123);
        List<String> pieces = List.of(
                "end of", "fin de", "june", "junio", "30", "31", "2", "feb", "/", "-", "2027", "28", "next", "friday",
                "in", "3", "weeks", "de", "año", " ", ".");
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            LocalDate today = TODAY.plusDays(random.nextInt(1500));
            if (PlainDate.read(text.toString(), today) instanceof Found(LocalDate day)) {
                assertThat(day).as(text.toString()).isAfter(today).isBeforeOrEqualTo(today.plusYears(5));
            }
        }
    }
}
