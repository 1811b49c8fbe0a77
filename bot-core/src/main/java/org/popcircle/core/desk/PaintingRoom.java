package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Gallery;
import org.popcircle.core.app.Letters;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.app.Stage.Recipient;
import org.popcircle.core.app.Store;
import org.popcircle.core.cards.Messages;
import org.popcircle.core.cards.ProposalCards;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/** Draws cards and words notices at the last moment, from what is true then. */
final class PaintingRoom implements Gallery, Letters {

    private final Store store;
    private final Redraws redraws;

    PaintingRoom(Store store, Redraws redraws) {
        this.store = store;
        this.redraws = redraws;
    }

    @Override
    public Optional<Painting> paint(CircleId circle, String document) {
        return store.load(Documents.proposal(circle, Documents.number(document)))
                .map(stored -> new Painting(
                        ProposalCards.card(stored.document(), words(stored.document())), stored.version()));
    }

    @Override
    public Optional<Letter> write(CircleId circle, Messenger messenger, String address, Notice notice) {
        if (Documents.isDecision(notice.document())) {
            return store.load(Documents.decision(circle, Documents.number(notice.document())))
                    .flatMap(stored -> aboutDecision(notice, stored.document()));
        }
        return store.load(Documents.proposal(circle, Documents.number(notice.document())))
                .flatMap(stored -> aboutProposal(circle, notice, stored.document()));
    }

    private Optional<Letter> aboutDecision(Notice notice, Decision decision) {
        return Messages.of(notice, decision, Words.in(decision.locale()))
                .map(view -> new Letter(new Recipient.Everybody(decision.place(), Optional.empty(), true), view));
    }

    private Optional<Letter> aboutProposal(CircleId circle, Notice notice, Proposal proposal) {
        Optional<View.MessageView> view = Messages.of(notice, proposal, words(proposal));
        return view.flatMap(message -> recipient(circle, notice, proposal).map(to -> new Letter(to, message)));
    }

    private Optional<Recipient> recipient(CircleId circle, Notice notice, Proposal proposal) {
        return switch (notice) {
            case Notice.Nudge n -> direct(proposal, n.member());
            case Notice.Overdue n -> direct(proposal, n.member());
            case Notice.QuestionForYou n -> direct(proposal, n.member());
            case Notice.YourAnswer n -> direct(proposal, n.member());
            case Notice.YourWording n -> direct(proposal, n.member());
            case Notice.StandInAsked n -> direct(proposal, n.member());
            case Notice.Ended n -> direct(proposal, n.member());
            case Notice.DraftWaiting n -> direct(proposal, n.member());
            case Notice.Announced _, Notice.ExitNews _, Notice.ParkedDue _, Notice.ReviewDue _ ->
                Optional.of(everybody(circle, proposal));
        };
    }

    private Recipient everybody(CircleId circle, Proposal proposal) {
        Place place = proposal.frame().place();
        String document = Documents.proposalName(proposal.id().number());
        return new Recipient.Everybody(place, redraws.messageOf(circle, document, place), true);
    }

    private static Optional<Recipient> direct(Proposal proposal, MemberId member) {
        Optional<Account> account = proposal.participant(member).map(Participant::accounts).stream()
                .flatMap(List::stream)
                .findFirst();
        return account.map(Recipient.Direct::new);
    }

    private static Words words(Proposal proposal) {
        return Words.in(proposal.frame().locale());
    }
}
