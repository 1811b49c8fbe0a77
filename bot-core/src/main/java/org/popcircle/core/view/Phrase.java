package org.popcircle.core.view;

import java.util.ArrayList;
import java.util.List;

/** A sentence, or a few, made of spans. */
public record Phrase(List<Span> spans) {

    public Phrase {
        spans = List.copyOf(spans);
    }

    public static Phrase of(String text) {
        return new Phrase(List.of(new Span.Plain(text)));
    }

    public static Phrase strong(String text) {
        return new Phrase(List.of(new Span.Strong(text)));
    }

    /** This phrase with another behind it, and nothing in between. */
    public Phrase then(Phrase other) {
        List<Span> both = new ArrayList<>(spans);
        both.addAll(other.spans);
        return new Phrase(both);
    }

    /**
     * The spans as they are to be drawn: a blank parts a removed word from the word in its place. Punctuation gets none, or
     * it would seem to belong to the text.
     */
    public List<Span> parted() {
        List<Span> drawn = new ArrayList<>();
        String removed = "";
        for (Span span : spans) {
            if (span instanceof Span.Added(String words) && !removed.isEmpty() && touch(removed, words)) {
                drawn.add(new Span.Plain(" "));
            }
            removed = span instanceof Span.Removed(String words) ? words : "";
            drawn.add(span);
        }
        return drawn;
    }

    private static boolean touch(String before, String after) {
        return !after.isEmpty()
                && Character.isLetterOrDigit(before.codePointBefore(before.length()))
                && Character.isLetterOrDigit(after.codePointAt(0));
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }
}
