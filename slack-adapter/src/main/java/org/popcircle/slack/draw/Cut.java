package org.popcircle.slack.draw;

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
record Cut(int parts, int text) {

    /** A letter and an ellipsis. */
    private static final int LEAST = 2;

    static final Cut NOTHING = new Cut(Integer.MAX_VALUE, Integer.MAX_VALUE);

    boolean cutsText() {
        return text != Integer.MAX_VALUE;
    }

    String shorten(String words) {
        return SlackText.cut(words, Math.max(LEAST, text));
    }

    Phrase shorten(Phrase phrase) {
        if (!cutsText()) {
            return phrase;
        }
        List<Span> kept = new ArrayList<>();
        int room = text;
        for (Span span : phrase.spans()) {
            int length = SlackText.plain(new Phrase(List.of(span))).length();
            if (length > room) {
                kept.add(new Span.Plain(
                        SlackText.cut(SlackText.plain(new Phrase(List.of(span))), Math.max(LEAST, room))));
                return new Phrase(kept);
            }
            kept.add(span);
            room -= length;
        }
        return new Phrase(kept);
    }
}
