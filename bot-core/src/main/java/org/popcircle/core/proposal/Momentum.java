package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.consent.ProcessProposal;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.StandIn;
import org.popcircle.core.vocabulary.Window;

/**
 * What follows by itself once a step has all it needs: early close when everyone has been heard, and the skipping of steps
 * that have nothing to do. Never without everyone's word (method.md I6, I8); when nobody is left, it is over.
 */
final class Momentum {

    private Momentum() {}

    static Optional<ProposalEvent> next(Proposal proposal, Instant now) {
        if (proposal.awaited().isEmpty() && !proposal.phase().isOver()) {
            return Optional.of(new ProposalEvent.Dropped(now));
        }
        Optional<StandIn> agreed =
                proposal.standIn().filter(offer -> offer.stillToAsk().isEmpty());
        if (agreed.isPresent()) {
            return Optional.of(new ProposalEvent.StoodIn(now, agreed.get().offered()));
        }
        boolean overdue = proposal.phase().openWindow().map(Window::overdue).orElse(false);
        Optional<ProposalEvent> complete = whenComplete(proposal, now);
        return complete.isEmpty() && overdue ? WindowEnd.next(proposal, now) : complete;
    }

    private static Optional<ProposalEvent> whenComplete(Proposal proposal, Instant now) {
        return switch (proposal.phase()) {
            case Phase.Clarifying _ -> afterClarifying(proposal, now);
            case Phase.Reacting _ -> afterReacting(proposal, now);
            case Phase.Amending _ -> Optional.empty();
            case Phase.Gathering phase -> afterGathering(proposal, phase, now);
            case Phase.Checking phase -> afterRound(proposal, phase.round(), now);
            case Phase.Consenting phase ->
                afterRound(proposal, phase.round(), now).or(() -> TurnRules.begin(proposal, now));
            case Phase.Integrating phase -> afterIntegrating(proposal, phase, now);
            case Phase.Leaving phase -> afterLeaving(proposal, phase.asked(), now);
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Parked _,
                    Phase.Adopted _,
                    Phase.Dropped _,
                    Phase.Withdrawn _ -> Optional.empty();
        };
    }

