package org.popcircle.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;

/** Text as it can be seen, without tricks, and no longer than there is room for. Lengths are in UTF-16 units. */
public final class VisibleText {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String ELLIPSIS = "…";

    private VisibleText() {}

    /** The text without what is invisible or turns the direction of writing; line ends and tabs stay. */
    public static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().filter(VisibleText::visible).forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    private static boolean visible(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        int type = Character.getType(point);
        return type != Character.CONTROL && type != Character.SURROGATE && !turns(point) && !isBlankLetter(point);
    }

    /** Turns the direction of writing, so that what follows reads as something else. */
    private static boolean turns(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }

    /** Takes no room or shows nothing; the joiners that pictures and some scripts need are not among them. */
    private static boolean isBlankLetter(int point) {
        return point == 0x200B
                || (point >= 0x2060 && point <= 0x2064)
                || point == 0x00AD
                || point == 0x180E
                || point == 0xFEFF
                || point == 0x2800
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0;
    }

    /** At most {@code most} UTF-16 units, never half a character; a cut is shown by an ellipsis. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - ELLIPSIS.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    /** The longest beginning of at most {@code most} units that ends after a space where there is one. */
    public static String piece(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space + 1 : most;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    /** Words only, for where a messenger takes plain text. */
    public static String plain(Phrase phrase) {
        StringBuilder text = new StringBuilder();
        for (Span span : phrase.parted()) {
            text.append(
                    switch (span) {
                        case Span.Plain(String words) -> words;
                        case Span.Strong(String words) -> words;
                        case Span.Removed(String words) -> words;
                        case Span.Added(String words) -> words;
                        case Span.Mention(Person person) -> person.name();
                        case Span.Moment(Instant at) -> moment(at);
                        case Span.Day(LocalDate date) -> date.toString();
                    });
        }
        return clean(text.toString());
    }

    /** A point in time where the reader's own zone cannot be shown. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
