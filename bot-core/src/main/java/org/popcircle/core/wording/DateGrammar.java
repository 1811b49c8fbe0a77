package org.popcircle.core.wording;

import static java.time.temporal.TemporalAdjusters.firstDayOfNextMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.previous;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which people write a day. Each is a pattern over folded text and what it means, seen from today. */
final class DateGrammar {

    /** What a text says. */
    sealed interface Reading {}

    record Day(LocalDate date) implements Reading {}

    /** A date that no calendar has, such as 31 June. */
    record Impossible() implements Reading {}

    record Nothing() implements Reading {}

    private record Form(Pattern pattern, BiFunction<MatchResult, LocalDate, Reading> meaning) {}

    private static final String MONTH = anyOf(PlainText.MONTHS.keySet());
    private static final String WEEKDAY = anyOf(PlainText.WEEKDAYS.keySet());
    private static final String NUMBER =
            "([0-9]{1,4}|" + anyOf(PlainText.NUMBERS.keySet()).substring(1);
    private static final String YEAR = "(?: (?:of |de |del )?([0-9]{4}))?";

    /** Words before a day that do not change it. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:until|till|by|on|the|for|in|within|at|hasta|el|la|los|en|dentro de|por|durante|para|al?)(?: |$)");

    private static final String ENDS = "(?:the )?end|fin|final(?:es)?";
    private static final String STARTS = "(?:the )?(?:start|beginning)|(?:principios?|comienzos?|inicios?)";
    private static final String MIDDLES = "mid(?:dle)?|mediados?";

    private static final List<Form> FORMS = List.of(
            form("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", (m, _) -> day(number(m, 1), number(m, 2), number(m, 3))),
            form("([0-9]{1,2})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{4}|[0-9]{2}))?", DateGrammar::digits),
            form("([0-9]{1,2})(?:st|nd|rd|th)? (?:of |de )?" + MONTH + YEAR, (m, today) -> named(m, 1, 2, today)),
            form(MONTH + " (?:the )?([0-9]{1,2})(?:st|nd|rd|th)?" + YEAR, (m, today) -> named(m, 2, 1, today)),
            form("(?:today|hoy)", (_, today) -> new Day(today)),
            form("(?:tomorrow|manana)", (_, today) -> new Day(today.plusDays(1))),
            form("(?:day after tomorrow|pasado manana)", (_, today) -> new Day(today.plusDays(2))),
            form("(?:yesterday|ayer)", (_, today) -> new Day(today.minusDays(1))),
            form("(?:day before yesterday|anteayer|antes de ayer)", (_, today) -> new Day(today.minusDays(2))),
            form("(?:last week|semana pasada)", (_, today) -> new Day(today.minusWeeks(1))),
            form("(?:last month|mes pasado)", (_, today) -> new Day(today.minusMonths(1))),
            form("(?:last year|ano pasado)", (_, today) -> new Day(today.minusYears(1))),
            form("last " + WEEKDAY, (m, today) -> new Day(today.with(previous(weekday(m.group(1)))))),
            form(WEEKDAY + " pasado", (m, today) -> new Day(today.with(previous(weekday(m.group(1)))))),
            form(NUMBER + " (?:days?|weeks?|months?|years?) ago", DateGrammar::ago),
            form("hace " + NUMBER + " (?:dias?|semanas?|mes(?:es)?|anos?)", DateGrammar::ago),
            form(
                    "(?:next |this |coming |proximo |este )?" + WEEKDAY + "(?: que viene| proximo)?",
                    (m, today) -> new Day(today.with(next(weekday(m.group(1)))))),
            form(NUMBER + " ?(d|days?|dias?)", (m, today) -> in(Period.ofDays(count(m)), today)),
            form(NUMBER + " ?(w|weeks?|semanas?)", (m, today) -> in(Period.ofWeeks(count(m)), today)),
            form(NUMBER + " ?(months?|mes(?:es)?)", (m, today) -> in(Period.ofMonths(count(m)), today)),
            form(NUMBER + " ?(quarters?|trimestres?)", (m, today) -> in(Period.ofMonths(3 * count(m)), today)),
            form(NUMBER + " ?(y|years?|anos?)", (m, today) -> in(Period.ofYears(count(m)), today)),
            form("(?:a fortnight|una quincena)", (_, today) -> in(Period.ofWeeks(2), today)),
            form("(?:half a year|half year|medio ano|un semestre)", (_, today) -> in(Period.ofMonths(6), today)),
            form("(?:a|one) year and a half|un ano y medio", (_, today) -> in(Period.ofMonths(18), today)),
            form("(?:next week|proxima semana|semana que viene)", (_, today) -> in(Period.ofWeeks(1), today)),
            form("(?:next month|proximo mes|mes que viene)", (_, today) -> in(Period.ofMonths(1), today)),
            form("(?:next year|proximo ano|ano que viene)", (_, today) -> in(Period.ofYears(1), today)),
            form("(?:" + ENDS + ") (?:of |de )?" + MONTH + YEAR, (m, today) -> within(m, today, 31)),
            form("(?:" + STARTS + ") (?:of |de )?" + MONTH + YEAR, (m, today) -> within(m, today, 1)),
            form("(?:" + MIDDLES + ")(?: of| de)? " + MONTH + YEAR, (m, today) -> within(m, today, 15)),
            form(
                    "(?:" + ENDS + ") (?:of |de )?(?:the |this |este )?(?:month|mes)",
                    (_, today) -> new Day(today.with(lastDayOfMonth()))),
            form(
                    "(?:" + ENDS + ") (?:of |del? )?(?:next month|proximo mes|mes que viene)",
                    (_, today) -> new Day(today.with(firstDayOfNextMonth()).with(lastDayOfMonth()))),
            form(
                    "(?:" + ENDS + ") (?:of |de )?(?:the |this |este )?(?:year|ano)",
                    (_, today) -> new Day(today.with(lastDayOfYear()))),
            form(
                    "(?:(?:" + ENDS + ") (?:of |de )?(?:the |this |la |esta )?(?:week|semana)|(?:this )?weekend)",
                    (_, today) -> new Day(today.with(next(DayOfWeek.SUNDAY)))));

    private DateGrammar() {}

    /** Reads folded text, see {@link PlainText#folded}. */
    static Reading read(String folded, LocalDate today) {
        String rest = folded;
        while (true) {
            for (Form form : FORMS) {
                Matcher matcher = form.pattern.matcher(rest);
                if (matcher.matches()) {
                    return form.meaning.apply(matcher.toMatchResult(), today);
                }
            }
            Matcher lead = LEAD.matcher(rest);
            if (!lead.find()) {
                return new Nothing();
            }
            rest = rest.substring(lead.end());
        }
    }

