package org.popcircle.core.cards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Door;

/** Reads from a form whether people come in by themselves: whoever is there, or the people of the groups picked. */
final class Doors {

    private Doors() {}

    static Optional<Door> of(Map<String, FieldValue> values) {
        Door picked = new Door(
                values.get(ProposalForms.PEOPLE) instanceof FieldValue.Picked people ? people.groups() : List.of());
        if (values.get(ProposalForms.OPEN) instanceof FieldValue.Ticked) {
            return Optional.of(new Door(List.of()));
        }
        return Optional.of(picked).filter(door -> !door.isForAll());
    }
}
