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
        Optional<Proposal> stranger = proposals
                .find(token)
                .filter(proposal -> proposal.frame().open())
                .filter(proposal -> proposal.participant(caller.account()).isEmpty());
        return stranger.map(proposal -> threshold.comeIn(
                        caller,
                        proposal.id(),
                        new Door(proposal.frame().door()),
                        this,
                        Words.in(proposal.frame().locale())))
                .orElseGet(() -> proposals.press(caller, token));
    }

    @Override
    public Proposal load(Turn turn, ProcessId id) {
        return turn.load(Documents.proposal(id.circle(), id.number())).orElseThrow();
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
        return Notes.cameIn(proposal, Words.in(proposal.frame().locale()));
    }
}