    private static Reading digits(MatchResult match, LocalDate today) {
        boolean monthFirst = number(match, 2) > 12 && number(match, 1) <= 12;
        int day = number(match, monthFirst ? 2 : 1);
        int month = number(match, monthFirst ? 1 : 2);
        String year = match.group(3);
        if (year == null) {
            return coming(month, day, today);
        }
        return day(year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year), month, day);
    }

    private static Reading named(MatchResult match, int dayGroup, int monthGroup, LocalDate today) {
        int month = month(match.group(monthGroup)).getValue();
        int day = number(match, dayGroup);
        return match.group(3) == null ? coming(month, day, today) : day(number(match, 3), month, day);
    }

    /** The part of a month around the given day, or the last there is. */
    private static Reading within(MatchResult match, LocalDate today, int day) {
        Month month = month(match.group(1));
        if (match.group(2) != null) {
            int year = number(match, 2);
            return day(year, month.getValue(), Math.min(day, month.length(Year.isLeap(year))));
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, 1);
        LocalDate first = thisYear.withDayOfMonth(Math.min(day, thisYear.lengthOfMonth()));
        LocalDate nextYear = thisYear.plusYears(1);
        return new Day(first.isAfter(today) ? first : nextYear.withDayOfMonth(Math.min(day, nextYear.lengthOfMonth())));
    }

    /** The first such day after today; 29 February may be some years away. */
    private static Reading coming(int month, int day, LocalDate today) {
        try {
            MonthDay wanted = MonthDay.of(month, day);
            int year = today.getYear();
            while (!wanted.isValidYear(year) || !wanted.atYear(year).isAfter(today)) {
                year++;
            }
            return new Day(wanted.atYear(year));
        } catch (DateTimeException _) {
            return new Impossible();
        }
    }

    private static Reading day(int year, int month, int day) {
        try {
            return new Day(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return new Impossible();
        }
    }

    private static Reading in(Period period, LocalDate today) {
        return new Day(today.plus(period));
    }

    /** How long ago makes no difference: it is over. */
    private static Reading ago(MatchResult match, LocalDate today) {
        return new Day(today.minusDays(Math.max(1, count(match))));
    }

    private static int count(MatchResult match) {
        return PlainText.number(match.group(1));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Month month(@Nullable String name) {
        return known(PlainText.MONTHS.get(name), name);
    }

    private static DayOfWeek weekday(@Nullable String name) {
        return known(PlainText.WEEKDAYS.get(name), name);
    }

    private static <T> T known(@Nullable T value, @Nullable String name) {
        if (value == null) {
            throw new IllegalStateException("a pattern let through what is not in its list: " + name);
        }
        return value;
    }

    private static Form form(String pattern, BiFunction<MatchResult, LocalDate, Reading> meaning) {
        return new Form(Pattern.compile(pattern), meaning);
    }

    /** One of the words, as a group. The words are ours and hold letters and blanks only. */
    private static String anyOf(Set<String> words) {
        return "(" + String.join("|", words) + ")";
    }
}
