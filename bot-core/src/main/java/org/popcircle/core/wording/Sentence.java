package org.popcircle.core.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;

/**
 * One message pattern. Values never pass through the pattern language: each is stood in for by one private character,
 * which is exchanged for the value's spans after the message is formatted. Only numbers, and the words a {@code select}
 * chooses by, are given to the formatter itself.
 */
final class Sentence {

    /** First of the characters that stand in for values; from Unicode's private use area, so no sentence contains it. */
    private static final char FIRST_SLOT = '\uE000';

    private static final char LAST_SLOT = '\uF8FF';

    private static final String BOLD = "**";

    private final String key;
    private final String pattern;
    private final Locale locale;
    private final Lists lists;
    private final Map<String, Set<ArgType>> arguments;
    private final Optional<Phrase> fixed;

    Sentence(String key, String pattern, Locale locale, Flattening flattening) {
        this.key = key;
        this.pattern = pattern;
        this.locale = locale;
        this.lists = new Lists(locale, flattening);
        this.arguments = arguments(key, pattern);
        this.fixed = arguments.isEmpty() ? Optional.of(compose(Map.of(), List.of())) : Optional.empty();
    }

    /** The names a pattern asks for, each with the ways in which it is used. */
    static Map<String, Set<ArgType>> arguments(String key, String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Map<String, Set<ArgType>> found = new TreeMap<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                String name = parsed.getSubstring(parsed.getPart(i + 1));
                found.computeIfAbsent(name, _ -> EnumSet.noneOf(ArgType.class)).add(part.getArgType());
            }
        }
        found.forEach((name, uses) -> {
            if (uses.contains(ArgType.SELECT) && uses.size() > 1) {
                throw new IllegalArgumentException(key + " chooses by " + name + " and shows it; use two names");
            }
        });
        return found;
    }

    Phrase phrase(Map<String, Object> values) {
        if (fixed.isPresent()) {
            return fixed.get();
        }
        Map<String, Object> given = new HashMap<>();
        List<List<Span>> slots = new ArrayList<>();
        arguments.forEach((name, uses) -> {
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException(key + " needs a value for " + name);
            }
            if (value instanceof Number || uses.contains(ArgType.SELECT)) {
                given.put(name, value);
            } else {
                given.put(name, String.valueOf((char) (FIRST_SLOT + slots.size())));
                slots.add(lists.spans(value));
            }
        });
        return compose(given, slots);
    }

    private Phrase compose(Map<String, Object> given, List<List<Span>> slots) {
        // A message format is not safe for several threads, and making one costs less than guarding one.
        String formatted = new MessageFormat(pattern, locale).format(given);
        SpanWriter writer = new SpanWriter();
        int at = 0;
        while (at < formatted.length()) {
            char here = formatted.charAt(at);
            if (formatted.startsWith(BOLD, at)) {
                writer.toggleStrong();
                at += BOLD.length();
            } else {
                if (here >= FIRST_SLOT && here <= LAST_SLOT) {
                    writer.add(slots.get(here - FIRST_SLOT));
                } else {
                    writer.add(here);
                }
                at++;
            }
        }
        return writer.phrase();
    }
}
