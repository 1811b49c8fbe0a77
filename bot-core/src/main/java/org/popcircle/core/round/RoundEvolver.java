package org.popcircle.core.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.StandIn;
import org.popcircle.core.vocabulary.Window;

/** Works events into a round. Never refuses. */
public final class RoundEvolver {

    private RoundEvolver() {}

    public static Round begin(RoundEvent.Opened opened) {
        return new Round(
                opened.id(),
                opened.frame(),
                opened.facilitator(),
                opened.people(),
                List.of(),
                List.of(Lap.first(1, opened.order())),
                Map.of(),
                Optional.empty(),
                1,
                opened.frame().door().isPresent()
                        ? new Phase.Inviting(window(opened.frame(), opened.at()))
                        : asking(opened.frame(), opened.order(), opened.at()));
    }

    static Window window(Frame frame, Instant at) {
        return Window.open(at, frame.pace(), frame.rhythm());
    }

    private static Phase asking(Frame frame, List<MemberId> order, Instant at) {
        return switch (frame.order()) {
            case IN_TURN -> new Phase.InTurn(order, Set.of(), Set.of(), at, false);
            case AT_ONCE -> new Phase.AtOnce(order, window(frame, at));
        };
    }

    public static Round evolve(Round round, RoundEvent event) {
        return switch (event) {
            case RoundEvent.Opened _ -> throw new IllegalStateException("a round opens once");
            case RoundEvent.Began e ->
                round.with(Lap.first(1, e.order())).next(asking(round.frame(), e.order(), e.at()));
            case RoundEvent.Spoke e ->
                heard(round, new Said(e.member(), e.text(), false, e.pressed(), List.of()), e.at());
            case RoundEvent.Passed e ->
                heard(round, new Said(e.member(), e.why(), true, e.pressed(), List.of()), e.at());
            case RoundEvent.Mended e ->
                round.with(round.lap().mended(new Said(e.member(), e.text(), false, e.pressed(), List.of())));
            case RoundEvent.DraftKept e -> round.with(withDraft(round.drafts(), e));
            case RoundEvent.Replied e ->
                round.lap()
                        .saidBy(e.asker())
                        .map(asked -> round.with(round.lap().mended(asked.answered(e.reply()))))
                        .orElse(round);
            case RoundEvent.Deferred e -> inTurn(round, turn -> later(turn, e.member(), e.at(), true));
            case RoundEvent.MovedToEnd e -> inTurn(round, turn -> later(turn, e.member(), e.at(), false));
            case RoundEvent.Skipped e -> awaitedNoMore(round.with(round.lap().without(e.member())), e.member(), e.at());
            case RoundEvent.CalledBack e -> calledBack(round, e.member(), e.at());
            case RoundEvent.WentOverdue _ ->
                inTurn(
                        round,
                        turn -> new Phase.InTurn(turn.waiting(), turn.deferred(), turn.moved(), turn.since(), true));
            case RoundEvent.Nudged _ -> round;
            case RoundEvent.TimeGivenBack e -> givenBack(round, e);
            case RoundEvent.WentAway e -> wentAway(round, e);
            case RoundEvent.Arrived e -> arrived(round, e);
            case RoundEvent.Recognised e -> SamePerson.of(round, e);
            case RoundEvent.LivesIn e -> round.with(round.frame().in(e.places()));
            case RoundEvent.EveryoneHeard e -> everyoneHeard(round, e);
            case RoundEvent.LapBegan e -> {
                List<Lap> laps = new ArrayList<>(round.laps());
                laps.add(Lap.first(laps.size() + 1, e.order()));
                yield round.withLaps(laps).with(Map.of()).next(asking(round.frame(), e.order(), e.at()));
            }
            case RoundEvent.StandInOffered e ->
                round.with(round.facilitator(), Optional.of(new StandIn(e.by(), e.stillToAsk())));
            case RoundEvent.StandInAgreed e ->
                round.with(round.facilitator(), round.standIn().map(offer -> offer.agreed(e.by())));
            case RoundEvent.StandInDeclined _ -> round.with(round.facilitator(), Optional.empty());
            case RoundEvent.StoodIn e -> round.with(Optional.of(e.by()), Optional.empty());
            case RoundEvent.Otherwise e -> GoingOn.evolve(round, e);
            case RoundEvent.TakenUpAgain e -> GoingOn.resumed(round, e.at());
            case RoundEvent.Closed e -> round.next(new Phase.Closed(e.at()));
        };
    }

    private interface TurnChange {
        Phase of(Phase.InTurn turn);
    }

    private static Round inTurn(Round round, TurnChange change) {
        return round.phase() instanceof Phase.InTurn turn ? round.in(change.of(turn)) : round;
    }

    private static Round heard(Round round, Said said, Instant at) {
        Map<MemberId, Draft> drafts = new LinkedHashMap<>(round.drafts());
        drafts.remove(said.member());
        return awaitedNoMore(round.with(round.lap().with(said)).with(drafts), said.member(), at);
    }

    /** The last one leaves an empty list behind: {@link RoundEvent.EveryoneHeard} follows in the same decision. */
    private static Round awaitedNoMore(Round round, MemberId member, Instant at) {
        return round.in(awaitedNoMore(round.phase(), member, at));
    }

