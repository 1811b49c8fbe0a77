package org.popcircle.core.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody typed line by line: without what is empty, and once what differs by its case and blanks only. */
public final class Lines {

    private Lines() {}

    /** Each as it was typed first, in that order. */
    public static List<String> once(Collection<String> typed) {
        Map<String, String> first = new LinkedHashMap<>();
        typed.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> first.putIfAbsent(bare(line), line));
        return List.copyOf(first.values());
    }

    public static boolean areAlike(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String line) {
        return line.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
