package org.popcircle.core.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.StandIn;

/**
 * A round, whole: the document that is kept and the state that rules look at.
 *
 * @param facilitator who leads through it; empty: the bot calls the turns and anybody may close
 * @param people who takes part, as they sit around
 * @param gone those who left while it was under way
 * @param laps oldest first; the last one is under way
 * @param drafts what people typed before their turn
 * @param phaseNumber counts the laps and phases it went through; a card carries it, so that an old one is recognised
 */
public record Round(
        ProcessId id,
        Frame frame,
        Optional<MemberId> facilitator,
        List<Attendee> people,
        List<MemberId> gone,
        List<Lap> laps,
        Map<MemberId, Draft> drafts,
        Optional<StandIn> standIn,
        long phaseNumber,
        Phase phase) {

    /** Longer than that is a text, not a turn. */
    public static final int LONGEST_TEXT = 3000;

    public static final int LONGEST_PROMPT = 500;

    /** More than that is a hearing, not a round (method.md 3.3). */
    public static final int MOST_PEOPLE = 60;

    public static final int MOST_LAPS = 10;

    public Round {
        people = List.copyOf(people);
        gone = List.copyOf(gone);
        laps = List.copyOf(laps);
        drafts = Collections.unmodifiableMap(new LinkedHashMap<>(drafts));
        if (laps.isEmpty()) {
            throw new IllegalArgumentException("a round goes around at least once");
        }
    }

    /** The one that is under way, or was the last. */
    public Lap lap() {
        return laps.getLast();
    }

    public Optional<Attendee> person(MemberId member) {
        return people.stream().filter(one -> one.id().equals(member)).findFirst();
    }

    /** One person, one voice, whichever account they use (method.md E29). */
    public Optional<Attendee> person(Account account) {
        return people.stream().filter(one -> one.accounts().contains(account)).findFirst();
    }

    public String nameOf(MemberId member) {
        return person(member).map(Attendee::name).orElse("?");
    }

    /** Those who are still here. */
    public List<MemberId> present() {
        return people.stream()
                .map(Attendee::id)
                .filter(member -> !gone.contains(member))
                .toList();
    }

    /** Whether this person may lead: the facilitator, or anybody where there is none. */
    public boolean mayLead(MemberId member) {
        return facilitator.map(member::equals).orElse(true);
    }

    /** From when on the present step waits; empty once it is over. */
    public Optional<Instant> since() {
        return switch (phase) {
            case Phase.InTurn turn -> Optional.of(turn.since());
            case Phase.Inviting inviting -> Optional.of(inviting.window().opened());
            case Phase.AtOnce open -> Optional.of(open.window().opened());
            case Phase.Heard heard -> Optional.of(heard.since());
            case Phase.Leaving leaving -> Optional.of(leaving.asked().window().opened());
            case Phase.Parked _, Phase.Closed _ -> Optional.empty();
        };
    }

    /** Whether this person's word is awaited now. */
    public boolean asksNow(MemberId member) {
        return switch (phase) {
            case Phase.InTurn turn -> turn.now().equals(member);
            case Phase.AtOnce open -> open.missing().contains(member);
            case Phase.Inviting _, Phase.Heard _, Phase.Leaving _, Phase.Parked _, Phase.Closed _ -> false;
        };
    }

    /** Whether this person has something to do here now. */
    public boolean awaits(MemberId member) {
        return asksNow(member)
                || (phase instanceof Phase.Leaving && phase.awaited().contains(member));
    }

    /** Whether what was written is not to be seen yet. */
    public boolean isHidden() {
        return phase.behind() instanceof Phase.AtOnce && frame.together();
    }

    /** Whose words can still be mended: in turn until the next has spoken, all at once until it closes. */
    public boolean canBeMendedBy(MemberId member) {
        return switch (phase) {
            case Phase.InTurn _, Phase.Heard _ -> {
                boolean last = !lap().said().isEmpty()
                        && lap().said().getLast().member().equals(member);
                yield last || (frame.order() == RoundKind.Order.AT_ONCE && !frame.together() && hasSpoken(member));
            }
            case Phase.AtOnce _ -> hasSpoken(member);
            case Phase.Inviting _, Phase.Leaving _, Phase.Parked _, Phase.Closed _ -> false;
        };
    }

    public boolean hasSpoken(MemberId member) {
        return lap().saidBy(member).isPresent();
    }

    /** Those who were gone on without and have not said a word, however often it went around. */
    public List<MemberId> neverHeard() {
        return laps.stream()
                .flatMap(lap -> lap.notHeard().stream())
                .distinct()
                .filter(member ->
                        laps.stream().allMatch(lap -> lap.saidBy(member).isEmpty()))
                .toList();
    }

    Round with(Lap now) {
        List<Lap> all = new ArrayList<>(laps.subList(0, laps.size() - 1));
        all.add(now);
        return new Round(id, frame, facilitator, people, gone, all, drafts, standIn, phaseNumber, phase);
    }

    Round with(Frame other) {
        return new Round(id, other, facilitator, people, gone, laps, drafts, standIn, phaseNumber, phase);
    }

    Round in(Phase other) {
        return new Round(id, frame, facilitator, people, gone, laps, drafts, standIn, phaseNumber, other);
    }

    /** A phase that makes earlier cards old. */
    Round next(Phase other) {
        return new Round(id, frame, facilitator, people, gone, laps, drafts, standIn, phaseNumber + 1, other);
    }

    Round with(Map<MemberId, Draft> other) {
        return new Round(id, frame, facilitator, people, gone, laps, other, standIn, phaseNumber, phase);
    }

    Round with(Optional<MemberId> leads, Optional<StandIn> offer) {
        return new Round(id, frame, leads, people, gone, laps, drafts, offer, phaseNumber, phase);
    }

    Round with(List<Attendee> all, List<MemberId> away) {
        return new Round(id, frame, facilitator, all, away, laps, drafts, standIn, phaseNumber, phase);
    }

    Round withLaps(List<Lap> all) {
        return new Round(id, frame, facilitator, people, gone, all, drafts, standIn, phaseNumber, phase);
    }
}
