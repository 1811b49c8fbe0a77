package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.Optional;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** An open invitation: whoever says "I'm in" takes part, until consent opens; strangers can be kept out until then. */
public final class OpenDoorRules {

    private OpenDoorRules() {}

    /** Why nobody new can come in now; empty where they can. */
    public static Optional<Refusal> closed(Proposal proposal) {
        if (proposal.phase().isOver()) {
            return Optional.of(new Refusal.Over(proposal.phase() instanceof Phase.Adopted));
        }
        if (!proposal.frame().open()) {
            return Optional.of(new Refusal.NotAMember());
        }
        return isBeforeConsent(proposal.phase()) ? Optional.empty() : Optional.of(new Refusal.DoorClosed());
    }

    /** A check is consent from its first moment on, and so is all that comes after an objection. */
    public static boolean isBeforeConsent(Phase phase) {
        return switch (phase) {
            case Phase.Queued _, Phase.Inviting _, Phase.Clarifying _, Phase.Reacting _, Phase.Amending _ -> true;
            case Phase.Gathering gathering -> gathering.given().isEmpty();
            case Phase.Checking _, Phase.Consenting _, Phase.Integrating _, Phase.Leaving _, Phase.Parked _ -> false;
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> false;
        };
    }

    static Decided<ProposalEvent> letIn(Proposal proposal, ProposalCommand.LetIn command) {
        Optional<Refusal> closed = closed(proposal);
        Optional<Participant> known = proposal.participant(command.member());
        if (known.isPresent()) {
            return known.get().standing() == Standing.JOINED
                    ? Decided.accept()
                    : Decided.refuse(new Refusal.NotTakingPart());
        }
        return closed.<Decided<ProposalEvent>>map(Decided::refuse)
                .orElseGet(() -> Decided.accept(new ProposalEvent.CameIn(
                        command.now(),
                        new Participant(command.member(), command.name(), command.accounts(), Standing.JOINED))));
    }

    static Decided<ProposalEvent> beginNow(Proposal proposal, ProposalCommand.BeginNow command) {
        if (!(proposal.phase() instanceof Phase.Inviting)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        boolean proposerIsGone = !proposal.awaited().contains(proposal.duties().proposer());
        if (!proposerIsGone && !keepsTheDoor(proposal, command.by().member())) {
            return notYours(proposal);
        }
        return proposal.joined().size() > 1
                ? Decided.accept(OpeningRules.asked(proposal, command.by().now()))
                : Decided.refuse(new Refusal.NobodyElse());
    }

    static Decided<ProposalEvent> decline(Proposal proposal, ProposalCommand.Decline command) {
        By by = command.by();
        if (!keepsTheDoor(proposal, by.member())) {
            return notYours(proposal);
        }
        if (!proposal.frame().open() || !isBeforeConsent(proposal.phase())) {
            return Decided.refuse(new Refusal.DoorClosed());
        }
        boolean canBeDeclined =
                proposal.awaited().contains(command.member()) && !keepsTheDoor(proposal, command.member());
        return canBeDeclined
                ? Decided.accept(new ProposalEvent.Declined(by.now(), command.member(), by.member()))
                : Decided.refuse(new Refusal.SettledAlready());
    }

    /** At the end of its time it begins if somebody else is in; else it waits for more. */
    static Optional<ProposalEvent> timeIsUp(Proposal proposal, Instant now) {
        return proposal.joined().size() > 1 ? Optional.of(OpeningRules.asked(proposal, now)) : Optional.empty();
    }

    private static boolean keepsTheDoor(Proposal proposal, MemberId member) {
        return proposal.duties().proposer().equals(member)
                || proposal.duties().facilitator().equals(Optional.of(member));
    }

    private static Decided<ProposalEvent> notYours(Proposal proposal) {
        return Decided.refuse(new Refusal.NotYours(
                Refusal.Duty.PROPOSER, Optional.of(proposal.duties().proposer())));
    }
}
