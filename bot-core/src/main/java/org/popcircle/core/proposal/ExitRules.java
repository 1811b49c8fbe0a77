package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.Optional;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessProposal;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Leaving a proposal: it belongs to the circle, so each way out but a meeting needs everyone's consent (E14, E26, E27). */
final class ExitRules {

    private ExitRules() {}

    /** Asks everyone who joined; who asks has no objection, as asking says. */
    static Decided<ProposalEvent> ask(Proposal proposal, Exit.OfProposal exit, By by) {
        if (!canBeLeft(proposal)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        ProcessProposal<Exit.OfProposal> asked =
                ProcessProposal.asked(exit, proposal.joined(), by, Momentum.window(proposal, by.now()));
        return Decided.accept(new ProposalEvent.ExitAsked(by.now(), asked.window(), exit, asked.round()));
    }

    /** Its proposer is gone: does anybody take it over, or is it dropped (E27)? Empty while its proposer is here. */
    static Optional<ProposalEvent> orphaned(Proposal proposal, Instant now) {
        boolean here = proposal.awaited().contains(proposal.duties().proposer());
        return here
                ? Optional.empty()
                : Optional.of(new ProposalEvent.ExitAsked(
                        now,
                        Momentum.window(proposal, now),
                        new Exit.Drop(Optional.empty(), ""),
                        ConsentRound.of(proposal.joined())));
    }

    static Decided<ProposalEvent> askToPark(Proposal proposal, ProposalCommand.AskToPark command) {
        By by = command.by();
        return ProcessRules.ask(proposal, new Exit.Park(by.member(), Optional.of(command.until())), by);
    }

    static Decided<ProposalEvent> takeOver(Proposal proposal, ProposalCommand.TakeOver command) {
        By by = command.by();
        boolean dropping = proposal.phase() instanceof Phase.Leaving leaving && leaving.exit() instanceof Exit.Drop;
        if (!dropping) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        MemberId proposer = proposal.duties().proposer();
        return by.member().equals(proposer)
                ? Decided.refuse(new Refusal.NotYet())
                : Decided.accept(
                        new ProposalEvent.TakenOver(by.now(), Momentum.window(proposal, by.now()), by.member()));
    }

    /** Any member can pull it into a meeting (method.md 3.4, S4 variant 4c); everything said is kept. */
    static Decided<ProposalEvent> callMeeting(Proposal proposal, ProposalCommand.CallMeeting command) {
        By by = command.by();
        return canBeLeft(proposal)
                ? Decided.accept(new ProposalEvent.CalledForMeeting(by.now(), by.member()))
                : Decided.refuse(new Refusal.SettledAlready());
    }

    static Decided<ProposalEvent> takeUpAgain(Proposal proposal, ProposalCommand.TakeUpAgain command) {
        By by = command.by();
        if (!(proposal.phase() instanceof Phase.Parked)) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        ProposalEvent again =
                new ProposalEvent.TakenUpAgain(by.now(), Momentum.window(proposal, by.now()), by.member());
        return orphaned(proposal, by.now())
                .map(exit -> Decided.accept(again, exit))
                .orElseGet(() -> Decided.accept(again));
    }

    static boolean canBeLeft(Proposal proposal) {
        return switch (proposal.phase()) {
            case Phase.Clarifying _, Phase.Reacting _, Phase.Amending _, Phase.Gathering _ -> true;
            case Phase.Checking _, Phase.Consenting _, Phase.Integrating _ -> true;
            case Phase.Queued _, Phase.Inviting _, Phase.Leaving _, Phase.Parked _ -> false;
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> false;
        };
    }
}
