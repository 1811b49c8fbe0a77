package org.popcircle.core.cards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/** What is said when a circle comes to live in both messengers. */
public final class BridgeViews {

    private BridgeViews() {}

    /** @param slash the name of the command, such as {@code /circle} */
    public static View code(String code, Instant until, String slash, Words words) {
        Phrase first = words.phrase("bridge.code", "command", slash, "code", LinkViews.grouped(code), "moment", until);
        return new View.NoteView(
                first, List.of(first, words.phrase("bridge.code.careful")), Optional.empty(), List.of());
    }

    /**
     * To everyone in a place.
     *
     * @param reader the place where it is read
     */
    public static View.MessageView moved(Circle circle, Notice.Moved moved, Place reader, Words words) {
        String name = circle.member(moved.by()).map(Member::name).orElse("");
        boolean here = moved.place().equals(reader);
        String where = moved.place().messenger().brand();
        Phrase says = moved.in()
                ? here
                        ? words.phrase("bridge.moved-in-here", "name", name, "circle", circle.name())
                        : words.phrase("bridge.moved-in", "name", name, "messenger", where)
                : here
                        ? words.phrase("bridge.moved-out-here", "name", name, "circle", circle.name())
                        : words.phrase("bridge.moved-out", "name", name, "messenger", where);
        return new View.MessageView(says, List.of(says), List.of(), List.of());
    }
}
