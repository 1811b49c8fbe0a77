package org.popcircle.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as people typed it, out of how Slack passes it on. Mentions of people stay, as {@code <@U123>}. */
final class SlackInput {

    private static final Pattern MARKED = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private SlackInput() {}

    static String typed(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = MARKED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(unmark(found)));
        return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String unmark(MatchResult found) {
        String target = found.group(1);
        String label = found.group(2);
        if (target.startsWith("@")) {
            return "<" + target + ">";
        }
        if (target.startsWith("#")) {
            return "#" + (label == null || label.isEmpty() ? target.substring(1) : label);
        }
        if (target.startsWith("!")) {
            return label == null || label.isEmpty() ? "@" + target.substring(1) : label;
        }
        return target;
    }
}
