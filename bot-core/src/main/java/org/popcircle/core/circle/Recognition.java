package org.popcircle.core.circle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Decided;

/**
 * One person, one voice, however many accounts they use (method.md E29). Whoever was counted twice becomes the member who
 * was there first; whoever parts two accounts stays a member with those that can be where the circle lives.
 */
final class Recognition {

    /** From standing closest to the circle to standing farthest: of two standings of one person the closer one counts. */
    private static final List<MemberStatus> CLOSENESS =
            List.of(MemberStatus.MEMBER, MemberStatus.ON_LEAVE, MemberStatus.INVITED, MemberStatus.LEFT);

    private Recognition() {}

    static Decided<CircleEvent> recognise(Circle circle, CircleCommand.Recognise command) {
        List<CircleEvent> events = new ArrayList<>(parted(circle, command));
        events.addAll(united(CircleDecider.fold(circle, events), command.person(), command.now()));
        return new Decided.Accepted<>(events);
    }

    private static List<CircleEvent> parted(Circle circle, CircleCommand.Recognise command) {
        List<Account> person = command.person();
        return circle.members().stream()
                .filter(member -> member.accounts().stream().anyMatch(person::contains))
                .filter(member -> !person.containsAll(member.accounts()))
                .map(member -> (CircleEvent) new CircleEvent.Recognised(
                        command.now(), member.id(), List.of(), staying(circle, member, person), member.status()))
                .toList();
    }

    /** The accounts with which somebody stays who parts them: those at home where the circle lives, else those here first. */
    private static List<Account> staying(Circle circle, Member member, List<Account> person) {
        List<Account> these =
                member.accounts().stream().filter(person::contains).toList();
        List<Account> others = member.accounts().stream()
                .filter(account -> !person.contains(account))
                .toList();
        boolean theseAreHome = these.stream().anyMatch(account -> isHome(circle, account));
        boolean othersAreHome = others.stream().anyMatch(account -> isHome(circle, account));
        boolean theseStay = theseAreHome == othersAreHome
                ? person.contains(member.accounts().getFirst())
                : theseAreHome;
        return theseStay ? these : others;
    }

    private static boolean isHome(Circle circle, Account account) {
        return circle.places().stream().anyMatch(place -> place.isHomeOf(account));
    }

    private static List<CircleEvent> united(Circle circle, List<Account> person, Instant now) {
        List<Member> same = circle.members().stream()
                .filter(member -> member.accounts().stream().anyMatch(person::contains))
                .toList();
        if (same.isEmpty()) {
            return List.of();
        }
        Member first = same.getFirst();
        List<Account> accounts = Stream.concat(
                        same.stream().flatMap(member -> member.accounts().stream()), person.stream())
                .distinct()
                .toList();
        boolean known = same.size() == 1 && first.accounts().equals(accounts);
        return known
                ? List.of()
                : List.of(new CircleEvent.Recognised(
                        now, first.id(), same.stream().skip(1).map(Member::id).toList(), accounts, closest(same)));
    }

    private static MemberStatus closest(List<Member> same) {
        return same.stream()
                .map(Member::status)
                .min(Comparator.comparingInt(CLOSENESS::indexOf))
                .orElseThrow();
    }
}
