package org.popcircle.core.proposal;

import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Working with objections (MVOS 3.5): everybody offers ideas, the objector alone says when theirs is resolved. */
final class IntegrationRules {

    private IntegrationRules() {}

    static Decided<ProposalEvent> idea(Proposal proposal, ProposalCommand.OfferIdea command) {
        By by = command.by();
        if (!(proposal.phase() instanceof Phase.Integrating)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        int version = proposal.current().number();
        boolean known = proposal.ideas().stream()
                .anyMatch(idea -> idea.by().equals(by.member())
                        && idea.text().equals(command.text())
                        && idea.version() == version);
        if (known) {
            return Decided.accept();
        }
        Optional<Refusal> wrong =
                SpeakingRules.refuseText(command.text(), proposal.ideas().size());
        return wrong.isPresent()
                ? Decided.refuse(wrong.get())
                : Decided.accept(new ProposalEvent.IdeaOffered(by.now(), by.member(), command.text()));
    }

    static Decided<ProposalEvent> withdraw(Proposal proposal, ProposalCommand.WithdrawObjection command) {
        By by = command.by();
        Optional<Objection> objection = open(proposal, command.objection());
        if (!(proposal.phase() instanceof Phase.Integrating) || objection.isEmpty()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        return objection.get().by().equals(by.member())
                ? Decided.accept(new ProposalEvent.ObjectionResolved(by.now(), command.objection(), by.member()))
                : Decided.refuse(new Refusal.NotYours(
                        Refusal.Duty.OBJECTOR, Optional.of(objection.get().by())));
    }

    /** One by one or together: the choice of whoever leads (method.md E12). */
    static Decided<ProposalEvent> focus(Proposal proposal, ProposalCommand.Focus command) {
        return open(proposal, command.objection()).isPresent()
                ? setFocus(proposal, command.by(), Optional.of(command.objection()))
                : Decided.refuse(new Refusal.SettledAlready());
    }

    static Decided<ProposalEvent> together(Proposal proposal, ProposalCommand.FocusTogether command) {
        return setFocus(proposal, command.by(), Optional.empty());
    }

    private static Decided<ProposalEvent> setFocus(Proposal proposal, By by, Optional<Integer> objection) {
        if (!(proposal.phase() instanceof Phase.Integrating phase)) {
            return Decided.refuse(new Refusal.NotYet());
        }
        Optional<MemberId> leads =
                proposal.duties().facilitator().or(() -> proposal.duties().wordsmith());
        if (leads.isPresent() && !leads.get().equals(by.member())) {
            return Decided.refuse(new Refusal.NotYours(Refusal.Duty.FACILITATOR, leads));
        }
        return phase.focus().equals(objection)
                ? Decided.accept()
                : Decided.accept(new ProposalEvent.FocusSet(by.now(), objection));
    }

    private static Optional<Objection> open(Proposal proposal, int number) {
        return proposal.openObjections().stream()
                .filter(objection -> objection.number() == number)
                .findFirst();
    }
}
