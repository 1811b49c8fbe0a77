package org.popcircle.core.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** Somebody acts for a facilitator who is away, in this process only, by light consent (method.md E17). */
final class StandInRules {

    /** How long people who are together wait for their facilitator. */
    private static final Duration LIVE_PATIENCE = Duration.ofMinutes(5);

    private StandInRules() {}

    /** Whose move it is now, if it is one person's. */
    static Optional<MemberId> inCharge(Proposal proposal) {
        return switch (proposal.phase()) {
            case Phase.Amending _, Phase.Integrating _ -> proposal.duties().wordsmith();
            case Phase.Clarifying p
            when p.window().overdue() -> proposal.duties().facilitator();
            case Phase.Reacting p when p.window().overdue() -> proposal.duties().facilitator();
            case Phase.Clarifying _, Phase.Reacting _ -> Optional.empty();
            case Phase.Queued _, Phase.Gathering _, Phase.Checking _, Phase.Consenting _ -> Optional.empty();
            case Phase.Leaving _, Phase.Parked _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ ->
                Optional.empty();
        };
    }

    /** Whether whoever is in charge has been waited for long enough. */
    static boolean longEnough(Proposal proposal, Instant now) {
        Optional<Window> window = proposal.phase().openWindow();
        if (inCharge(proposal).isEmpty() || window.isEmpty()) {
            return false;
        }
        Instant patience = window.get().half().orElse(window.get().opened().plus(LIVE_PATIENCE));
        return window.get().overdue() || !now.isBefore(patience);
    }

    static Decided<ProposalEvent> offer(Proposal proposal, ProposalCommand.OfferStandIn command) {
        By by = command.by();
        if (!longEnough(proposal, by.now())) {
            return Decided.refuse(new Refusal.NotYet());
        }
        if (proposal.standIn().isPresent()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        boolean choosesWords =
                proposal.phase() instanceof Phase.Amending || proposal.phase() instanceof Phase.Integrating;
        if (choosesWords && by.member().equals(proposal.duties().proposer())) {
            return Decided.refuse(new Refusal.ProposerCannotChoose());
        }
        MemberId away = inCharge(proposal).orElseThrow();
        if (away.equals(by.member())) {
            return Decided.accept();
        }
        List<MemberId> others = proposal.joined().stream()
                .filter(member -> !member.equals(away) && !member.equals(by.member()))
                .toList();
        return others.isEmpty()
                ? Decided.accept(new ProposalEvent.StoodIn(by.now(), by.member()))
                : Decided.accept(new ProposalEvent.StandInOffered(by.now(), by.member(), others));
    }

    static Decided<ProposalEvent> answer(Proposal proposal, ProposalCommand.AnswerStandIn command) {
        By by = command.by();
        if (proposal.standIn().isEmpty()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        StandIn offer = proposal.standIn().get();
        if (!offer.stillToAsk().contains(by.member())) {
            return Decided.accept();
        }
        if (!command.agreed()) {
            return Decided.accept(new ProposalEvent.StandInDeclined(by.now(), by.member()));
        }
        ProposalEvent agreed = new ProposalEvent.StandInAgreed(by.now(), by.member());
        return offer.stillToAsk().size() == 1
                ? Decided.accept(agreed, new ProposalEvent.StoodIn(by.now(), offer.offered()))
                : Decided.accept(agreed);
    }
}
