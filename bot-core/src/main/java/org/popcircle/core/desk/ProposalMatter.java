package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.cards.Messages;
import org.popcircle.core.cards.ProposalCards;
import org.popcircle.core.cards.ProposalEntries;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/** A check or a proposal, as the desks look at it. */
record ProposalMatter(Proposal proposal) implements Matter {

    @Override
    public String document() {
        return Documents.proposalName(proposal.id().number());
    }

    @Override
    public List<Place> places() {
        return proposal.frame().places();
    }

    @Override
    public Words words() {
        return Words.in(proposal.frame().locale());
    }

    @Override
    public View card() {
        return ProposalCards.card(proposal, words());
    }

    @Override
    public View pointer() {
        return ProposalCards.pointer(proposal, words());
    }

    @Override
    public View movedOut() {
        return ProposalCards.movedOut(proposal, words());
    }

    @Override
    public Optional<View.MessageView> message(Notice notice) {
        return Messages.of(notice, proposal, words());
    }

    @Override
    public Optional<MemberId> member(Account account) {
        return proposal.participant(account).map(Participant::id);
    }

    @Override
    public List<MemberId> takingPart() {
        return proposal.joined();
    }

    @Override
    public List<Account> accounts(MemberId member) {
        return proposal.participant(member).map(Participant::accounts).orElse(List.of());
    }

    @Override
    public List<Account> everyone() {
        return proposal.people().stream()
                .map(Participant::accounts)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public View.Entry entry() {
        return ProposalEntries.open(proposal, words());
    }

    @Override
    public Optional<View.Entry> awaits(MemberId me) {
        return isAwaited(me) ? Optional.of(ProposalEntries.mine(proposal, me, words())) : Optional.empty();
    }

    private boolean isAwaited(MemberId me) {
        boolean chooses = proposal.phase() instanceof Phase.Amending || proposal.phase() instanceof Phase.Integrating;
        boolean isAsked = proposal.duties().proposer().equals(me)
                && proposal.openQuestions().stream()
                        .anyMatch(question -> question.objection().isEmpty()
                                && !question.asker().equals(me));
        return proposal.askedNow().contains(me)
                || isAsked
                || (chooses
                        && proposal.duties()
                                .wordsmith()
                                .map(me::equals)
                                .orElseGet(() -> proposal.canChoose().contains(me)));
    }
}
