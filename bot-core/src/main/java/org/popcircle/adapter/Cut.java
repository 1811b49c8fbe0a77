package org.popcircle.adapter;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;

/**
 * How much of a view is drawn.
 *
 * @param parts how many voices (the newest) or entries (the first)
 * @param voice how many characters of what each voice says
 * @param text how many characters of each longer text
 */
public record Cut(int parts, int voice, int text) {

    /** A letter and an ellipsis. */
    private static final int LEAST = 2;

    public static final Cut NOTHING = new Cut(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Whether the text itself is cut, and not only what was said about it. */
    public boolean cutsText() {
        return text != Integer.MAX_VALUE;
    }

    public String shorten(String words) {
        return VisibleText.cut(words, Math.max(LEAST, text));
    }

    public Phrase shorten(Phrase phrase) {
        return cutsText() ? shorten(phrase, text) : phrase;
    }

    /** What somebody said, as far as each has room. */
    public Phrase shortenVoice(Phrase says) {
        return voice == Integer.MAX_VALUE ? says : shorten(says, voice);
    }

    private static Phrase shorten(Phrase phrase, int most) {
        List<Span> kept = new ArrayList<>();
        int room = most;
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
