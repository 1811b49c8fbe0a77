package org.popcircle.core.circle;

import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Refusal;

/** Where a circle lives: in one place, or in one of each messenger at once. */
final class Moving {

    private Moving() {}

    static Decided<CircleEvent> in(Circle circle, CircleCommand.MoveIn command) {
        if (circle.places().contains(command.place())) {
            return Decided.accept();
        }
        return circle.places().size() >= Circle.MOST_PLACES
                ? Decided.refuse(new Refusal.TooMany(Circle.MOST_PLACES))
                : Decided.accept(new CircleEvent.MovedIn(command.now(), command.by(), command.place()));
    }

    /** The last place stays: a circle without one could not be found. */
    static Decided<CircleEvent> out(Circle circle, CircleCommand.MoveOut command) {
        return circle.places().contains(command.place()) && circle.places().size() > 1
                ? Decided.accept(new CircleEvent.MovedOut(command.now(), command.by(), command.place()))
                : Decided.refuse(new Refusal.NotYet());
    }
}
