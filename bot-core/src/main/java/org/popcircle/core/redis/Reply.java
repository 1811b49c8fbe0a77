package org.popcircle.core.redis;

import java.util.List;

/** Reads what a script answered. */
final class Reply {

    private Reply() {}

    /** A table of texts. */
    static List<String> texts(Object answer) {
        return ((List<?>) answer).stream().map(Reply::text).toList();
    }

    static boolean yes(Object answer) {
        return answer.equals(1L);
    }

    static String text(Object answer) {
        return (String) answer;
    }
}
