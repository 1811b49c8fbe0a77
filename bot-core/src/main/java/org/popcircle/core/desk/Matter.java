package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.cards.Messages;
import org.popcircle.core.cards.ProposalCards;
import org.popcircle.core.cards.ProposalEntries;
import org.popcircle.core.cards.RoundCards;
import org.popcircle.core.cards.RoundMessages;
import org.popcircle.core.cards.SelectionCards;
import org.popcircle.core.cards.SelectionMessages;
import org.popcircle.core.cards.ShapingCards;
import org.popcircle.core.cards.ShapingMessages;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.round.Round;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/**
 * Something under way in a circle, as every desk looks at it, whatever its kind: where its card is, how it is drawn, whose
 * word it awaits. A new kind is a document of its own and a record here; until all of this is said of it, nothing compiles.
 */
sealed interface Matter {

    /** The name of its document. */
    String document();

    /** Where its card is. */
    List<Place> places();

    Words words();

    View card();

    /** What stands in the place of a card that is not the current one any more. */
    View pointer();

    /** What stays in a place where its circle does not live any more. */
    View movedOut();

    /** A notice in words; empty when it is no longer true. */
    Optional<View.MessageView> message(Notice notice);

    Optional<MemberId> member(Account account);

    /** The accounts of one of its people; empty for nobody of them. */
    List<Account> accounts(MemberId member);

    List<Account> everyone();

    /** A line of what is open. */
    View.Entry entry();

    /** A line of what waits for this person; empty where nothing does. */
    Optional<View.Entry> awaits(MemberId me);

    /** A check or a proposal. */
    record OfProposal(Proposal proposal) implements Matter {

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
            boolean chooses =
                    proposal.phase() instanceof Phase.Amending || proposal.phase() instanceof Phase.Integrating;
            boolean isAsked = proposal.duties().proposer().equals(me)
                    && proposal.openQuestions().stream()
                            .anyMatch(question -> question.objection().isEmpty()
                                    && !question.asker().equals(me));
            return proposal.missing().contains(me)
                    || isAsked
                    || (chooses
                            && proposal.duties()
                                    .wordsmith()
                                    .map(me::equals)
                                    .orElseGet(() -> proposal.canChoose().contains(me)));
        }
    }

    /** A round. */
    record OfRound(Round round) implements Matter {

        @Override
        public String document() {
            return Documents.roundName(round.id().number());
        }

        @Override
        public List<Place> places() {
            return round.frame().places();
        }

        @Override
        public Words words() {
            return Words.in(round.frame().locale());
        }

        @Override
        public View card() {
            return RoundCards.card(round, words());
        }

        @Override
        public View pointer() {
            return RoundCards.pointer(round, words());
        }

        @Override
        public View movedOut() {
            return RoundCards.movedOut(round, words());
        }

        @Override
        public Optional<View.MessageView> message(Notice notice) {
            return RoundMessages.of(notice, round, words());
        }

        @Override
        public Optional<MemberId> member(Account account) {
            return round.person(account).map(Attendee::id);
        }

        @Override
        public List<Account> accounts(MemberId member) {
            return round.person(member).map(Attendee::accounts).orElse(List.of());
        }

        @Override
        public List<Account> everyone() {
            return round.people().stream()
                    .map(Attendee::accounts)
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public View.Entry entry() {
            return RoundCards.entry(round, words());
        }

        @Override
        public Optional<View.Entry> awaits(MemberId me) {
            return round.asksNow(me) ? Optional.of(RoundCards.mine(round, words())) : Optional.empty();
        }
    }

    /** A selection. */
    record OfSelection(Selection selection) implements Matter {

        @Override
        public String document() {
            return Documents.selectionName(selection.id().number());
        }

        @Override
        public List<Place> places() {
            return selection.frame().places();
        }

        @Override
        public Words words() {
            return Words.in(selection.frame().locale());
        }

        @Override
        public View card() {
            return SelectionCards.card(selection, words());
        }

        @Override
        public View pointer() {
            return SelectionCards.pointer(selection, words());
        }

        @Override
        public View movedOut() {
            return SelectionCards.movedOut(selection, words());
        }

        @Override
        public Optional<View.MessageView> message(Notice notice) {
            return SelectionMessages.of(notice, selection, words());
        }

        @Override
        public Optional<MemberId> member(Account account) {
            return selection.person(account).map(Attendee::id);
        }

        @Override
        public List<Account> accounts(MemberId member) {
            return selection.person(member).map(Attendee::accounts).orElse(List.of());
        }

        @Override
        public List<Account> everyone() {
            return selection.people().stream()
                    .map(Attendee::accounts)
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public View.Entry entry() {
            return SelectionCards.entry(selection, words());
        }

        @Override
        public Optional<View.Entry> awaits(MemberId me) {
            return selection.awaited().contains(me)
                    ? Optional.of(SelectionCards.mine(selection, words()))
                    : Optional.empty();
        }
    }

    /** The building of a proposal. */
    record OfShaping(Shaping shaping) implements Matter {

        @Override
        public String document() {
            return Documents.shapingName(shaping.id().number());
        }

        @Override
        public List<Place> places() {
            return shaping.frame().places();
        }

        @Override
        public Words words() {
            return Words.in(shaping.frame().locale());
        }

        @Override
        public View card() {
            return ShapingCards.card(shaping, words());
        }

        @Override
        public View pointer() {
            return ShapingCards.pointer(shaping, words());
        }

        @Override
        public View movedOut() {
            return ShapingCards.movedOut(shaping, words());
        }

        @Override
        public Optional<View.MessageView> message(Notice notice) {
            return ShapingMessages.of(notice, shaping, words());
        }

        @Override
        public Optional<MemberId> member(Account account) {
            return shaping.person(account).map(Attendee::id);
        }

        @Override
        public List<Account> accounts(MemberId member) {
            return shaping.person(member).map(Attendee::accounts).orElse(List.of());
        }

        @Override
        public List<Account> everyone() {
            return shaping.people().stream()
                    .map(Attendee::accounts)
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public View.Entry entry() {
            return ShapingCards.entry(shaping, words());
        }

        @Override
        public Optional<View.Entry> awaits(MemberId me) {
            return shaping.awaits(me) ? Optional.of(ShapingCards.mine(shaping, words())) : Optional.empty();
        }
    }
}
