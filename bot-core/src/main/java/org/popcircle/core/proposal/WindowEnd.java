package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.proposal.Participant.Standing;

/**
 * How a step goes on once its window has ended, though somebody is missing. Empty where it waits, which is then overdue: the
 * end of a window never answers for anybody (absence policy WAIT, method.md E5, I8).
 */
final class WindowEnd {

    private WindowEnd() {}

    static Optional<ProposalEvent> next(Proposal proposal, Instant now) {
        return switch (proposal.phase()) {
            case Phase.Inviting _ -> OpenDoorRules.timeIsUp(proposal, now);
            case Phase.Clarifying _ -> withoutTheMissing(proposal, now);
            case Phase.Reacting phase -> afterReacting(proposal, phase, now);
            case Phase.Checking phase -> afterRound(proposal, phase.round(), now);
            case Phase.Consenting phase -> afterRound(proposal, phase.round(), now);
            case Phase.Leaving phase ->
                Momentum.afterLeaving(
                        proposal, phase.asked().with(phase.window().over()), now);
            case Phase.Amending _, Phase.Gathering _, Phase.Integrating _ -> Optional.empty();
            case Phase.Queued _, Phase.Parked _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ ->
                Optional.empty();
        };
    }

    /** Where nobody has said anything, it is asked once more before the circle decides (E16). */
    private static Optional<ProposalEvent> afterReacting(Proposal proposal, Phase.Reacting phase, Instant now) {
        boolean nothingSaid = proposal.reactions().stream()
                .noneMatch(reaction -> reaction.version() == proposal.current().number());
        boolean askOnceMore = nothingSaid && !phase.lastCall() && readyToGoOn(proposal);
        return askOnceMore
                ? Optional.of(new ProposalEvent.LastCallMade(now, Momentum.window(proposal, now)))
                : withoutTheMissing(proposal, now);
    }

    /** In a small decision the bot keeps the steps; where there is a facilitator, they confirm (method.md I6, S4). */
    private static Optional<ProposalEvent> withoutTheMissing(Proposal proposal, Instant now) {
        boolean botKeepsTheSteps = proposal.duties().facilitator().isEmpty();
        return botKeepsTheSteps && readyToGoOn(proposal) && !proposal.missing().isEmpty()
                ? Optional.of(new ProposalEvent.NotHeard(now, proposal.missing()))
                : Optional.empty();
    }

    private static boolean readyToGoOn(Proposal proposal) {
        return proposal.joined().size() > 1 && proposal.openQuestions().isEmpty();
    }

    /** One objection is enough to go on to integrating (I6), though in turn not before the last was asked (I7); those who never joined may be left out by the others. */
    private static Optional<ProposalEvent> afterRound(Proposal proposal, ConsentRound round, Instant now) {
        if (!TurnClock.everyoneWasAsked(proposal)) {
            return Optional.empty();
        }
        if (!round.objectors().isEmpty()) {
            return Optional.of(Momentum.objectionsHeard(proposal, round, round.missing(), now));
        }
        return onlyTheInvitedAreMissing(proposal, round)
                ? Optional.of(Momentum.gathering(proposal, Optional.of(round), now))
                : Optional.empty();
    }

    static boolean onlyTheInvitedAreMissing(Proposal proposal, ConsentRound round) {
        List<?> invited = proposal.standing(Standing.INVITED);
        return !round.isComplete()
                && invited.containsAll(round.missing())
                && proposal.joined().size() > 1;
    }
}
