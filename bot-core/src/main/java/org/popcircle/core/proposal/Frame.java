package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.vocabulary.Style;

/**
 * What a process takes from its circle when it starts and keeps to its end.
 *
 * @param places where its card is; the first is where it was brought
 * @param quick a pop-up: people join by their first press; in a kept circle the members are the consent set
 * @param open whoever says "I'm in" before consent opens takes part, not only people who were picked
 * @param door of whom an open process takes only those who are in one of these groups; empty for all
 * @param check came in by the smallest door: one question, one press each (method.md 2.11)
 * @param rule a rule from now on, which needs a review date; otherwise a one-off
 * @param aim what the circle does; empty where it has not said so yet, then consent is personal (method.md 2.11)
 * @param effect what its adoption changes in the circle itself
 * @param namesObjectors whether the logbook keeps who objected
 * @param style empty where the circle never chose one
 */
public record Frame(
        String circle,
        List<Place> places,
        boolean quick,
        boolean open,
        List<Group> door,
        boolean check,
        boolean rule,
        Optional<String> aim,
        Pace pace,
        Rhythm rhythm,
        Locale locale,
        Optional<Effect> effect,
        boolean namesObjectors,
        Optional<Style> style,
        MemberId openedBy,
        Instant opened) {

    public Frame {
        places = List.copyOf(places);
        door = List.copyOf(door);
    }

    /** How the groups are called whose people can come in. */
    public List<String> doorNames() {
        return door.stream().map(Group::name).toList();
    }

    /** Where it was brought. */
    public Place place() {
        return places.getFirst();
    }

    public Style manner() {
        return style.orElse(Style.PLAIN);
    }

    /** Whether its consent rounds are held in turn; the smallest decisions never are. */
    public boolean inTurn() {
        return !check && manner().inTurn();
    }

    Frame in(List<Place> others) {
        return new Frame(
                circle,
                others,
                quick,
                open,
                door,
                check,
                rule,
                aim,
                pace,
                rhythm,
                locale,
                effect,
                namesObjectors,
                style,
                openedBy,
                opened);
    }
}
