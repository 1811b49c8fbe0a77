package org.popcircle.core.desk;

import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.proposal.OpenDoorRules;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** "I'm in" on a proposal: of somebody who was asked, and, where the invitation is open, of anybody who is there. */
final class OpenDoor implements Threshold.Kind<Proposal> {

    private final ProposalDesk proposals;
    private final Threshold threshold;

    OpenDoor(ProposalDesk proposals, Threshold threshold) {
        this.proposals = proposals;
        this.threshold = threshold;
    }

    Reply join(Caller caller, ActionToken token) {
        return proposals
                .find(token)
                .filter(proposal -> !isIn(proposal, caller.account()))
                .flatMap(proposal -> threshold.press(caller, token, proposal, this))
                .orElseGet(() -> proposals.press(caller, token));
    }

    @Override
    public Proposal load(Turn turn, ProcessId id) {
        return turn.load(Documents.proposal(id.circle(), id.number())).orElseThrow();
    }

    @Override
    public ProcessId id(Proposal proposal) {
        return proposal.id();
    }

    @Override
    public Words words(Proposal proposal) {
        return Words.in(proposal.frame().locale());
    }

    @Override
    public Optional<Door> door(Proposal proposal) {
        return Optional.of(new Door(proposal.frame().door()))
                .filter(_ -> proposal.frame().open());
    }

    @Override
    public boolean isIn(Proposal proposal, Account account) {
        return proposal.participant(account).isPresent();
    }

    @Override
    public String document(ProcessId id) {
        return Documents.proposalName(id.number());
    }

    @Override
    public Optional<Refusal> closed(Proposal proposal) {
        return OpenDoorRules.closed(proposal);
    }

    @Override
    public Optional<Refusal> letIn(Turn turn, Proposal proposal, Attendee person) {
        ProposalCommand letIn = new ProposalCommand.LetIn(turn.now(), person.id(), person.name(), person.accounts());
        return ProposalAftermath.decide(turn, proposal, letIn) instanceof Decided.Refused<ProposalEvent>(Refusal why)
                ? Optional.of(why)
                : Optional.empty();
    }

    @Override
    public View.NoteView in(Proposal proposal) {
        return Notes.cameIn(proposal, words(proposal));
    }

    @Override
    public View.NoteView first(Proposal proposal) {
        return Notes.first(proposal, words(proposal));
    }
}
