package org.popcircle.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;

/** Parts a phrase about in the middle, after a space where there is one; together the parts say the same. */
final class Parting {

    private Parting() {}

    /** Two phrases; the one itself where there is nothing to part. */
    static List<Phrase> of(Phrase phrase) {
        int room = VisibleText.plain(phrase).length() / 2;
        if (room < 1) {
            return List.of(phrase);
        }
        List<Span> first = new ArrayList<>();
        List<Span> second = new ArrayList<>();
        for (Span span : phrase.spans()) {
            int length = VisibleText.plain(new Phrase(List.of(span))).length();
            if (!second.isEmpty()) {
                second.add(span);
            } else if (length <= room) {
                first.add(span);
                room -= length;
            } else {
                part(span, room, first, second);
            }
        }
        return first.isEmpty() || second.isEmpty() ? List.of(phrase) : List.of(new Phrase(first), new Phrase(second));
    }

    private static void part(Span span, int room, List<Span> first, List<Span> second) {
        switch (span) {
            case Span.Plain(String text) -> part(text, room, Span.Plain::new, first, second);
            case Span.Strong(String text) -> part(text, room, Span.Strong::new, first, second);
            case Span.Removed(String text) -> part(text, room, Span.Removed::new, first, second);
            case Span.Added(String text) -> part(text, room, Span.Added::new, first, second);
            case Span.Mention _, Span.Moment _, Span.Day _ -> second.add(span);
        }
    }

    private static void part(String text, int room, Function<String, Span> as, List<Span> first, List<Span> second) {
        String head = room < 1 ? "" : VisibleText.piece(text, room);
        if (!head.isEmpty()) {
            first.add(as.apply(head));
        }
        second.add(as.apply(text.substring(head.length())));
    }
}
