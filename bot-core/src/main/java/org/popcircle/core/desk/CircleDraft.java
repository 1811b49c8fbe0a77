package org.popcircle.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.CircleDecider;
import org.popcircle.core.circle.CircleEvent;
import org.popcircle.core.circle.CircleEvolver;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Refusal;

/** A circle as it would be after several commands, before it is known whether all of them can be done. */
final class CircleDraft {

    private Circle now;
    private final List<CircleEvent> events = new ArrayList<>();

    private CircleDraft(Circle now) {
        this.now = now;
    }

    static CircleDraft of(Circle circle) {
        return new CircleDraft(circle);
    }

    static CircleDraft begin(CircleEvent.Begun begun) {
        CircleDraft draft = new CircleDraft(CircleEvolver.begin(begun));
        draft.events.add(begun);
        return draft;
    }

    /** Works a command in; answers why not, if it cannot be done. */
    Optional<Refusal> decide(CircleCommand command) {
        return switch (CircleDecider.decide(now, command)) {
            case Decided.Refused<CircleEvent>(Refusal refusal) -> Optional.of(refusal);
            case Decided.Accepted<CircleEvent>(List<CircleEvent> accepted) -> {
                events.addAll(accepted);
                now = CircleDecider.fold(now, accepted);
                yield Optional.empty();
            }
        };
    }

    Circle now() {
        return now;
    }

    List<CircleEvent> events() {
        return List.copyOf(events);
    }
}
