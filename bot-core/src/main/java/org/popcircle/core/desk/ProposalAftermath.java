package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.circle.BacklogItem;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.logbook.DecisionEvent;
import org.popcircle.core.logbook.Recording;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalDecider;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;

/**
 * What follows from what has happened to a proposal: the document with its events, reminders, messages, the card, and what it
 * means for the circle and its logbook. All of it goes into one commit.
 */
final class ProposalAftermath {

    private ProposalAftermath() {}

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
        TurnCalls.follow(turn, before, after);
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

    /** Changing a hidden answer shows nowhere; nor does a reminder, or what only one person knows. */
    private static boolean showsOnTheCard(Proposal before, List<ProposalEvent> events) {
        return events.stream().anyMatch(event -> switch (event) {
            case ProposalEvent.Nudged _, ProposalEvent.ReasonKept _ -> false;
            case ProposalEvent.TookTime _, ProposalEvent.TurnGivenBack _, ProposalEvent.WentQuiet _ -> false;
            case ProposalEvent.AnswerGiven answer ->
                before.missing().contains(answer.member()) || before.turn().isPresent();
            default -> true;
        });
    }

    private static void inTheCircle(Turn turn, Proposal after, ProposalEvent event) {
        int number = after.id().number();
        switch (event) {
            case ProposalEvent.Adopted e -> adopted(turn, after, e);
            case ProposalEvent.Dropped _, ProposalEvent.Withdrawn _ ->
                CircleAftermath.command(
                        turn, new CircleCommand.EndProcess(turn.now(), number, after.joined(), Optional.empty()));
            case ProposalEvent.CalledForMeeting e ->
                setAside(turn, after, BacklogItem.Kind.NEEDS_MEETING, Optional.of(e.by()), Optional.empty());
            case ProposalEvent.ParkedByConsent _ -> {
                Optional<LocalDate> until =
                        after.phase() instanceof Phase.Parked parked ? parked.until() : Optional.empty();
                setAside(turn, after, BacklogItem.Kind.PARKED, Optional.empty(), until);
            }
            case ProposalEvent.TakenUpAgain _ ->
                CircleAftermath.command(turn, new CircleCommand.TakeUpAgain(turn.now(), number));
            case ProposalEvent.CounterProposed e ->
                CircleAftermath.command(
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
                    CircleAftermath.command(
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
            case ProposalEvent.Turned _ -> {}
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
        CircleAftermath.command(
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
        CircleAftermath.command(
                turn,
                new CircleCommand.EndProcess(
                        turn.now(),
                        after.id().number(),
                        after.joined(),
                        after.frame().effect()));
        after.frame().effect().ifPresent(effect -> Effects.take(turn, after, effect));
    }
}
