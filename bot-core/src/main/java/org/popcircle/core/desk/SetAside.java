package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.popcircle.core.cards.Cut;
import org.popcircle.core.circle.BacklogItem;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;

/** What is set aside beside the proposals waits in the backlog, and keeps its place among what is under way (method.md 6.4). */
final class SetAside {

    private SetAside() {}

    /**
     * @param was whether it was set aside before
     * @param is whether it is now
     * @param until the day on which it comes back, if there is one
     */
    static void follow(Turn turn, Matter matter, boolean was, boolean is, Optional<LocalDate> until) {
        int process = Documents.number(matter.document());
        if (is && !was) {
            String title = matter.words().plain(matter.entry().title());
            CircleAftermath.command(
                    turn,
                    new CircleCommand.AddTopic(
                            turn.now(),
                            BacklogItem.Kind.PARKED,
                            Cut.to(BacklogItem.LONGEST_TITLE, title),
                            Optional.of(process),
                            Optional.empty(),
                            until));
        }
        if (was && !is) {
            Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
            circle.backlog().stream()
                    .filter(item -> item.kind() == BacklogItem.Kind.PARKED
                            && item.process().equals(Optional.of(process)))
                    .forEach(item ->
                            CircleAftermath.command(turn, new CircleCommand.RemoveItem(turn.now(), item.number())));
        }
    }
}
