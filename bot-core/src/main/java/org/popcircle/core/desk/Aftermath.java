package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.app.Notice;
import org.popcircle.core.circle.BacklogItem;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.CircleDecider;
import org.popcircle.core.circle.CircleEvent;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.logbook.DecisionEvent;
import org.popcircle.core.logbook.Recording;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalDecider;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Refusal;

/**
 * What follows from what has happened: the document with its events, reminders, messages, the card, and what it means for
 * the circle and its logbook. All of it goes into one commit.
 */
final class Aftermath {

    private Aftermath() {}

    /** Writes what happened to a proposal, with all that follows. */
    static Proposal of(Turn turn, Proposal before, List<ProposalEvent> events) {
        if (events.isEmpty()) {
            return before;
        }
        Proposal after = ProposalDecider.fold(before, events);
        String document = Documents.proposalName(after.id().number());
        turn.write(Documents.proposal(turn.circle(), after.id().number()), after, events);
        Reminders.set(turn, document, Optional.of(Reminders.Step.of(before)), Reminders.Step.of(after));
        Mail.send(turn, after, events);
        if (showsOnTheCard(before, events)) {
            turn.redraw(document, before.frame().places());
            turn.redraw(document, after.frame().places());
        }
        events.forEach(event -> inTheCircle(turn, after, event));
        return after;
    }

    /** Decides a command on a proposal and writes what comes of it. */
    static Decided<ProposalEvent> decide(Turn turn, Proposal proposal, ProposalCommand command) {
        Decided<ProposalEvent> decided = ProposalDecider.decide(proposal, command);
        if (decided instanceof Decided.Accepted<ProposalEvent>(List<ProposalEvent> events)) {
            of(turn, proposal, events);
        }
        return decided;
    }

    /** Changing a hidden answer shows nowhere; nor does a reminder. */
    private static boolean showsOnTheCard(Proposal before, List<ProposalEvent> events) {
        return events.stream().anyMatch(event -> !(event instanceof ProposalEvent.Nudged) && !isHidden(before, event));
    }

    private static boolean isHidden(Proposal before, ProposalEvent event) {
        return event instanceof ProposalEvent.AnswerGiven answer
                && !before.missing().contains(answer.member());
    }

    private static void inTheCircle(Turn turn, Proposal after, ProposalEvent event) {
        int number = after.id().number();
        switch (event) {
            case ProposalEvent.Adopted e -> adopted(turn, after, e);
            case ProposalEvent.Dropped _, ProposalEvent.Withdrawn _ ->
                command(turn, new CircleCommand.EndProcess(turn.now(), number, after.joined(), Optional.empty()));
            case ProposalEvent.CalledForMeeting e ->
                setAside(turn, after, BacklogItem.Kind.NEEDS_MEETING, Optional.of(e.by()), Optional.empty());
            case ProposalEvent.ParkedByConsent _ -> {
                Optional<LocalDate> until =
                        after.phase() instanceof Phase.Parked parked ? parked.until() : Optional.empty();
                setAside(turn, after, BacklogItem.Kind.PARKED, Optional.empty(), until);
            }
            case ProposalEvent.TakenUpAgain _ -> command(turn, new CircleCommand.TakeUpAgain(turn.now(), number));
            case ProposalEvent.CounterProposed e ->
                command(
                        turn,
                        new CircleCommand.AddTopic(
                                turn.now(),
                                BacklogItem.Kind.DRAFT,
                                e.text(),
                                Optional.of(number),
                                Optional.of(e.member()),
                                Optional.empty()));
            case ProposalEvent.ObjectionsHeard _ -> {
                if (after.frame().effect().orElse(null) instanceof Effect.ReviewEarly) {
                    command(
                            turn,
                            new CircleCommand.AddTopic(
                                    turn.now(),
                                    BacklogItem.Kind.REVIEW,
                                    after.wording().title(),
                                    Optional.of(number),
                                    Optional.of(after.duties().proposer()),
                                    Optional.empty()));
                }
            }
            case ProposalEvent.Opened _, ProposalEvent.Queued _, ProposalEvent.CheckAsked _ -> {}
            case ProposalEvent.InvitingBegan _, ProposalEvent.CameIn _, ProposalEvent.Declined _ -> {}
            case ProposalEvent.ClarifyingBegan _, ProposalEvent.Corrected _, ProposalEvent.Joined _ -> {}
            case ProposalEvent.LeftOut _, ProposalEvent.WentAway _, ProposalEvent.HadNoQuestion _ -> {}
            case ProposalEvent.Recognised _, ProposalEvent.LivesIn _ -> {}
            case ProposalEvent.WasClear _, ProposalEvent.QuestionAsked _, ProposalEvent.QuestionAnswered _ -> {}
            case ProposalEvent.Reacted _, ProposalEvent.LookedGood _, ProposalEvent.NotHeard _ -> {}
            case ProposalEvent.ReactingBegan _, ProposalEvent.LastCallMade _, ProposalEvent.AmendingBegan _ -> {}
            case ProposalEvent.WordingTaken _, ProposalEvent.VersionWritten _, ProposalEvent.WentOnAsItStands _ -> {}
            case ProposalEvent.GatheringBegan _, ProposalEvent.AgreedToGoOn _, ProposalEvent.WentOnWithout _ -> {}
            case ProposalEvent.ConsentOpened _, ProposalEvent.AnswerGiven _, ProposalEvent.ObjectionAdded _ -> {}
            case ProposalEvent.IdeaOffered _, ProposalEvent.ObjectionResolved _, ProposalEvent.FocusSet _ -> {}
            case ProposalEvent.Extended _, ProposalEvent.TimeGivenBack _, ProposalEvent.WentOverdue _ -> {}
            case ProposalEvent.Nudged _, ProposalEvent.ContactPromised _, ProposalEvent.StandInOffered _ -> {}
            case ProposalEvent.StandInAgreed _, ProposalEvent.StandInDeclined _, ProposalEvent.StoodIn _ -> {}
            case ProposalEvent.MoreTimeAgreed _, ProposalEvent.WentBack _, ProposalEvent.Switched _ -> {}
            case ProposalEvent.WayChosen _ -> {}
            case ProposalEvent.ExitAsked _, ProposalEvent.ExitDeclined _, ProposalEvent.TakenOver _ -> {}
        }
    }

