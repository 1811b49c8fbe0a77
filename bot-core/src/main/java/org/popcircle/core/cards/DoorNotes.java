package org.popcircle.core.cards;

import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.wording.Words;

/** What is said privately at a door through which people come in by "I'm in". */
public final class DoorNotes {

    private DoorNotes() {}

    /** To whoever opened it. */
    public static View.NoteView opened(Door door, Words words) {
        return View.NoteView.of(
                door.isForAll()
                        ? words.phrase("desk.opened.open")
                        : words.phrase("desk.opened.door", "names", door.names()));
    }

    /** To somebody whom it does not take. */
    public static View.NoteView stranger(Door door, Words words) {
        return View.NoteView.of(words.phrase("desk.open.door", "names", door.names()));
    }

    /** To a guest or a bot. */
    public static View.NoteView notByThemselves(Words words) {
        return View.NoteView.of(words.phrase("desk.open.guests"));
    }
}
