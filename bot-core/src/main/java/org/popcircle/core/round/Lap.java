package org.popcircle.core.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.MemberId;

/**
 * Once around on the same prompt.
 *
 * @param number counts from 1
 * @param order in which people are asked
 * @param said in the order of speaking
 * @param notHeard those whose turn was let go by others, so that nobody is skipped silently
 */
public record Lap(int number, List<MemberId> order, List<Said> said, List<MemberId> notHeard) {

    public Lap {
        order = List.copyOf(order);
        said = List.copyOf(said);
        notHeard = List.copyOf(notHeard);
    }

    static Lap first(int number, List<MemberId> order) {
        return new Lap(number, order, List.of(), List.of());
    }

    public Optional<Said> saidBy(MemberId member) {
        return said.stream().filter(one -> one.member().equals(member)).findFirst();
    }

    /** Whether nobody had anything to say (method.md E16). */
    public boolean everyonePassed() {
        return !said.isEmpty() && said.stream().allMatch(Said::passed);
    }

    Lap with(Said one) {
        List<Said> more = new ArrayList<>(said);
        more.removeIf(other -> other.member().equals(one.member()));
        more.add(one);
        List<MemberId> unheard = new ArrayList<>(notHeard);
        unheard.remove(one.member());
        return new Lap(number, order, more, unheard);
    }

    /** The same words in the same place, mended. */
    Lap mended(Said one) {
        return new Lap(
                number,
                order,
                said.stream()
                        .map(other -> other.member().equals(one.member()) ? one : other)
                        .toList(),
                notHeard);
    }

    Lap without(MemberId unheard) {
        List<MemberId> more = new ArrayList<>(notHeard);
        more.add(unheard);
        return new Lap(number, order, said, more);
    }

    /** Somebody is asked again: neither skipped nor passed any more. */
    Lap askedAgain(MemberId member) {
        return new Lap(
                number,
                order,
                said.stream().filter(one -> !one.member().equals(member)).toList(),
                notHeard.stream().filter(other -> !other.equals(member)).toList());
    }

    /** Whoever is still to come is not unheard. */
    Lap exceptUnheard(List<MemberId> awaited) {
        return new Lap(
                number,
                order,
                said,
                notHeard.stream().filter(member -> !awaited.contains(member)).toList());
    }

    Lap joinedBy(MemberId member) {
        if (order.contains(member)) {
            return this;
        }
        List<MemberId> longer = new ArrayList<>(order);
        longer.add(member);
        return new Lap(number, longer, said, notHeard);
    }
}
