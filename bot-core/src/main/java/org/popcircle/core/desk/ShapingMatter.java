package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.cards.ShapingCards;
import org.popcircle.core.cards.ShapingMessages;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/** The building of a proposal, as the desks look at it. */
record ShapingMatter(Shaping shaping) implements Matter {

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
    public List<MemberId> takingPart() {
        return shaping.present();
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
