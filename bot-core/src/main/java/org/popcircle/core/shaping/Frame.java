package org.popcircle.core.shaping;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Rhythm;

/**
 * What the building of a proposal takes from its circle when it starts and keeps to its end.
 *
 * @param places where its card is; first where it was begun
 * @param quick in a pop-up of whoever is asked
 * @param door through it people come in by themselves; empty where only those picked take part
 */
public record Frame(
        String circle,
        List<Place> places,
        boolean quick,
        Optional<Door> door,
        Pace pace,
        Rhythm rhythm,
        Locale locale,
        MemberId openedBy,
        Instant opened) {

    public Frame {
        places = List.copyOf(places);
    }

    /** Where it was begun. */
    public Place place() {
        return places.getFirst();
    }

    Frame in(List<Place> others) {
        return new Frame(circle, others, quick, door, pace, rhythm, locale, openedBy, opened);
    }
}
