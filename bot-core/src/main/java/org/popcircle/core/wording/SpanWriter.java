package org.popcircle.core.wording;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;

/** Collects a phrase, joining neighbouring text. Between two toggles text is strong; people and times stay themselves. */
final class SpanWriter {

    private final List<Span> done = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean strong;

    void add(char letter) {
        text.append(letter);
    }

    void add(List<Span> spans) {
        for (Span span : spans) {
            switch (span) {
                case Span.Plain plain -> text.append(plain.text());
                case Span.Strong words when strong -> text.append(words.text());
                case Span.Strong _, Span.Removed _, Span.Added _, Span.Mention _, Span.Moment _, Span.Day _ -> {
                    flush();
                    done.add(span);
                }
            }
        }
    }

    void toggleStrong() {
        flush();
        strong = !strong;
    }

    Phrase phrase() {
        flush();
        return new Phrase(done);
    }

    private void flush() {
        if (!text.isEmpty()) {
            done.add(strong ? new Span.Strong(text.toString()) : new Span.Plain(text.toString()));
            text.setLength(0);
        }
    }
}
