package org.popcircle.core.shaping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text without what does not matter for its sense: small letters, no accents, one kind of apostrophe. */
final class Folded {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Folded() {}

    static String of(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
