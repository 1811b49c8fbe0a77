package org.popcircle.discord.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.popcircle.adapter.VisibleText;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;

/** Writes phrases as Discord's markdown. What people typed can neither mark up, mention nor hide anything. */
public final class DiscordText {

    private static final Pattern SNOWFLAKE = Pattern.compile("[0-9]{1,20}");

    /** At this hour of UTC it is the same day from Honolulu to Auckland, so that a day stays itself for every reader. */
    private static final LocalTime SAME_DAY_ALMOST_EVERYWHERE = LocalTime.of(10, 0);

    /** An address stays as it is: an escaped one would lead elsewhere. Nothing in it can close what stands around it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9._/?#@!$&'+,;=%:-]+");

    /** What Discord reads as markup anywhere in a line, or as the beginning of a mention. */
    private static final String MARKS = "\\*_~|`[]<@";

    /** Headings, quotations, lists and small print, which begin a line. */
    private static final Pattern LINE_START = Pattern.compile("(?m)^([ \\t]*)(?:([#>+-])|([0-9]{1,9})([.)]))");

    /** A picture by its name, such as {@code :tada:}. */
    private static final Pattern SHORTCODE = Pattern.compile(":(?=[A-Za-z0-9_+~-]{1,64}:)");

    private DiscordText() {}

    /** @param guild where it is read: only accounts of it are mentioned, others are named */
    static String markdown(Phrase phrase, String guild) {
        StringBuilder text = new StringBuilder();
        boolean justRemoved = false;
        for (Span span : phrase.spans()) {
            String words = markdown(span, guild);
            boolean touches = justRemoved && span instanceof Span.Added && !words.startsWith(" ");
            text.append(touches && !text.toString().endsWith(" ") ? " " : "").append(words);
            justRemoved = span instanceof Span.Removed;
        }
        return text.toString();
    }

    private static String markdown(Span span, String guild) {
        return switch (span) {
            case Span.Plain(String words) -> inert(words);
            case Span.Strong(String words) -> around("**", words);
            case Span.Removed(String words) -> around("~~", words);
            case Span.Added(String words) -> around("**", words);
            case Span.Mention(Person person) ->
                mentioned(person, guild).map(user -> "<@" + user + ">").orElseGet(() -> inert(person.name()));
            case Span.Moment(Instant at) -> "<t:%1$d:f> (<t:%1$d:R>)".formatted(Math.max(0, at.getEpochSecond()));
            case Span.Day(LocalDate date) -> "<t:%d:D>".formatted(Math.max(0, epochSecond(date)));
        };
    }

    /** Marks stick to the words: Discord does not read them next to a blank. */
    private static String around(String mark, String words) {
        String inert = inert(words);
        String core = inert.strip();
        if (core.isEmpty()) {
            return inert;
        }
        int start = inert.indexOf(core);
        String marked = core.lines()
                .map(line -> line.isBlank() ? line : mark + line.strip() + mark)
                .reduce((before, next) -> before + "\n" + next)
                .orElse("");
        return inert.substring(0, start) + marked + inert.substring(start + core.length());
    }

    private static long epochSecond(LocalDate date) {
        return date.toEpochSecond(SAME_DAY_ALMOST_EVERYWHERE, ZoneOffset.UTC);
    }

    /** The user id to mention, where Discord knows the person in this server. */
    static Optional<String> mentioned(Person person, String guild) {
        return person.accounts().stream()
                .filter(account -> account.messenger() == Messenger.DISCORD
                        && account.workspace().equals(guild))
                .map(Account::user)
                .filter(user -> SNOWFLAKE.matcher(user).matches())
                .findFirst();
    }

    /** Text in which nothing is markup, wherever it stands in a line. Line ends stay. */
    public static String inert(String text) {
        String visible = VisibleText.clean(text).replace('\t', ' ');
        StringBuilder inert = new StringBuilder(visible.length() + 16);
        Matcher address = ADDRESS.matcher(visible);
        int last = 0;
        while (address.find()) {
            inert.append(escaped(visible.substring(last, address.start()))).append(address.group());
            last = address.end();
        }
        return inert.append(escaped(visible.substring(last))).toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MARKS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        String starts = LINE_START
                .matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2) != null
                                ? found.group(1) + "\\" + found.group(2)
                                : found.group(1) + found.group(3) + "\\" + found.group(4)));
        return SHORTCODE.matcher(starts).replaceAll("\\\\:");
    }

    /** A button's label. */
    public static String buttonLabel(String text) {
        return label(text, Limits.BUTTON_LABEL);
    }

    /** One line of plain text, for labels and names; never empty. */
    static String label(String text, int most) {
        String words = VisibleText.clean(text).replaceAll("\\s*\\n\\s*", " ").strip();
        return words.isEmpty() ? "…" : VisibleText.cut(words, most).strip();
    }
}
