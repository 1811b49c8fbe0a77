package org.popcircle.discord.sandbox.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.popcircle.discord.sandbox.guild.Channel;
import org.popcircle.discord.sandbox.guild.Guild;
import org.popcircle.discord.sandbox.guild.Person;
import org.popcircle.discord.sandbox.guild.Role;

/** Discord's markdown as somebody reads it: names for mentions, moments in UTC, no marks. */
final class ReadableText {

    /** One token: what a backslash keeps, a mention, a moment, or a mark that only changes the look. */
    private static final Pattern TOKEN = Pattern.compile("\\\\(?<kept>[\\p{Punct}])"
            + "|<@!?(?<user>\\d{15,20})>|<@&(?<role>\\d{15,20})>|<#(?<channel>\\d{15,20})>"
            + "|<t:(?<moment>-?\\d{1,13})(:(?<style>[tTdDfFRsS]))?>"
            + "|\\[(?<words>[^\\]\\n]+)\\]\\(<?(?<link>https?://[^)>\\s]+)>?\\)"
            + "|(?<mark>\\*{1,3}|__|~~|`)"
            + "|(?<line>(?m:^(#{1,3} |-# |>>> |> )))");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Guild guild;

    ReadableText(Guild guild) {
        this.guild = guild;
    }

    String of(String markdown) {
        return TOKEN.matcher(markdown).replaceAll(it -> Matcher.quoteReplacement(read(it)));
    }

    private String read(MatchResult token) {
        if (token.group("kept") != null) {
            return token.group("kept");
        }
        if (token.group("user") != null) {
            return "@" + guild.person(token.group("user")).map(Person::name).orElse("unknown-user");
        }
        if (token.group("role") != null) {
            return "@" + guild.role(token.group("role")).map(Role::name).orElse("unknown-role");
        }
        if (token.group("channel") != null) {
            return "#"
                    + guild.channel(token.group("channel")).map(Channel::name).orElse("unknown");
        }
        if (token.group("moment") != null) {
            return moment(Instant.ofEpochSecond(Long.parseLong(token.group("moment"))), token.group("style"));
        }
        return token.group("words") != null ? token.group("words") : "";
    }

    private String moment(Instant at, @Nullable String style) {
        return "R".equals(style) ? relative(Duration.between(guild.now(), at)) : MOMENT.format(at) + " UTC";
    }

    private static String relative(Duration away) {
        var distance = away.abs();
        var words = distance.toDays() > 0
                ? counted(distance.toDays(), "day")
                : distance.toHours() > 0
                        ? counted(distance.toHours(), "hour")
                        : counted(distance.toMinutes(), "minute");
        return away.isNegative() ? words + " ago" : "in " + words;
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
