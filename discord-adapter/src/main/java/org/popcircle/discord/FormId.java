package org.popcircle.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A modal's name: which form, which of its steps.
 *
 * @param inPlace whether it was opened from a private answer, which its own answer may replace
 */
record FormId(String draft, int step, boolean inPlace) {

    private static final Pattern SHAPE = Pattern.compile("(form|again):([0-9a-f]{24}):([0-9])");

    static Optional<FormId> parse(String id) {
        Matcher matcher = SHAPE.matcher(id);
        return matcher.matches()
                ? Optional.of(new FormId(
                        matcher.group(2),
                        Integer.parseInt(matcher.group(3)),
                        matcher.group(1).equals("again")))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return (inPlace ? "again" : "form") + ":" + draft + ":" + step;
    }
}
