package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalCommand.Act;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Acts on checks and proposals. */
final class ProposalTrade implements Trade<Proposal, Act, ProposalEvent> {

    @Override
    public Optional<Proposal> load(Turn turn, ProcessId id) {
        return turn.load(Documents.proposal(id.circle(), id.number()));
    }

    @Override
    public Optional<MemberId> who(Turn turn, Proposal proposal, Caller caller) {
        return proposal.participant(caller.account()).map(Participant::id);
    }

    @Override
    public Decided<ProposalEvent> decide(Turn turn, Proposal proposal, Act act) {
        return act instanceof ProposalCommand.TakeUpAgain && noRoom(turn)
                ? Decided.refuse(new Refusal.TooMany(Circle.MOST_LIVE))
                : ProposalAftermath.decide(turn, proposal, act);
    }

    @Override
    public void spokeThrough(Turn turn, ProcessId id, MemberId who, Account account) {
        Proposal proposal = load(turn, id).orElseThrow();
        proposal.participant(who)
                .map(person -> Trade.first(account, person.accounts()))
                .ifPresent(order -> ProposalAftermath.decide(
                        turn, proposal, new ProposalCommand.Recognise(turn.now(), who, List.of(), order)));
    }

    private static boolean noRoom(Turn turn) {
        return turn.load(Documents.circle(turn.circle()))
                .map(circle -> circle.live().size() >= Circle.MOST_LIVE)
                .orElse(true);
    }

    @Override
    public View.NoteView done(Proposal after, MemberId who, Act act, List<ProposalEvent> events) {
        return Notes.after(after, who, act, events, words(after));
    }

    @Override
    public View.NoteView refused(Refusal refusal, Proposal proposal, Optional<MemberId> who, Optional<String> typed) {
        return who.map(member -> Notes.refused(refusal, proposal, member, typed, words(proposal)))
                .orElseGet(() -> Notes.refusedOutside(refusal, words(proposal)));
    }

    static Words words(Proposal proposal) {
        return Words.in(proposal.frame().locale());
    }
}
