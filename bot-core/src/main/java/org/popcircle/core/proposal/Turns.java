package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Reason;
import org.popcircle.core.vocabulary.MemberId;

/**
 * Whose turn it is in a consent round that is held in turn (method.md 2.9, 3.3). Kept when the round closes, so that the next
 * one goes around otherwise.
 *
 * @param lap counts the rounds of this proposal that were held in turn
 * @param open the round it tells of is not over
 * @param order in which people were asked at the beginning
 * @param waiting whose turn is still to come; the first of them is asked now
 * @param aside let go for now: still asked, at the end or as soon as nobody else has the word (method.md E9)
 * @param deferred those who asked to be come back to; once each
 * @param moved those who were away when their turn came and were moved to the end; once each
 * @param unhurried those who take their time; once each
 * @param quiet those whose answer is not shown before the round closes (method.md E33)
 * @param drafts objections that were written before their turn (method.md E20)
 * @param since when the first of those waiting was asked
 */
public record Turns(
        int lap,
        boolean open,
        List<MemberId> order,
        List<MemberId> waiting,
        List<MemberId> aside,
        Set<MemberId> deferred,
        Set<MemberId> moved,
        Set<MemberId> unhurried,
        Set<MemberId> quiet,
        Map<MemberId, Reason> drafts,
        Instant since) {

    public Turns {
        order = List.copyOf(order);
        waiting = List.copyOf(waiting);
        aside = List.copyOf(aside);
        deferred = ordered(deferred);
        moved = ordered(moved);
        unhurried = ordered(unhurried);
        quiet = ordered(quiet);
        drafts = Collections.unmodifiableMap(new LinkedHashMap<>(drafts));
    }

    /** A round that begins. */
    static Turns begin(int lap, List<MemberId> order, Instant at) {
        return new Turns(lap, true, order, order, List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), at);
    }

    /** Whose turn it is; empty where those who were let go may speak when they come. */
    public Optional<MemberId> now() {
        return waiting.stream().findFirst();
    }

    /** Who is asked after that. */
    public Optional<MemberId> then() {
        return waiting.stream().skip(1).findFirst();
    }

    /** Whose word is awaited at this moment, and nobody else's. */
    public List<MemberId> asked() {
        return now().map(List::of).orElse(aside);
    }

    Turns over() {
        return new Turns(lap, false, order, waiting, aside, deferred, moved, unhurried, quiet, drafts, since);
    }

    Turns since(Instant at) {
        return new Turns(lap, open, order, waiting, aside, deferred, moved, unhurried, quiet, drafts, at);
    }

    Turns toTheEnd(MemberId member, boolean asksForIt, Instant at) {
        return new Turns(
                lap,
                open,
                order,
                plus(without(waiting, member), member),
                without(aside, member),
                asksForIt ? plus(deferred, member) : deferred,
                asksForIt ? moved : plus(moved, member),
                unhurried,
                quiet,
                drafts,
                at);
    }

    Turns letGo(MemberId member) {
        return with(without(waiting, member), plus(aside, member));
    }

    Turns calledBack(MemberId member) {
        return with(plus(without(waiting, member), member), without(aside, member));
    }

    Turns takingTime(MemberId member, Instant at) {
        return new Turns(lap, open, order, waiting, aside, deferred, moved, plus(unhurried, member), quiet, drafts, at);
    }

    Turns quietly(MemberId member) {
        return new Turns(
                lap, open, order, waiting, aside, deferred, moved, unhurried, plus(quiet, member), drafts, since);
    }

    Turns keeping(MemberId member, Reason draft) {
        Map<MemberId, Reason> more = new LinkedHashMap<>(drafts);
        more.put(member, draft);
        return new Turns(lap, open, order, waiting, aside, deferred, moved, unhurried, quiet, more, since);
    }

    private Turns with(List<MemberId> next, List<MemberId> apart) {
        return new Turns(lap, open, order, next, apart, deferred, moved, unhurried, quiet, drafts, since);
    }

    /** With those only whose answer the round lacks; whoever is asked again, or comes late, is asked at the end (E9). */
    Turns following(ConsentRound round) {
        List<MemberId> missing = round.missing();
        List<MemberId> next = new ArrayList<>(waiting);
        next.retainAll(missing);
        List<MemberId> apart = new ArrayList<>(aside);
        apart.retainAll(missing);
        missing.stream()
                .filter(member -> !next.contains(member) && !apart.contains(member))
                .forEach(next::add);
        Map<MemberId, Reason> kept = new LinkedHashMap<>(drafts);
        kept.keySet().retainAll(missing);
        return new Turns(lap, open, order, next, apart, deferred, moved, unhurried, quiet, kept, since);
    }

    /** Everyone named here as {@code as} names them; whoever was two has one turn, the earlier one. */
    Turns as(UnaryOperator<MemberId> as) {
        Map<MemberId, Reason> renamed = new LinkedHashMap<>();
        drafts.forEach((member, draft) -> renamed.put(as.apply(member), draft));
        List<MemberId> next = waiting.stream().map(as).distinct().toList();
        return new Turns(
                lap,
                open,
                order.stream().map(as).distinct().toList(),
                next,
                aside.stream()
                        .map(as)
                        .distinct()
                        .filter(member -> !next.contains(member))
                        .toList(),
                as(deferred, as),
                as(moved, as),
                as(unhurried, as),
                as(quiet, as),
                renamed,
                since);
    }

    private static Set<MemberId> as(Set<MemberId> members, UnaryOperator<MemberId> as) {
        Set<MemberId> renamed = new LinkedHashSet<>();
        members.forEach(member -> renamed.add(as.apply(member)));
        return renamed;
    }

    private static List<MemberId> plus(List<MemberId> members, MemberId one) {
        return Stream.concat(members.stream(), Stream.of(one)).distinct().toList();
    }

    private static Set<MemberId> plus(Set<MemberId> members, MemberId one) {
        Set<MemberId> more = new LinkedHashSet<>(members);
        more.add(one);
        return more;
    }

    private static List<MemberId> without(List<MemberId> members, MemberId one) {
        return members.stream().filter(member -> !member.equals(one)).toList();
    }

    private static Set<MemberId> ordered(Set<MemberId> members) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(members));
    }
}
