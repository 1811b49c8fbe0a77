package org.popcircle.core.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** Somebody acts for a facilitator who is away, in this process only, by light consent (method.md E17). */
final class StandInRules {

    /** How long people who are together wait for their facilitator. */
    private static final Duration LIVE_PATIENCE = Duration.ofMinutes(5);

    private StandInRules() {}

    /** Who looks after the present step, if somebody does. */
    static Optional<MemberId> inCharge(Proposal proposal) {
        return switch (proposal.phase()) {
            case Phase.Amending _, Phase.Integrating _ -> proposal.duties().wordsmith();
            case Phase.Clarifying _, Phase.Reacting _ -> proposal.duties().facilitator();
            case Phase.Queued _, Phase.Inviting _, Phase.Gathering _, Phase.Checking _, Phase.Consenting _ ->
                Optional.empty();
            case Phase.Leaving _, Phase.Parked _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ ->
                Optional.empty();
        };
    }

    /** Until when whoever is in charge is waited for; a round with a window waits for its end first. */
    private static Instant waitedUntil(Proposal proposal, Window open) {
        if (open.overdue()) {
            return open.opened();
        }
        Optional<Instant> patience = choosesWords(proposal) ? open.half() : open.closes();
        return patience.orElse(open.opened().plus(LIVE_PATIENCE));
    }

    private static boolean choosesWords(Proposal proposal) {
        return proposal.phase() instanceof Phase.Amending || proposal.phase() instanceof Phase.Integrating;
    }

    static Decided<ProposalEvent> offer(Proposal proposal, ProposalCommand.OfferStandIn command) {
        By by = command.by();
        Optional<Window> window = proposal.phase().openWindow();
        if (inCharge(proposal).isEmpty() || window.isEmpty()) {
            return Decided.refuse(new Refusal.NotYet());
        }
        Instant waitedUntil = waitedUntil(proposal, window.get());
        if (by.now().isBefore(waitedUntil)) {
            return Decided.refuse(new Refusal.NotBefore(waitedUntil));
        }
        if (proposal.standIn().isPresent()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (choosesWords(proposal) && by.member().equals(proposal.duties().proposer())) {
            return Decided.refuse(new Refusal.ProposerCannotChoose());
        }
        MemberId away = inCharge(proposal).orElseThrow();
        if (away.equals(by.member())) {
            return Decided.accept();
        }
        List<MemberId> others = proposal.joined().stream()
                .filter(member -> !member.equals(away) && !member.equals(by.member()))
                .toList();
        return Decided.accept(new ProposalEvent.StandInOffered(by.now(), by.member(), others));
    }

    static Decided<ProposalEvent> answer(Proposal proposal, ProposalCommand.AnswerStandIn command) {
        By by = command.by();
        if (proposal.standIn().isEmpty()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        boolean isBack = inCharge(proposal).equals(Optional.of(by.member()));
        boolean asked = proposal.standIn().get().stillToAsk().contains(by.member());
        if (!command.agreed() && (asked || isBack)) {
            return Decided.accept(new ProposalEvent.StandInDeclined(by.now(), by.member()));
        }
        return asked ? Decided.accept(new ProposalEvent.StandInAgreed(by.now(), by.member())) : Decided.accept();
    }
}
