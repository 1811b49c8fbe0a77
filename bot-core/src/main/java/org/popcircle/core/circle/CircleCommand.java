package org.popcircle.core.circle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Rhythm.QuietHours;

/** What can be asked of a circle. */
public sealed interface CircleCommand {

    Instant now();

    /** People are asked to a pop-up; those not known yet get a place in the roster. */
    record Invite(Instant now, List<Invited> people) implements CircleCommand {
        public Invite {
            people = List.copyOf(people);
        }
    }

    /** Somebody to invite, as their messenger knows them. */
    record Invited(Account account, String name) {}

    /** A process begins, or waits for room. */
    record StartProcess(Instant now, List<MemberId> asked) implements CircleCommand {
        public StartProcess {
            asked = List.copyOf(asked);
        }
    }

    /** A process begins that takes no room from proposals, such as a round. */
    record StartAlongside(Instant now, List<MemberId> asked) implements CircleCommand {
        public StartAlongside {
            asked = List.copyOf(asked);
        }
    }

    /** A process is over. Those who took part in a pop-up belong to it from now on. */
    record EndProcess(Instant now, int process, List<MemberId> tookPart, Optional<Effect> effect)
            implements CircleCommand {
        public EndProcess {
            tookPart = List.copyOf(tookPart);
        }
    }

    /** A process is set aside; it waits in the backlog and makes room. */
    record SetAside(
            Instant now,
            int process,
            BacklogItem.Kind kind,
            String title,
            Optional<MemberId> by,
            Optional<LocalDate> until)
            implements CircleCommand {}

    record TakeUpAgain(Instant now, int process) implements CircleCommand {}

    /** @param until when it should come back */
    record AddTopic(
            Instant now,
            BacklogItem.Kind kind,
            String title,
            Optional<Integer> process,
            Optional<MemberId> by,
            Optional<LocalDate> until)
            implements CircleCommand {}

    record RemoveItem(Instant now, int item) implements CircleCommand {}

    /** By everyone's consent these come next, in the place of those before. */
    record PutFirst(Instant now, int process, List<Integer> items) implements CircleCommand {
        public PutFirst {
            items = List.copyOf(items);
        }
    }

    /** By everyone's consent somebody new is asked to belong to it. */
    record AskIn(Instant now, Effect.AskIn newcomer) implements CircleCommand {}

    /** Whoever was asked into a circle that stays says yes. */
    record ComeIn(Instant now, MemberId member) implements CircleCommand {}

    record Leave(Instant now, MemberId member) implements CircleCommand {}

    /** Comes back from leave. */
    record Return(Instant now, MemberId member) implements CircleCommand {}

    record Rename(Instant now, MemberId member, String name) implements CircleCommand {}

    /** These accounts, and no others, are one person's (method.md E29). */
    record Recognise(Instant now, List<Account> person) implements CircleCommand {
        public Recognise {
            person = List.copyOf(person);
        }
    }

    /** The circle lives in this place, too. */
    record MoveIn(Instant now, MemberId by, Place place) implements CircleCommand {}

    record MoveOut(Instant now, MemberId by, Place place) implements CircleCommand {}

    record ChangeAtOnce(
            Instant now, MemberId by, Locale language, ZoneId zone, Optional<QuietHours> quiet, boolean seasoned)
            implements CircleCommand {}
}
