package org.popcircle.core.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.consent.EveryonesWord;
import org.popcircle.core.vocabulary.MemberId;

/** What holds in every round at every moment, in the words of method.md 3.3; each answers what is broken. */
final class RoundInvariants {

    private RoundInvariants() {}

    static Optional<String> broken(Round before, List<RoundEvent> events, Round after) {
        return everyoneHasOnePlace(after)
                .or(() -> oneAtATime(before, events))
                .or(() -> nobodyWaitsForNothing(after))
                .or(() -> nobodyIsAskedAtTheDoor(after))
                .or(() -> whoWaitsIsLetBegin(after, events))
                .or(() -> whoAskedToBeComeBackToIsAtTheEnd(before, events))
                .or(() -> timeSpeaksForNobody(before, after, events));
    }

    /**
     * Nothing goes on another way, and nothing rests, without everyone's word; meanwhile nobody speaks.
     *
     * @param words what was said to it so far, in this course
     */
    static Optional<String> withoutEveryone(Round before, List<RoundEvent> events, EveryonesWord words) {
        Round state = before;
        Optional<String> broken = Optional.empty();
        for (RoundEvent event : events) {
            Round now = state;
            if (event instanceof RoundEvent.Otherwise otherwise) {
                broken = broken.or(() -> words.broken(otherwise.event(), now.present()));
            }
            if (event instanceof RoundEvent.Recognised same) {
                words.recognised(same.member(), same.also());
            }
            state = RoundEvolver.evolve(state, event);
            boolean speaks = event instanceof RoundEvent.Spoke || event instanceof RoundEvent.Passed;
            if (speaks && !now.phase().behind().equals(now.phase())) {
                broken = Optional.of("somebody speaks while everyone is asked how to go on");
            }
        }
        return broken;
    }

    /** Of those in the order each is to come, was heard, is named as not heard, or has left: exactly one of these. */
    static Optional<String> everyoneHasOnePlace(Round round) {
        if (round.phase().isOver() || round.phase() instanceof Phase.Inviting) {
            return Optional.empty();
        }
        for (MemberId member : round.lap().order()) {
            int places = count(round.phase().behind().awaited(), member)
                    + (round.hasSpoken(member) ? 1 : 0)
                    + count(round.lap().notHeard(), member);
            boolean left = round.gone().contains(member);
            if (left ? places > 1 : places != 1) {
                return Optional.of(member + " has " + places + " places");
            }
        }
        return new HashSet<>(round.lap().order()).size() == round.lap().order().size()
                ? Optional.empty()
                : Optional.of("somebody is in the order twice");
    }

    private static int count(List<MemberId> members, MemberId member) {
        return (int) members.stream().filter(member::equals).count();
    }

    /** In turn nobody is heard but whoever is asked; the words of others are kept. */
    static Optional<String> oneAtATime(Round before, List<RoundEvent> events) {
        Round state = before;
        for (RoundEvent event : events) {
            Optional<MemberId> heard = switch (event) {
                case RoundEvent.Spoke e -> Optional.of(e.member());
                case RoundEvent.Passed e -> Optional.of(e.member());
                default -> Optional.empty();
            };
            if (heard.isPresent() && !state.asksNow(heard.get())) {
                return Optional.of(heard.get() + " spoke out of turn");
            }
            state = RoundEvolver.evolve(state, event);
        }
        return Optional.empty();
    }

    static Optional<String> nobodyWaitsForNothing(Round round) {
        boolean stuck = !(round.phase() instanceof Phase.Heard)
                && !(round.phase() instanceof Phase.Parked)
                && !(round.phase() instanceof Phase.Inviting)
                && !round.phase().isOver()
                && round.phase().awaited().isEmpty();
        return stuck ? Optional.of("nobody is asked and it does not go on") : Optional.empty();
    }

    /** Before it begins nobody has spoken, and nobody is named as not heard. */
    static Optional<String> nobodyIsAskedAtTheDoor(Round round) {
        boolean asked = round.phase() instanceof Phase.Inviting
                && !(round.lap().said().isEmpty()
                        && round.lap().notHeard().isEmpty()
                        && round.drafts().isEmpty());
        return asked ? Optional.of("somebody was asked before it began") : Optional.empty();
    }

