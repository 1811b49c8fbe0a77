package org.popcircle.slack.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;

/** Writes phrases as Slack's texts. What people typed can neither mark up, mention nor link anything. */
public final class SlackText {

    static final String MOMENT = "{date_short_pretty} {time}";
    static final String DAY = "{date_short_pretty}";

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]+");
    private static final DateTimeFormatter FALLBACK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** At this hour of UTC it is the same day from Honolulu to Auckland, so that a day stays itself for every reader. */
    private static final LocalTime SAME_DAY_ALMOST_EVERYWHERE = LocalTime.of(10, 0);

    private static final String ELLIPSIS = "…";

    private SlackText() {}

    /** The text without what is invisible or turns the direction of writing; line ends and tabs stay. */
    public static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().filter(SlackText::visible).forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    private static boolean visible(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        boolean bidi = (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
        int type = Character.getType(point);
        return !bidi && type != Character.CONTROL && type != Character.SURROGATE && point != 0xFEFF;
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
    static String piece(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space + 1 : most;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    /** Words only, for where Slack takes plain text. */
    static String plain(Phrase phrase) {
        StringBuilder text = new StringBuilder();
        for (Span span : phrase.spans()) {
            text.append(
                    switch (span) {
                        case Span.Plain(String words) -> words;
                        case Span.Strong(String words) -> words;
                        case Span.Removed(String words) -> words;
                        case Span.Added(String words) -> words;
                        case Span.Mention(Person person) -> person.name();
                        case Span.Moment(Instant at) -> FALLBACK.format(at);
                        case Span.Day(LocalDate date) -> date.toString();
                    });
        }
        return clean(text.toString());
    }

    /** Slack's markup, for the quiet lines and for {@code text}; never longer than {@code most}. */
    static String mrkdwn(Phrase phrase, String workspace, int most) {
        StringBuilder text = new StringBuilder();
        for (Span span : phrase.spans()) {
            String next = mrkdwn(span, workspace);
            if (text.length() + next.length() > most - ELLIPSIS.length()) {
                return text.append(shortened(span, most - ELLIPSIS.length() - text.length()))
                        .append(ELLIPSIS)
                        .toString();
            }
            text.append(next);
        }
        return text.toString();
    }

    private static String shortened(Span span, int room) {
        if (!(span instanceof Span.Plain(String words))) {
            return "";
        }
        String inert = inert(words);
        int end = Math.min(room, inert.length());
        int entity = inert.lastIndexOf('&', Math.max(0, end - 1));
        if (entity >= 0 && inert.indexOf(';', entity) >= end) {
            end = entity;
        }
        if (end > 0 && end < inert.length() && Character.isHighSurrogate(inert.charAt(end - 1))) {
            end--;
        }
        return inert.substring(0, end);
    }

    private static String mrkdwn(Span span, String workspace) {
        return switch (span) {
            case Span.Plain(String words) -> inert(words);
            case Span.Strong(String words) -> around('*', words);
            case Span.Removed(String words) -> around('~', words);
            case Span.Added(String words) -> around('*', words);
            case Span.Mention(Person person) ->
                mentioned(person, workspace).map(user -> "<@" + user + ">").orElseGet(() -> inert(person.name()));
            case Span.Moment(Instant at) ->
                "<!date^%d^%s|%s>".formatted(at.getEpochSecond(), MOMENT, FALLBACK.format(at));
            case Span.Day(LocalDate date) -> "<!date^%d^%s|%s>".formatted(epochSecond(date), DAY, date);
        };
    }

    private static String around(char mark, String words) {
        String inert = inert(words);
        return inert.isBlank() ? inert : mark + inert.strip() + mark;
    }

    static long epochSecond(LocalDate date) {
        return date.toEpochSecond(SAME_DAY_ALMOST_EVERYWHERE, ZoneOffset.UTC);
    }

    static String fallback(Instant at) {
        return FALLBACK.format(at);
    }

    /** The user id to mention, where Slack knows the person in this workspace. */
    static Optional<String> mentioned(Person person, String workspace) {
        return person.accounts().stream()
                .filter(account -> account.messenger() == Messenger.SLACK
                        && account.workspace().equals(workspace))
                .map(Account::user)
                .filter(user -> USER.matcher(user).matches())
                .findFirst();
    }

    /**
     * Text for a line of markup in which nothing is markup: the three characters that Slack knows as entities are
     * escaped; marks that stand at the edge of a word, where Slack would read them, become look-alikes; one line only,
     * since a quotation begins with a line.
     */
    static String inert(String text) {
        String line = clean(text).replaceAll("\\s*\\n\\s*", " ").replace('\t', ' ');
        StringBuilder inert = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> inert.append("&amp;");
                case '<' -> inert.append("&lt;");
                case '>' -> inert.append(i == 0 ? "›" : "&gt;");
                case '*', '_', '~', '`' -> inert.append(inWord(line, i) ? c : lookAlike(c));
                default -> inert.append(c);
            }
        }
        return inert.toString();
    }

    private static boolean inWord(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static char lookAlike(char mark) {
        return switch (mark) {
            case '*' -> '∗';
            case '_' -> 'ˍ';
            case '~' -> '∼';
            default -> 'ˋ';
        };
    }
}