    private static Phase awaitedNoMore(Phase phase, MemberId member, Instant at) {
        return switch (phase) {
            case Phase.InTurn turn -> turnOf(turn, Phase.without(turn.waiting(), member), at);
            case Phase.AtOnce open -> new Phase.AtOnce(Phase.without(open.missing(), member), open.window());
            case Phase.Leaving(var asked, Phase resume) ->
                new Phase.Leaving(asked.with(asked.round().without(member)), awaitedNoMore(resume, member, at));
            case Phase.Parked parked ->
                new Phase.Parked(awaitedNoMore(parked.resume(), member, at), parked.until(), parked.helpers());
            case Phase.Inviting _, Phase.Heard _, Phase.Closed _ -> phase;
        };
    }

    /** Time runs anew when somebody else is asked. */
    private static Phase.InTurn turnOf(Phase.InTurn turn, List<MemberId> waiting, Instant at) {
        boolean same =
                waiting.stream().findFirst().equals(turn.waiting().stream().findFirst());
        return new Phase.InTurn(
                waiting, turn.deferred(), turn.moved(), same ? turn.since() : at, same && turn.overdue());
    }

    private static Phase later(Phase.InTurn turn, MemberId member, Instant at, boolean asked) {
        Phase.InTurn next = turnOf(turn, Phase.toTheEnd(turn.waiting(), member), at);
        Set<MemberId> deferred = new LinkedHashSet<>(next.deferred());
        Set<MemberId> moved = new LinkedHashSet<>(next.moved());
        (asked ? deferred : moved).add(member);
        // Somebody alone at the end is asked anew.
        return new Phase.InTurn(next.waiting(), deferred, moved, at, false);
    }

    private static Round calledBack(Round round, MemberId member, Instant at) {
        Round asked = round.with(round.lap().askedAgain(member));
        return switch (round.phase()) {
            case Phase.InTurn turn -> asked.in(turnOf(turn, Phase.toTheEnd(turn.waiting(), member), at));
            case Phase.Heard _ -> asked.in(new Phase.InTurn(List.of(member), Set.of(), Set.of(), at, false));
            case Phase.Inviting _, Phase.AtOnce _, Phase.Leaving _, Phase.Parked _, Phase.Closed _ -> round;
        };
    }

    private static Round givenBack(Round round, RoundEvent.TimeGivenBack event) {
        return switch (round.phase()) {
            case Phase.InTurn turn ->
                round.in(new Phase.InTurn(
                        turn.waiting(),
                        turn.deferred(),
                        turn.moved(),
                        turn.since().plus(event.total()),
                        false));
            case Phase.AtOnce open ->
                round.in(new Phase.AtOnce(open.missing(), open.window().moved(event.until(), event.total())));
            case Phase.Inviting inviting ->
                round.in(new Phase.Inviting(inviting.window().moved(event.until(), event.total())));
            case Phase.Leaving _ ->
                round.in(GoingOn.asked(
                        round.phase(), asked -> asked.with(asked.window().moved(event.until(), event.total()))));
            case Phase.Heard _, Phase.Parked _, Phase.Closed _ -> round;
        };
    }

    private static Round wentAway(Round round, RoundEvent.WentAway event) {
        List<MemberId> gone = new ArrayList<>(round.gone());
        gone.add(event.member());
        Optional<MemberId> leads = round.facilitator().filter(member -> !member.equals(event.member()));
        Optional<StandIn> offer = round.standIn()
                .filter(standIn -> !standIn.offered().equals(event.member()))
                .map(standIn -> standIn.agreed(event.member()));
        return awaitedNoMore(round.with(round.people(), gone).with(leads, offer), event.member(), event.at());
    }

    private static Round arrived(Round round, RoundEvent.Arrived event) {
        MemberId member = event.person().id();
        List<Attendee> people = new ArrayList<>(round.people());
        people.removeIf(person -> person.id().equals(member));
        people.add(event.person());
        Round joined = round.with(people, Phase.without(round.gone(), member))
                .with(
                        round.hasSpoken(member)
                                ? round.lap()
                                : round.lap().joinedBy(member).askedAgain(member));
        return joined.in(asking(round, joined.phase(), member, event.at()));
    }

    /** Whoever comes late is asked at the end, unless they have spoken; and asked how to go on like everybody. */
    private static Phase asking(Round round, Phase phase, MemberId member, Instant at) {
        boolean heard = round.hasSpoken(member);
        return switch (phase) {
            case Phase.InTurn turn -> heard ? turn : turnOf(turn, Phase.toTheEnd(turn.waiting(), member), at);
            case Phase.AtOnce open ->
                heard ? open : new Phase.AtOnce(Phase.toTheEnd(open.missing(), member), open.window());
            case Phase.Heard _ -> heard ? phase : new Phase.InTurn(List.of(member), Set.of(), Set.of(), at, false);
            case Phase.Leaving(var asked, Phase resume) ->
                new Phase.Leaving(asked.with(asked.round().including(member)), asking(round, resume, member, at));
            case Phase.Parked parked ->
                new Phase.Parked(asking(round, parked.resume(), member, at), parked.until(), parked.helpers());
            case Phase.Inviting _, Phase.Closed _ -> phase;
        };
    }

    private static Round everyoneHeard(Round round, RoundEvent.EveryoneHeard event) {
        Lap lap = round.lap();
        for (MemberId member : event.notHeard()) {
            lap = lap.without(member);
        }
        return round.with(lap).next(new Phase.Heard(event.at()));
    }

    private static Map<MemberId, Draft> withDraft(Map<MemberId, Draft> before, RoundEvent.DraftKept event) {
        Map<MemberId, Draft> drafts = new LinkedHashMap<>(before);
        drafts.put(event.member(), event.draft());
        return drafts;
    }
}
