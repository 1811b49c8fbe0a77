package org.popcircle.core.timer;

import java.time.Duration;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** A circle, a place and views that say one thing. */
final class Samples {

    static final CircleId CIRCLE = new CircleId("garden");
    static final Place PLACE = new Place(Messenger.SLACK, "T1", "C1");

    private Samples() {}

    static View saying(String text) {
        return View.NoteView.of(Phrase.of(text));
    }

    static String textOf(View view) {
        return view.summary().spans().getFirst() instanceof Span.Plain plain ? plain.text() : "";
    }

    /** The usual pace, with fewer attempts and a short patience when stopping. */
    static Tempo tempo() {
        return tempo(Tempo.USUAL.idle());
    }

    static Tempo tempo(Duration idle) {
        Tempo usual = Tempo.USUAL;
        return new Tempo(
                idle,
                usual.lease(),
                usual.gap(),
                usual.beat(),
                usual.tolerance(),
                Duration.ofMillis(200),
                usual.hands(),
                3);
    }
}