    private static Optional<ProposalEvent> afterClarifying(Proposal proposal, Instant now) {
        boolean understood =
                proposal.missing().isEmpty() && proposal.openQuestions().isEmpty();
        return understood && somebodyElseIsHere(proposal)
                ? Optional.of(new ProposalEvent.ReactingBegan(now, window(proposal, now), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<ProposalEvent> afterReacting(Proposal proposal, Instant now) {
        if (!proposal.missing().isEmpty()
                || !somebodyElseIsHere(proposal)
                || !proposal.openQuestions().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                somethingToFoldIn(proposal)
                        ? new ProposalEvent.AmendingBegan(now, window(proposal, now))
                        : towardsConsent(proposal, now));
    }

    /** Consent opens for everyone who is here; if somebody invited never joined, the others are asked about that first. */
    static ProposalEvent towardsConsent(Proposal proposal, Instant now) {
        return proposal.standing(Standing.INVITED).isEmpty()
                ? new ProposalEvent.ConsentOpened(now, window(proposal, now), freshRound(proposal))
                : gathering(proposal, Optional.empty(), now);
    }

    /** Asks those who joined whether to go on without the others; {@code given} waits for it. */
    static ProposalEvent gathering(Proposal proposal, Optional<ConsentRound> given, Instant now) {
        return new ProposalEvent.GatheringBegan(now, window(proposal, now), proposal.standing(Standing.INVITED), given);
    }

    private static Optional<ProposalEvent> afterGathering(Proposal proposal, Phase.Gathering phase, Instant now) {
        List<MemberId> absent = proposal.standing(Standing.INVITED);
        if (!absent.isEmpty()) {
            boolean allAgree =
                    proposal.joined().size() > 1 && proposal.missing().isEmpty();
            return allAgree ? Optional.of(new ProposalEvent.WentOnWithout(now, absent)) : Optional.empty();
        }
        if (proposal.joined().size() < 2) {
            return Optional.empty();
        }
        ConsentRound round =
                phase.given().map(before -> before.among(proposal.joined())).orElseGet(() -> freshRound(proposal));
        return Optional.of(
                proposal.isCheck()
                        ? new ProposalEvent.CheckAsked(now, window(proposal, now), round)
                        : new ProposalEvent.ConsentOpened(now, window(proposal, now), round));
    }

    private static Optional<ProposalEvent> afterRound(Proposal proposal, ConsentRound round, Instant now) {
        if (!round.isComplete() || round.asked().size() < 2) {
            return Optional.empty();
        }
        if (!round.isConsent()) {
            return Optional.of(objectionsHeard(proposal, round, List.of(), now));
        }
        return waitsForAnAnswer(proposal)
                ? Optional.empty()
                : Optional.of(new ProposalEvent.Adopted(now, round.asked()));
    }

    /** A question about the text is answered before the decision, also if its asker has consented since. */
    static boolean waitsForAnAnswer(Proposal proposal) {
        return proposal.openQuestions().stream()
                .anyMatch(question -> question.objection().isEmpty()
                        && question.version() == proposal.current().number());
    }

    /** The round closes with the objections it brought; all are heard together, after everyone has spoken (E1). */
    static ProposalEvent objectionsHeard(Proposal proposal, ConsentRound round, List<MemberId> notHeard, Instant now) {
        int number = proposal.objections().size();
        List<Objection> heard = new ArrayList<>();
        for (MemberId member : round.objectors()) {
            heard.add(new Objection(
                    ++number,
                    member,
                    round.reasonOf(member).orElseThrow(),
                    proposal.current().number(),
                    Objection.Status.OPEN));
        }
        return new ProposalEvent.ObjectionsHeard(now, window(proposal, now), heard, notHeard);
    }

    private static Optional<ProposalEvent> afterIntegrating(Proposal proposal, Phase.Integrating phase, Instant now) {
        ConsentRound round = phase.round();
        if (!proposal.openObjections().isEmpty()
                || !round.objectors().isEmpty()
                || round.asked().size() < 2) {
            return Optional.empty();
        }
        boolean withdrawnAndAnswered = proposal.objections().stream()
                .filter(o -> o.status() == Objection.Status.WITHDRAWN)
                .filter(o -> o.version() == proposal.current().number())
                .filter(o -> round.asked().contains(o.by()))
                .allMatch(o -> round.given().containsKey(o.by()));
        if (!withdrawnAndAnswered) {
            return Optional.empty();
        }
        if (round.isConsent()) {
            return Optional.of(new ProposalEvent.Adopted(now, round.asked()));
        }
        return Optional.of(
                WindowEnd.onlyTheInvitedAreMissing(proposal, round)
                        ? gathering(proposal, Optional.of(round), now)
                        : new ProposalEvent.ConsentOpened(now, window(proposal, now), round));
    }

    /** What comes of a process proposal once it is settled. */
    static Optional<ProposalEvent> afterLeaving(
            Proposal proposal, ProcessProposal<Exit.OfProposal> asked, Instant now) {
        return asked.settled().map(settled -> switch (settled) {
            case ProcessEvent.Agreed<Exit.OfProposal> agreed -> ProcessRules.agreed(proposal, agreed.way(), now);
            case ProcessEvent.Declined<Exit.OfProposal> declined ->
                new ProposalEvent.ExitDeclined(
                        now, window(proposal, now), asked.round().objectors(), declined.why());
        });
    }

    /** Everyone who joined is asked. Answers to the very same version are kept: only a changed text voids them (I2). */
    static ConsentRound freshRound(Proposal proposal) {
        return ConsentRound.resuming(proposal.joined(), proposal.carried());
    }

    static Window window(Proposal proposal, Instant now) {
        return Window.open(now, proposal.frame().pace(), proposal.frame().rhythm());
    }

    private static boolean somebodyElseIsHere(Proposal proposal) {
        return proposal.joined().size() > 1;
    }

    /** Somebody asked or suggested something about this version, so whoever chooses the wording has a say. */
    private static boolean somethingToFoldIn(Proposal proposal) {
        int version = proposal.current().number();
        return proposal.questions().stream().anyMatch(question -> question.version() == version)
                || proposal.reactions().stream().anyMatch(reaction -> reaction.version() == version);
    }
}