    private static void setAside(
            Turn turn, Proposal after, BacklogItem.Kind kind, Optional<MemberId> by, Optional<LocalDate> until) {
        command(
                turn,
                new CircleCommand.SetAside(
                        turn.now(), after.id().number(), kind, after.wording().title(), by, until));
    }

    private static void adopted(Turn turn, Proposal after, ProposalEvent.Adopted event) {
        Decision decision = Recording.of(after).orElseThrow();
        String document = Decision.documentName(decision.number());
        turn.write(
                Documents.decision(turn.circle(), decision.number()),
                decision,
                List.of(new DecisionEvent.Recorded(event.at(), decision)));
        turn.list(Documents.LOGBOOK, document, event.at());
        Reminders.setReviews(turn, decision);
        command(
                turn,
                new CircleCommand.EndProcess(
                        turn.now(),
                        after.id().number(),
                        after.joined(),
                        after.frame().effect()));
        after.frame().effect().ifPresent(effect -> takeEffect(turn, after, effect));
    }

    private static void takeEffect(Turn turn, Proposal after, Effect effect) {
        switch (effect) {
            case Effect.PutOnLeave(MemberId member) -> departs(turn, member);
            case Effect.ReviewEarly(int number) ->
                turn.load(Documents.decision(turn.circle(), number)).ifPresent(decision -> {
                    DecisionEvent due = new DecisionEvent.ReviewFellDue(turn.now(), true);
                    turn.write(
                            Documents.decision(turn.circle(), number),
                            DecisionEvent.evolve(decision, due),
                            List.of(due));
                    turn.tell(after.frame().places(), new Notice.ReviewDue(Decision.documentName(number), 0));
                });
            case Effect.Settles settles ->
                turn.load(Documents.decision(turn.circle(), settles.decision())).ifPresent(decision -> {
                    DecisionEvent settled =
                            new DecisionEvent.Settled(turn.now(), after.id().number(), settles instanceof Effect.Renew);
                    turn.write(
                            Documents.decision(turn.circle(), settles.decision()),
                            DecisionEvent.evolve(decision, settled),
                            List.of(settled));
                    Reminders.settleReviews(turn, decision);
                });
            case Effect.AskIn(List<Account> accounts, String _) -> {
                Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
                circle.member(accounts.getFirst())
                        .filter(member -> member.status() == MemberStatus.INVITED)
                        .ifPresent(member ->
                                turn.tell(accounts.getFirst(), new Notice.AskedIn(Documents.CIRCLE, member.id())));
                turn.due(Documents.CIRCLE, BackOffice.REMEMBER, 0, turn.now());
            }
            case Effect.ChangePace _, Effect.ChangeFacilitator _, Effect.ChangeStyle _, Effect.KeepCircle _ -> {}
        }
    }

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
                .forEach(proposal -> decide(turn, proposal, command));
    }

    private static void tellAllBeside(
            Turn turn, RoundCommand toRounds, SelectionCommand toSelections, ShapingCommand toShapings) {
        Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
        for (Matter process : beside(turn, circle)) {
            switch (process) {
                case Matter.OfRound(Round round) -> RoundAftermath.decide(turn, round, toRounds);
                case Matter.OfSelection(Selection selection) ->
                    SelectionAftermath.decide(turn, selection, toSelections);
                case Matter.OfShaping(Shaping shaping) -> ShapingAftermath.decide(turn, shaping, toShapings);
                case Matter.OfProposal _ -> {}
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
                        .ifPresent(next -> decide(turn, next, new ProposalCommand.Present(turn.now())));
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
            case CircleEvent.Kept _, CircleEvent.ItemAdded _, CircleEvent.ItemRemoved _ -> {}
            case CircleEvent.SetAside _, CircleEvent.TakenUpAgain _ -> {}
        }
    }
}
