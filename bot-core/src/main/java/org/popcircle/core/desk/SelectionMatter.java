package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.cards.SelectionCards;
import org.popcircle.core.cards.SelectionMessages;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/** A selection, as the desks look at it. */
record SelectionMatter(Selection selection) implements Matter {

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
    public List<MemberId> takingPart() {
        return selection.present();
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
