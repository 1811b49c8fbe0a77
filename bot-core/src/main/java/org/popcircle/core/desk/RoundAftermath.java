package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.round.Lap;
import org.popcircle.core.round.Phase;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.round.RoundDecider;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.round.Said;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;

/** What follows from what has happened in a round; all of it goes into one commit. */
final class RoundAftermath {

    private RoundAftermath() {}

    /** Decides a command on a round and writes what comes of it. */
    static Decided<RoundEvent> decide(Turn turn, Round round, RoundCommand command) {
        Decided<RoundEvent> decided = RoundDecider.decide(round, command);
        if (decided instanceof Decided.Accepted<RoundEvent>(List<RoundEvent> events) && !events.isEmpty()) {
            write(turn, Optional.of(round), RoundDecider.fold(round, events), events);
        }
        return decided;
    }

    /** @param before empty for a round that begins */
    static void write(Turn turn, Optional<Round> before, Round after, List<RoundEvent> events) {
        String document = Documents.roundName(after.id().number());
        turn.write(Documents.round(turn.circle(), after.id().number()), after, events);
        RoundReminders.set(turn, before, after);
        if (events.stream().anyMatch(event -> showsOnTheCard(before, event))) {
            before.ifPresent(round -> turn.redraw(document, round.frame().places()));
            turn.redraw(document, after.frame().places());
        }
        events.forEach(event -> tell(turn, after, event));
        callWhoseTurnItIs(turn, before, after);
        Optional<LocalDate> until = after.phase() instanceof Phase.Parked parked ? parked.until() : Optional.empty();
        SetAside.follow(turn, new RoundMatter(after), isSetAside(before), after.phase() instanceof Phase.Parked, until);
        if (after.phase().isOver()) {
            CircleAftermath.command(
                    turn,
                    new CircleCommand.EndProcess(turn.now(), after.id().number(), spoke(after), Optional.empty()));
        }
    }

    private static boolean isSetAside(Optional<Round> round) {
        return round.filter(one -> one.phase() instanceof Phase.Parked).isPresent();
    }

    private static List<MemberId> spoke(Round round) {
        return round.laps().stream()
                .map(Lap::said)
                .flatMap(List::stream)
                .map(Said::member)
                .distinct()
                .toList();
    }

    /** What is kept for later or mended where it is hidden shows nowhere; nor does a reminder. */
    private static boolean showsOnTheCard(Optional<Round> before, RoundEvent event) {
        return switch (event) {
            case RoundEvent.DraftKept _, RoundEvent.Nudged _, RoundEvent.TimeGivenBack _ -> false;
            case RoundEvent.Recognised e -> !e.also().isEmpty();
            case RoundEvent.Mended _ -> before.map(round -> !round.isHidden()).orElse(true);
            case RoundEvent.Opened _, RoundEvent.Began _ -> true;
            case RoundEvent.Spoke _, RoundEvent.Passed _, RoundEvent.Replied _ -> true;
            case RoundEvent.Deferred _, RoundEvent.MovedToEnd _, RoundEvent.Skipped _, RoundEvent.CalledBack _ -> true;
            case RoundEvent.WentOverdue _, RoundEvent.WentAway _, RoundEvent.Arrived _ -> true;
            case RoundEvent.LivesIn _ -> true;
            case RoundEvent.EveryoneHeard _, RoundEvent.LapBegan _, RoundEvent.Closed _ -> true;
            case RoundEvent.StandInOffered _, RoundEvent.StandInAgreed _, RoundEvent.StandInDeclined _ -> true;
            case RoundEvent.StoodIn _, RoundEvent.Otherwise _, RoundEvent.TakenUpAgain _ -> true;
        };
    }

    /** Nobody is disturbed without need. */
    private static void tell(Turn turn, Round after, RoundEvent event) {
        String document = Documents.roundName(after.id().number());
        long phase = after.phaseNumber();
        switch (event) {
            case RoundEvent.Nudged e ->
                e.missing().forEach(member -> tell(turn, after, member, new Notice.Nudge(document, member, phase)));
            case RoundEvent.WentOverdue _ ->
                after.facilitator()
                        .ifPresent(leads -> tell(turn, after, leads, new Notice.Overdue(document, leads, phase)));
            case RoundEvent.StandInOffered e ->
                e.stillToAsk()
                        .forEach(
                                member -> tell(turn, after, member, new Notice.StandInAsked(document, member, e.by())));
            case RoundEvent.EveryoneHeard _ -> {
                if (after.frame().together()) {
                    turn.tell(after.frame().places(), new Notice.Announced(document));
                }
            }
            case RoundEvent.Otherwise(var _, ProcessEvent.Asked<Exit.OfRound> _) ->
                turn.tell(after.frame().places(), new Notice.ExitNews(document, phase, Optional.empty()));
            case RoundEvent.Otherwise(var _, ProcessEvent.Declined<Exit.OfRound> declined) ->
                turn.tell(after.frame().places(), new Notice.ExitNews(document, phase, declined.why()));
            case RoundEvent.Otherwise _, RoundEvent.TakenUpAgain _ -> {}
            case RoundEvent.Began _ -> {
                if (after.phase() instanceof Phase.AtOnce) {
                    turn.tell(after.frame().places(), new Notice.NewStep(document, phase));
                }
            }
            case RoundEvent.Opened _, RoundEvent.Spoke _, RoundEvent.Mended _, RoundEvent.Passed _ -> {}
            case RoundEvent.DraftKept _, RoundEvent.Replied _, RoundEvent.Deferred _, RoundEvent.MovedToEnd _ -> {}
            case RoundEvent.Skipped _, RoundEvent.CalledBack _, RoundEvent.TimeGivenBack _ -> {}
            case RoundEvent.WentAway _, RoundEvent.Arrived _, RoundEvent.LapBegan _, RoundEvent.Closed _ -> {}
            case RoundEvent.Recognised _, RoundEvent.LivesIn _ -> {}
            case RoundEvent.StandInAgreed _, RoundEvent.StandInDeclined _, RoundEvent.StoodIn _ -> {}
        }
    }

    /** Each person is called when it is their turn. */
    private static void callWhoseTurnItIs(Turn turn, Optional<Round> before, Round after) {
        Optional<MemberId> was = before.map(Round::phase)
                .map(phase -> phase instanceof Phase.Leaving leaving ? leaving.resume() : phase)
                .flatMap(RoundAftermath::asked);
        Optional<MemberId> is = asked(after.phase());
        boolean sameAround =
                before.map(round -> round.laps().size() == after.laps().size()).orElse(false);
        is.filter(member -> !sameAround || !was.equals(Optional.of(member)))
                .ifPresent(member -> tell(
                        turn,
                        after,
                        member,
                        new Notice.YourTurn(Documents.roundName(after.id().number()), member, after.phaseNumber())));
    }

    private static Optional<MemberId> asked(Phase phase) {
        return phase instanceof Phase.InTurn turn ? turn.waiting().stream().findFirst() : Optional.empty();
    }

    private static void tell(Turn turn, Round round, MemberId member, Notice notice) {
        new RoundMatter(round).accounts(member).stream().findFirst().ifPresent(account -> turn.tell(account, notice));
    }
}
