package org.popcircle.core.circle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;

/**
 * A circle: the document with its roster, settings, and what is under way.
 *
 * @param kept stays; in it the consent set is always its members. Otherwise a pop-up of whoever is asked
 * @param live numbers of the processes that are open
 * @param queued numbers of those that wait for room (method.md E28)
 * @param alongside numbers of open processes that take no room from proposals, such as rounds
 * @param lastProcess the highest number given to a process
 * @param lastItem the highest number given to a backlog item
 * @param priorities what of the backlog comes next; empty until it was chosen
 * @param lastAsked whom the last pop-up decision asked: the next one is prefilled with them, and with all who decide here
 */
public record Circle(
        CircleId id,
        String name,
        List<Place> places,
        List<Member> members,
        Settings settings,
        Optional<String> aim,
        boolean kept,
        List<Integer> live,
        List<Integer> queued,
        List<Integer> alongside,
        int lastProcess,
        int lastItem,
        List<BacklogItem> backlog,
        Optional<Priorities> priorities,
        List<MemberId> lastAsked,
        Instant founded) {

    /** At most three live proposals in an asynchronous circle (method.md I11). */
    public static final int MOST_LIVE = 3;

    /** The most that can wait: a list nobody can read helps nobody. */
    public static final int MOST_WAITING = 200;

    /** So many rounds and the like at once that nobody could follow more. */
    public static final int MOST_ALONGSIDE = 10;

    public static final int MOST_MEMBERS = 500;

    /** A circle lives in a channel of each messenger, and no more. */
    public static final int MOST_PLACES = 2;

    public Circle {
        places = List.copyOf(places);
        members = List.copyOf(members);
        live = List.copyOf(live);
        queued = List.copyOf(queued);
        alongside = List.copyOf(alongside);
        backlog = List.copyOf(backlog);
        lastAsked = List.copyOf(lastAsked);
    }

    public Optional<Member> member(Account account) {
        return members.stream()
                .filter(member -> member.accounts().contains(account))
                .findFirst();
    }

    public Optional<Member> member(MemberId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    public List<Member> standing(MemberStatus status) {
        return members.stream().filter(member -> member.status() == status).toList();
    }

    /** Those with consent rights. */
    public List<Member> deciding() {
        return standing(MemberStatus.MEMBER);
    }

    /** Whom a decision asks unless somebody picks others: those who decide here, and in a pop-up those of last time, too. */
    public List<Member> usuallyAsked() {
        return members.stream()
                .filter(member -> switch (member.status()) {
                    case MEMBER -> true;
                    case INVITED -> !kept && lastAsked.contains(member.id());
                    case ON_LEAVE, LEFT -> false;
                })
                .toList();
    }

    /** Whether nothing is open here and nothing is kept: a channel like this can become another circle's. */
    public boolean isIdle() {
        return !kept && live.isEmpty() && queued.isEmpty() && alongside.isEmpty() && backlog.isEmpty();
    }

    /** Whether this process is open here or waits for room. */
    public boolean isUnderWay(int process) {
        return live.contains(process) || queued.contains(process) || alongside.contains(process);
    }

    /** Whether this was chosen to come next. */
    public boolean comesNext(int item) {
        return priorities.map(chosen -> chosen.items().contains(item)).orElse(false);
    }

    public Optional<BacklogItem> waiting(int item) {
        return backlog.stream().filter(other -> other.number() == item).findFirst();
    }
}
