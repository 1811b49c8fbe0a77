package org.popcircle.core.desk;

import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Notice.Habit;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleEvent;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.circle.Settings;
import org.popcircle.core.vocabulary.MemberId;

/** One quiet line where the circle lives, when somebody has changed it without asking, or two of its members are one. */
final class CircleNews {

    private CircleNews() {}

    /** @param before the circle as it was before these events */
    static void tell(Turn turn, Circle before, List<CircleEvent> events) {
        for (CircleEvent event : events) {
            if (event instanceof CircleEvent.SettingsChanged changed) {
                List<Habit> what = atOnce(before.settings(), changed.settings());
                changed.by()
                        .filter(_ -> !what.isEmpty())
                        .ifPresent(by -> turn.tell(before.places(), new Notice.Changed(Documents.CIRCLE, by, what)));
            }
            if (event instanceof CircleEvent.Recognised recognised && unites(before, recognised)) {
                turn.tell(
                        before.places(),
                        new Notice.OnePerson(Documents.CIRCLE, recognised.member(), recognised.also()));
            }
        }
    }

    private static List<Habit> atOnce(Settings before, Settings after) {
        List<Habit> what = new ArrayList<>();
        if (!after.language().equals(before.language())) {
            what.add(Habit.LANGUAGE);
        }
        if (!after.rhythm().zone().equals(before.rhythm().zone())) {
            what.add(Habit.ZONE);
        }
        if (!after.rhythm().quiet().equals(before.rhythm().quiet())) {
            what.add(Habit.QUIET_HOURS);
        }
        if (after.manner().seasoned() != before.manner().seasoned()) {
            what.add(Habit.EXPLANATIONS);
        }
        return what;
    }

    /** Whether there were two voices until now. */
    private static boolean unites(Circle before, CircleEvent.Recognised event) {
        return hasAVoice(before, event.member()) && event.also().stream().anyMatch(member -> hasAVoice(before, member));
    }

    private static boolean hasAVoice(Circle circle, MemberId id) {
        return circle.member(id)
                .map(Member::status)
                .filter(status -> status != MemberStatus.LEFT)
                .isPresent();
    }
}
