package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.app.Notice;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.CircleDecider;
import org.popcircle.core.circle.CircleEvent;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Refusal;

/**
 * What follows from what has happened to a circle: every open process hears who is gone, where the circle lives and which
 * accounts are one person. All of it goes into one commit.
 */
final class CircleAftermath {

    private CircleAftermath() {}

    /** Every open process is told, one by one, that somebody is gone (method.md E8). */
    static void departs(Turn turn, MemberId member) {
        Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
        circle.live().forEach(process -> Reminders.departed(turn, Documents.proposalName(process), member));
        circle.queued().forEach(process -> Reminders.departed(turn, Documents.proposalName(process), member));
        beside(turn, circle).forEach(process -> Reminders.departed(turn, process.document(), member));
    }

    /** Decides a command on the circle itself and writes what comes of it. */
    static Optional<Refusal> command(Turn turn, CircleCommand command) {
        Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
        return switch (CircleDecider.decide(circle, command)) {
            case Decided.Refused<CircleEvent>(Refusal refusal) -> Optional.of(refusal);
            case Decided.Accepted<CircleEvent>(List<CircleEvent> events) -> {
                if (!events.isEmpty()) {
                    turn.write(Documents.circle(turn.circle()), CircleDecider.fold(circle, events), events);
                }
                events.forEach(event -> follows(turn, event));
                CircleNews.tell(turn, circle, events);
                yield Optional.empty();
            }
        };
    }

    /** In the same commit: nobody has two voices anywhere in the circle, not even for a moment. */
    private static void tellAllOpen(Turn turn, ProposalCommand command) {
        Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
        Stream.of(
                        circle.live().stream(),
                        circle.queued().stream(),
                        circle.backlog().stream().flatMap(item -> item.process().stream()))
                .flatMap(numbers -> numbers)
                .distinct()
                .flatMap(number -> turn.load(Documents.proposal(turn.circle(), number)).stream())
                .filter(proposal -> !proposal.phase().isOver())
                .toList()
                .forEach(proposal -> ProposalAftermath.decide(turn, proposal, command));
    }

    private static void tellAllBeside(
            Turn turn, RoundCommand toRounds, SelectionCommand toSelections, ShapingCommand toShapings) {
        Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
        for (Matter process : beside(turn, circle)) {
            switch (process) {
                case RoundMatter(Round round) -> RoundAftermath.decide(turn, round, toRounds);
                case SelectionMatter(Selection selection) -> SelectionAftermath.decide(turn, selection, toSelections);
                case ShapingMatter(Shaping shaping) -> ShapingAftermath.decide(turn, shaping, toShapings);
                case ProposalMatter _ -> {}
            }
        }
    }

    /** What goes on beside proposals. */
    private static List<Matter> beside(Turn turn, Circle circle) {
        return circle.alongside().stream()
                .flatMap(number -> Stream.of(
                        Documents.roundName(number), Documents.selectionName(number), Documents.shapingName(number)))
                .flatMap(document -> Matters.named(turn, document).stream())
                .toList();
    }

    private static void moved(Turn turn, MemberId by, Place place) {
        Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
        tellAllOpen(turn, new ProposalCommand.LiveIn(turn.now(), circle.places()));
        tellAllBeside(
                turn,
                new RoundCommand.LiveIn(turn.now(), circle.places()),
                new SelectionCommand.LiveIn(turn.now(), circle.places()),
                new ShapingCommand.LiveIn(turn.now(), circle.places()));
        List<Place> everywhere = Stream.concat(circle.places().stream(), Stream.of(place))
                .distinct()
                .toList();
        turn.tell(
                everywhere,
                new Notice.Moved(Documents.CIRCLE, by, place, circle.places().contains(place)));
    }

    static void follows(Turn turn, CircleEvent event) {
        switch (event) {
            case CircleEvent.TurnCame e ->
                turn.load(Documents.proposal(turn.circle(), e.process()))
                        .ifPresent(
                                next -> ProposalAftermath.decide(turn, next, new ProposalCommand.Present(turn.now())));
            case CircleEvent.StatusChanged e -> {
                if (e.status() == MemberStatus.LEFT) {
                    departs(turn, e.member());
                }
            }
            case CircleEvent.Begun _, CircleEvent.Invited _, CircleEvent.ProcessStarted _ -> {}
            case CircleEvent.StartedAlongside _ -> {}
            case CircleEvent.Recognised e -> {
                tellAllOpen(turn, new ProposalCommand.Recognise(turn.now(), e.member(), e.also(), e.accounts()));
                tellAllBeside(
                        turn,
                        new RoundCommand.Recognise(turn.now(), e.member(), e.also(), e.accounts()),
                        new SelectionCommand.Recognise(turn.now(), e.member(), e.also(), e.accounts()),
                        new ShapingCommand.Recognise(turn.now(), e.member(), e.also(), e.accounts()));
            }
            case CircleEvent.MovedIn e -> moved(turn, e.by(), e.place());
            case CircleEvent.MovedOut e -> moved(turn, e.by(), e.place());
            case CircleEvent.ProcessEnded _, CircleEvent.Renamed _, CircleEvent.SettingsChanged _ -> {}
            case CircleEvent.PutFirst _, CircleEvent.Kept _, CircleEvent.ItemAdded _, CircleEvent.ItemRemoved _ -> {}
            case CircleEvent.SetAside _, CircleEvent.TakenUpAgain _ -> {}
        }
    }
}
