package org.popcircle.core.proposal;

import java.time.Duration;
import java.time.Instant;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Refusal;

/** Before a pop-up decides without somebody who never joined, those who joined confirm it (method.md 2.11). */
final class GatheringRules {

    private GatheringRules() {}

    static Decided<ProposalEvent> goOn(Proposal proposal, ProposalCommand.GoOnWithout command) {
        By by = command.by();
        if (!(proposal.phase() instanceof Phase.Gathering phase)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        return phase.agreed().contains(by.member())
                ? Decided.accept()
                : Decided.accept(new ProposalEvent.AgreedToGoOn(by.now(), by.member()));
    }

    /** One person who would rather wait is enough: another day for everyone. */
    static Decided<ProposalEvent> waitForThem(Proposal proposal, ProposalCommand.WaitForThem command) {
        By by = command.by();
        if (!(proposal.phase() instanceof Phase.Gathering phase)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        Instant until = proposal.frame().rhythm().after(by.now(), Duration.ofDays(1));
        boolean waitsAlready =
                phase.window().extendedBy().isPresent() && !phase.window().overdue();
        return waitsAlready
                ? Decided.accept()
                : Decided.accept(new ProposalEvent.Extended(by.now(), until, by.member()));
    }
}
