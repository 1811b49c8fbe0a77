package org.popcircle.core.round;

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
 * What a round takes from its circle when it starts and keeps to its end.
 *
 * @param places where its card is; first where it was begun
 * @param quick in a pop-up of whoever is asked
 * @param door through it people come in by themselves; empty where only those picked take part
 * @param prompt what everyone is asked, as typed; empty for the kind's own question
 * @param together what is written all at once stays hidden until everyone is in
 * @param beginning decides, with the number of the round, who begins and in which direction it goes
 */
public record Frame(
        String circle,
        List<Place> places,
        boolean quick,
        Optional<Door> door,
        RoundKind kind,
        String prompt,
        RoundKind.Order order,
        boolean together,
        Pace pace,
        Rhythm rhythm,
        Locale locale,
        int beginning,
        MemberId openedBy,
        Instant opened) {

    public Frame {
        places = List.copyOf(places);
    }

    /** Where it was begun. */
    public Place place() {
        return places.getFirst();
    }

    Frame in(RoundKind.Order other) {
        return new Frame(
                circle, places, quick, door, kind, prompt, other, together, pace, rhythm, locale, beginning, openedBy,
                opened);
    }

    Frame in(List<Place> others) {
        return new Frame(
                circle, others, quick, door, kind, prompt, order, together, pace, rhythm, locale, beginning, openedBy,
                opened);
    }
}
