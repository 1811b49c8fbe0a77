package org.popcircle.slack.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.popcircle.adapter.VisibleText;
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

    /** At this hour of UTC it is the same day from Honolulu to Auckland, so that a day stays itself for every reader. */
    private static final LocalTime SAME_DAY_ALMOST_EVERYWHERE = LocalTime.of(10, 0);

    private static final String ELLIPSIS = "…";

    private SlackText() {}

    /** Slack's markup, for the quiet lines and for {@code text}; never longer than {@code most}. */
    static String mrkdwn(Phrase phrase, String workspace, int most) {
        StringBuilder text = new StringBuilder();
        for (Span span : phrase.parted()) {
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
                "<!date^%d^%s|%s>".formatted(at.getEpochSecond(), MOMENT, VisibleText.moment(at));
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
        String line = VisibleText.clean(text).replaceAll("\\s*\\n\\s*", " ").replace('\t', ' ');
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
