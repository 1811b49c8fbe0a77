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

    public boolean isEmpty() {
        return spans.isEmpty();
    }
}