    /** Two who are in when the time is up wait for nobody. */
    static Optional<String> whoWaitsIsLetBegin(Round round, List<RoundEvent> events) {
        boolean stuck = !events.isEmpty()
                && round.phase() instanceof Phase.Inviting inviting
                && round.present().size() > 1
                && inviting.window()
                        .closes()
                        .filter(end -> !events.getLast().at().isBefore(end))
                        .isPresent();
        return stuck ? Optional.of("its time is up and it does not begin") : Optional.empty();
    }

    static Optional<String> whoAskedToBeComeBackToIsAtTheEnd(Round before, List<RoundEvent> events) {
        Round state = before;
        for (RoundEvent event : events) {
            state = RoundEvolver.evolve(state, event);
            if (event instanceof RoundEvent.Deferred e
                    && !state.phase().awaited().getLast().equals(e.member())) {
                return Optional.of(e.member() + " is not at the end");
            }
        }
        return Optional.empty();
    }

    /** What time does adds nobody's word and takes nobody's away. */
    static Optional<String> timeSpeaksForNobody(Round before, Round after, List<RoundEvent> events) {
        boolean time = events.stream()
                .anyMatch(event -> (event instanceof RoundEvent.MovedToEnd moved
                                && moved.by().isEmpty())
                        || event instanceof RoundEvent.WentOverdue);
        return time && !before.lap().said().equals(after.lap().said())
                ? Optional.of("time spoke for somebody")
                : Optional.empty();
    }

    /** What holds of the whole story: the order of each time around, and nobody skipped without a word. */
    static Optional<String> lookingBack(RoundEvent.Opened opened, List<RoundEvent> events) {
        List<List<MemberId>> orders = new ArrayList<>(List.of(opened.order()));
        Set<MemberId> deferred = new HashSet<>();
        Round state = RoundEvolver.begin(opened);
        Optional<String> wrong = neitherFirstNorLast(state);
        for (RoundEvent event : events) {
            if (event instanceof RoundEvent.LapBegan lap) {
                deferred.clear();
                Round next = RoundEvolver.evolve(state, event);
                if (!Set.copyOf(lap.order()).equals(Set.copyOf(state.present()))) {
                    return Optional.of("somebody is not asked in the next time around");
                }
                if (lap.order().size() > 2
                        && Set.copyOf(orders.getLast()).equals(Set.copyOf(lap.order()))
                        && state.facilitator().equals(opened.facilitator())
                        && lap.order().getFirst().equals(orders.getLast().getFirst())) {
                    return Optional.of("it starts with the same person again");
                }
                orders.add(lap.order());
                wrong = wrong.or(() -> neitherFirstNorLast(next));
            }
            if (event instanceof RoundEvent.Began began) {
                Round next = RoundEvolver.evolve(state, event);
                if (!Set.copyOf(began.order()).equals(Set.copyOf(state.present()))) {
                    return Optional.of("somebody who is in is not asked");
                }
                orders.add(began.order());
                wrong = wrong.or(() -> neitherFirstNorLast(next));
            }
            if (event instanceof RoundEvent.Deferred e && !deferred.add(e.member()) && isWithoutDetours(events)) {
                return Optional.of(e.member() + " was come back to twice");
            }
            state = RoundEvolver.evolve(state, event);
        }
        return wrong;
    }

    /** Somebody who was asked again after all starts afresh, so only rounds without that are judged. */
    private static boolean isWithoutDetours(List<RoundEvent> events) {
        return events.stream()
                .noneMatch(event -> event instanceof RoundEvent.CalledBack
                        || event instanceof RoundEvent.Arrived
                        || event instanceof RoundEvent.Recognised
                        || event instanceof RoundEvent.WentAway);
    }

    static Optional<String> neitherFirstNorLast(Round round) {
        List<MemberId> order = round.lap().order();
        boolean atAnEnd = order.size() > 2
                && round.facilitator()
                        .filter(member -> member.equals(order.getFirst()) || member.equals(order.getLast()))
                        .isPresent();
        return atAnEnd ? Optional.of("whoever leads is first or last") : Optional.empty();
    }
}
