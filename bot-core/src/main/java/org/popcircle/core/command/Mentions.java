package org.popcircle.core.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text and the people mentioned in it, in the form that both messengers send: {@code <@U123>}, {@code <@U123|ana>},
 * {@code <@!123>}.
 *
 * @param text without the mentions; one that carries a name leaves it, so that a sentence about somebody stays whole
 * @param users their ids, in order of appearance, each once
 */
record Mentions(String text, List<String> users) {

    private static final Pattern MENTION = Pattern.compile("<@!?([A-Za-z0-9]{1,32})(?:\\|([^<>]{0,80}))?>");

    Mentions {
        users = List.copyOf(users);
    }

    static Mentions in(String typed) {
        List<MatchResult> found = MENTION.matcher(typed).results().toList();
        if (found.isEmpty()) {
            return new Mentions(Typed.unquoted(typed), List.of());
        }
        Typed sentence = Typed.of(MENTION.matcher(typed)
                .replaceAll(blank -> " ".repeat(blank.group().length())));
        Set<String> users = new LinkedHashSet<>();
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (MatchResult mention : found) {
            users.add(mention.group(1));
            text.append(typed, last, mention.start());
            if (mention.start() > sentence.position() && mention.end() < sentence.end() && mention.group(2) != null) {
                text.append(mention.group(2));
            }
            last = mention.end();
        }
        text.append(typed, last, typed.length());
        String left = text.toString().replaceAll("[ \\t]{2,}", " ");
        return new Mentions(Typed.unquoted(Typed.of(left).text()), List.copyOf(users));
    }
}
