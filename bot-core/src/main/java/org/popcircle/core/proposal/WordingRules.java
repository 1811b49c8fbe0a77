package org.popcircle.core.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/**
 * Choosing the wording: one person folds suggestions in or goes on, and it is never the proposer (MVOS 3.3.2 step 4;
 * method.md E3). Text is frozen while a round is open (I3).
 */
final class WordingRules {

    private WordingRules() {}

    static Decided<ProposalEvent> take(Proposal proposal, ProposalCommand.TakeWording command) {
        By by = command.by();
        if (!wordingIsOpen(proposal)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        Optional<MemberId> wordsmith = proposal.duties().wordsmith();
        if (wordsmith.isPresent()) {
            return wordsmith.get().equals(by.member())
                    ? Decided.accept()
                    : Decided.refuse(new Refusal.NotYours(Refusal.Duty.WORDING, wordsmith));
        }
        return by.member().equals(proposal.duties().proposer())
                ? Decided.refuse(new Refusal.ProposerCannotChoose())
                : Decided.accept(new ProposalEvent.WordingTaken(by.now(), by.member()));
    }

    static Decided<ProposalEvent> amend(Proposal proposal, ProposalCommand.Amend command) {
        By by = command.by();
        return asWordsmith(proposal, by, before -> {
            Optional<Refusal> wrong = OpeningRules.refuseWording(command.wording(), proposal.frame(), by.now());
            if (wrong.isPresent()) {
                return Decided.refuse(wrong.get());
            }
            if (command.wording().equals(proposal.wording())) {
                return Decided.refuse(new Refusal.NothingChanged());
            }
            if (proposal.versions().size() >= Proposal.MOST_TEXTS) {
                return Decided.refuse(new Refusal.TooMany(Proposal.MOST_TEXTS));
            }
            before.add(new ProposalEvent.VersionWritten(
                    by.now(),
                    new ProposalVersion(
                            proposal.current().number() + 1,
                            command.wording(),
                            by.member(),
                            by.now(),
                            command.strategies().stream().findFirst())));
            Proposal written = ProposalDecider.fold(proposal, before);
            before.add(
                    command.clarifyAgain()
                            ? new ProposalEvent.ClarifyingBegan(by.now(), Momentum.window(written, by.now()))
                            : Momentum.towardsConsent(written, by.now()));
            return new Decided.Accepted<>(before);
        });
    }

    static Decided<ProposalEvent> goOn(Proposal proposal, ProposalCommand.GoOn command) {
        By by = command.by();
        if (!(proposal.phase() instanceof Phase.Amending)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        return asWordsmith(proposal, by, before -> {
            before.add(new ProposalEvent.WentOnAsItStands(by.now(), by.member()));
            before.add(Momentum.towardsConsent(proposal, by.now()));
            return new Decided.Accepted<>(before);
        });
    }

    /** Runs a step of whoever chooses the wording; if nobody does yet, doing it takes it on. */
    private static Decided<ProposalEvent> asWordsmith(Proposal proposal, By by, Step step) {
        Decided<ProposalEvent> taken = take(proposal, new ProposalCommand.TakeWording(by));
        return switch (taken) {
            case Decided.Refused<ProposalEvent> refused -> refused;
            case Decided.Accepted<ProposalEvent>(List<ProposalEvent> events) -> step.run(new ArrayList<>(events));
        };
    }

    private static boolean wordingIsOpen(Proposal proposal) {
        return proposal.phase() instanceof Phase.Amending || proposal.phase() instanceof Phase.Integrating;
    }

    private interface Step {
        Decided<ProposalEvent> run(List<ProposalEvent> before);
    }
}
