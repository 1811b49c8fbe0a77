package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.cards.RoundCards;
import org.popcircle.core.cards.RoundMessages;
import org.popcircle.core.round.Round;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/** A round, as the desks look at it. */
record RoundMatter(Round round) implements Matter {

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
    public List<MemberId> takingPart() {
        return round.present();
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
        return round.awaits(me) ? Optional.of(RoundCards.mine(round, words())) : Optional.empty();
    }
}
