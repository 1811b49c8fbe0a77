package org.popcircle.adapter;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;

/**
 * How much of a view is drawn.
 *
 * @param parts how many voices (the newest) or entries (the first)
 * @param text how many characters of each longer text
 */
public record Cut(int parts, int text) {

    /** A letter and an ellipsis. */
    private static final int LEAST = 2;

    public static final Cut NOTHING = new Cut(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Whether the text itself is cut, and not only what was said about it. */
    public boolean cutsText() {
        return text != Integer.MAX_VALUE;
    }

    public String shorten(String words) {
        return VisibleText.cut(words, Math.max(LEAST, text));
    }

    public Phrase shorten(Phrase phrase) {
        if (!cutsText()) {
            return phrase;
        }
        List<Span> kept = new ArrayList<>();
        int room = text;
        for (Span span : phrase.spans()) {
            int length = VisibleText.plain(new Phrase(List.of(span))).length();
            if (length > room) {
                kept.add(new Span.Plain(
                        VisibleText.cut(VisibleText.plain(new Phrase(List.of(span))), Math.max(LEAST, room))));
                return new Phrase(kept);
            }
            kept.add(span);
            room -= length;
        }
        return new Phrase(kept);
    }
}
