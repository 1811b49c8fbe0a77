package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessProposal;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** Process proposals: how the circle goes on with a proposal, decided by everyone's consent like any way out of it. */
public final class ProcessRules {

    private ProcessRules() {}

    static Decided<ProposalEvent> ask(Proposal proposal, ProposalCommand.AskToGoOnOtherwise command) {
        return ask(proposal, command.how(), command.by());
    }

    static Decided<ProposalEvent> ask(Proposal proposal, Exit.OfProposal how, By by) {
        return refusal(proposal, how)
                .or(() -> ProcessProposal.unusable(
                        how, by, proposal.frame().rhythm().zone()))
                .<Decided<ProposalEvent>>map(Decided::refuse)
                .orElseGet(() -> ExitRules.ask(proposal, how, by));
    }

    private static Optional<Refusal> refusal(Proposal proposal, Exit.OfProposal how) {
        return switch (how) {
            case Exit.Drop _, Exit.Park _, Exit.HandOver _ -> Optional.empty();
            case Exit.MoreTime _ -> hasClock(proposal) ? Optional.empty() : Optional.of(new Refusal.NotYet());
            case Exit.StepBack _ -> hasStepBefore(proposal) ? Optional.empty() : Optional.of(new Refusal.NotYet());
            case Exit.OtherWay _ -> alone(proposal);
            case Exit.SwitchTo switchTo ->
                draft(proposal, switchTo.draft())
                                .filter(draft -> draft.by().equals(switchTo.author()))
                                .isPresent()
                        ? alone(proposal)
                        : Optional.of(new Refusal.SettledAlready());
        };
    }

    /** Nobody changes alone what the others were asked about. */
    private static Optional<Refusal> alone(Proposal proposal) {
        return proposal.joined().size() < 2 ? Optional.of(new Refusal.NobodyElse()) : Optional.empty();
    }

    /** Whether its step ends at a time, so that there can be more of it. */
    public static boolean hasClock(Proposal proposal) {
        return proposal.phase().openWindow().flatMap(Window::closes).isPresent();
    }

    /** Whether it can go back a step. */
    public static boolean hasStepBefore(Proposal proposal) {
        return proposal.phase()
                .openWindow()
                .flatMap(window -> back(proposal.phase(), window))
                .isPresent();
    }

    static Optional<CounterProposal> draft(Proposal proposal, int number) {
        return proposal.counterProposals().stream()
                .filter(draft -> draft.number() == number)
                .findFirst();
    }

    /** The step before this one, begun anew. Objections on the table are worked with instead, by a new version. */
    static Optional<Phase> back(Phase phase, Window window) {
        return switch (phase) {
            case Phase.Reacting _ -> Optional.of(new Phase.Clarifying(window, Set.of(), Set.of(), Set.of()));
            case Phase.Amending _, Phase.Consenting _ ->
                Optional.of(new Phase.Reacting(window, Set.of(), Set.of(), false));
            case Phase.Queued _, Phase.Inviting _, Phase.Clarifying _, Phase.Gathering _, Phase.Checking _ ->
                Optional.empty();
            case Phase.Integrating _, Phase.Leaving _, Phase.Parked _ -> Optional.empty();
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> Optional.empty();
        };
    }

    /** What everyone agreed to. Another way to decide is what is decided now, with the consent that it has already. */
    static ProposalEvent agreed(Proposal proposal, Exit.OfProposal way, Instant now) {
        Window window = Momentum.window(proposal, now);
        return switch (way) {
            case Exit.Drop _ -> new ProposalEvent.Dropped(now);
            case Exit.Park _, Exit.HandOver _ -> new ProposalEvent.ParkedByConsent(now);
            case Exit.MoreTime _ -> new ProposalEvent.MoreTimeAgreed(now, window);
            case Exit.StepBack _ -> new ProposalEvent.WentBack(now, window);
            case Exit.OtherWay(var by, String how) ->
                proposal.wording().text().equals(how)
                        ? Momentum.towardsConsent(proposal, now)
                        : new ProposalEvent.WayChosen(
                                now,
                                new ProposalVersion(
                                        proposal.current().number() + 1,
                                        otherwise(proposal.wording(), how),
                                        by,
                                        now,
                                        Optional.empty()));
            case Exit.SwitchTo to -> switched(proposal, to, window, now);
        };
    }

    private static Wording otherwise(Wording before, String how) {
        return new Wording(before.title(), how, before.why(), before.term(), List.of());
    }

    private static ProposalEvent switched(Proposal proposal, Exit.SwitchTo to, Window window, Instant now) {
        CounterProposal draft = draft(proposal, to.draft()).orElseThrow();
        Wording before = proposal.wording();
        ProposalVersion version = new ProposalVersion(
                proposal.current().number() + 1,
                new Wording(to.title(), draft.text(), before.why(), before.term(), List.of()),
                draft.by(),
                now,
                Optional.empty());
        return new ProposalEvent.Switched(now, window, to.draft(), version);
    }
}
