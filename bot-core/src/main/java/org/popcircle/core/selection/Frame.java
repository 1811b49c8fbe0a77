package org.popcircle.core.selection;

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
 * What a selection takes from its circle when it starts and keeps to its end.
 *
 * @param places where its card is; first where it was begun
 * @param quick in a pop-up of whoever is asked
 * @param door through it people come in by themselves; empty where only those picked take part
 * @param namesObjectors whether the logbook tells who objected
 */
public record Frame(
        String circle,
        List<Place> places,
        boolean quick,
        Optional<Door> door,
        Sought sought,
        Optional<String> aim,
        Pace pace,
        Rhythm rhythm,
        Locale locale,
        boolean namesObjectors,
        MemberId openedBy,
        Instant opened) {

    public Frame {
        places = List.copyOf(places);
    }

    /** Where it was begun. */
    public Place place() {
        return places.getFirst();
    }

    /** The roles that somebody is sought for; none where something else is chosen. */
    public List<Role> roles() {
        return sought instanceof Sought.Holders(List<Role> roles) ? roles : List.of();
    }

    public Role role(int number) {
        return roles().get(number - 1);
    }

    Frame in(List<Place> others) {
        return new Frame(
                circle, others, quick, door, sought, aim, pace, rhythm, locale, namesObjectors, openedBy, opened);
    }
}
