package org.popcircle.core.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.app.Gallery;
import org.popcircle.core.app.Letters;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.app.Stage.Recipient;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Stored;
import org.popcircle.core.cards.BridgeViews;
import org.popcircle.core.cards.CircleNewsViews;
import org.popcircle.core.cards.LinkViews;
import org.popcircle.core.cards.MembershipViews;
import org.popcircle.core.cards.Messages;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.identity.Identity;
import org.popcircle.core.logbook.Decision;
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
    private final Matters matters;
    private final Redraws redraws;
    private final LinkViews links;
    private final InstantSource realTime;

    PaintingRoom(Store store, Redraws redraws, LinkViews links, InstantSource realTime) {
        this.store = store;
        this.matters = new Matters(store);
        this.redraws = redraws;
        this.links = links;
        this.realTime = realTime;
    }

    @Override
    public Optional<Painting> paint(CircleId circle, String document) {
        return matters.named(circle, document)
                .map(stored -> new Painting(stored.document().card(), stored.version()));
    }

    @Override
    public Optional<Painting> paint(CircleId circle, String document, Place place) {
        return matters.named(circle, document)
                .map(stored -> new Painting(
                        stored.document().places().contains(place)
                                ? stored.document().card()
                                : stored.document().movedOut(),
                        stored.version()));
    }

    @Override
    public Optional<Letter> write(CircleId circle, Messenger messenger, String to, Notice notice) {
        if (notice instanceof Notice.AboutAccount about) {
            return store.load(Documents.identity(notice.document()))
                    .flatMap(stored -> aboutAccount(about, stored.document()));
        }
        Address address = new Address(messenger, to);
        if (notice instanceof Notice.AboutCircle about) {
            return store.load(Documents.circle(circle))
                    .flatMap(stored -> aboutCircle(about, stored.document(), address));
        }
        if (Documents.isDecision(notice.document())) {
            return store.load(Documents.decision(circle, Documents.number(notice.document())))
                    .flatMap(stored -> aboutDecision(notice, stored.document(), address));
        }
        return matters.named(circle, notice.document())
                .flatMap(stored -> aboutProcess(circle, notice, stored.document(), address));
    }

    private Optional<Letter> aboutAccount(Notice.AboutAccount notice, Identity identity) {
        Words words = Words.in(identity.locale());
        Optional<View> view = switch (notice) {
            case Notice.LinkAsked asked ->
                identity.claim()
                        .filter(claim -> claim.until().equals(asked.until()))
                        .filter(claim -> claim.until().isAfter(realTime.instant()))
                        .map(claim -> links.letter(identity.account(), claim, words));
            case Notice.LinkMade made ->
                store.load(Documents.identity(made.with()))
                        .map(Stored::document)
                        .filter(other -> identity.others().contains(other.account()))
                        .map(other -> links.linkedLetter(other.account(), other.name(), words));
        };
        return view.map(letter -> new Letter(new Recipient.Direct(identity.account()), letter));
    }

    private static Optional<Letter> aboutDecision(Notice notice, Decision decision, Address address) {
        return Messages.of(notice, decision, Words.in(decision.locale()))
                .flatMap(view -> address.among(decision.places())
                        .map(place -> new Letter(new Recipient.Everybody(place, Optional.empty(), true), view)));
    }

    /** Where a notice was put in the outbox for: it goes there or nowhere. */
    private record Address(Messenger messenger, String text) {
        Optional<Account> of(List<Account> accounts) {
            return accounts.stream()
                    .filter(account -> account.messenger() == messenger)
                    .filter(account -> Turn.address(account).equals(text))
                    .findFirst();
        }

        Optional<Place> among(List<Place> places) {
            return places.stream()
                    .filter(place -> place.messenger() == messenger)
                    .filter(place -> Turn.address(place).equals(text))
                    .findFirst();
        }
    }

    private static Optional<Letter> aboutCircle(Notice.AboutCircle notice, Circle circle, Address address) {
        Words words = CircleDesk.words(circle);
        return switch (notice) {
            case Notice.AskedIn asked ->
                circle.member(asked.member())
                        .filter(member -> member.status() == MemberStatus.INVITED)
                        .flatMap(member -> address.of(member.accounts()))
                        .map(account -> new Letter(
                                new Recipient.Direct(account), MembershipViews.askedIn(circle, asked.until(), words)));
            case Notice.Moved moved -> {
                List<Place> everywhere = Stream.concat(circle.places().stream(), Stream.of(moved.place()))
                        .toList();
                yield address.among(everywhere)
                        .map(place -> new Letter(
                                new Recipient.Everybody(place, Optional.empty(), true),
                                BridgeViews.moved(circle, moved, place, words)));
            }
            case Notice.Changed changed -> everywhere(circle, address, CircleNewsViews.changed(circle, changed, words));
            case Notice.OnePerson one -> everywhere(circle, address, CircleNewsViews.onePerson(circle, one, words));
        };
    }

    private static Optional<Letter> everywhere(Circle circle, Address address, View line) {
        return address.among(circle.places())
                .map(place -> new Letter(new Recipient.Everybody(place, Optional.empty(), true), line));
    }

    private Optional<Letter> aboutProcess(CircleId circle, Notice notice, Matter matter, Address address) {
        return matter.message(notice)
                .flatMap(message -> recipient(circle, notice, matter, address).map(to -> new Letter(to, message)));
    }

    private Optional<Recipient> recipient(CircleId circle, Notice notice, Matter matter, Address address) {
        return switch (notice) {
            case Notice.Nudge n -> direct(circle, matter, n.member(), address);
            case Notice.YourTurn n -> direct(circle, matter, n.member(), address);
            case Notice.Overdue n -> direct(circle, matter, n.member(), address);
            case Notice.QuestionForYou n -> direct(circle, matter, n.member(), address);
            case Notice.YourAnswer n -> direct(circle, matter, n.member(), address);
            case Notice.YourWording n -> direct(circle, matter, n.member(), address);
            case Notice.Objected n -> direct(circle, matter, n.member(), address);
            case Notice.StandInAsked n -> direct(circle, matter, n.member(), address);
            case Notice.Ended n -> direct(circle, matter, n.member(), address);
            case Notice.DraftWaiting n -> direct(circle, matter, n.member(), address);
            case Notice.Announced _, Notice.ExitNews _, Notice.ParkedDue _, Notice.ReviewDue _ ->
                everybody(circle, matter, address);
            case Notice.NewStep _, Notice.Called _ ->
                address.among(matter.places())
                        .map(place -> new Recipient.Everybody(place, cardAt(circle, matter, place), false));
            case Notice.AboutCircle _, Notice.AboutAccount _ -> Optional.empty();
        };
    }

    private Optional<Recipient> everybody(CircleId circle, Matter matter, Address address) {
        return address.among(matter.places()).map(place -> everybodyAt(circle, matter, place));
    }

    private Recipient.Everybody everybodyAt(CircleId circle, Matter matter, Place place) {
        return new Recipient.Everybody(place, cardAt(circle, matter, place), true);
    }

    private Optional<String> cardAt(CircleId circle, Matter matter, Place place) {
        return redraws.messageOf(circle, matter.document(), place);
    }

    private Optional<Recipient> direct(CircleId circle, Matter matter, MemberId member, Address address) {
        return address.of(matter.accounts(member))
                .map(account -> new Recipient.Direct(account, around(circle, account, matter)));
    }

    /** Where somebody is called who cannot be written to directly: where it was proposed, if they are there. */
    private Optional<Recipient.Everybody> around(CircleId circle, Account account, Matter matter) {
        return matter.places().stream()
                .filter(place -> place.messenger() == account.messenger()
                        && place.workspace().equals(account.workspace()))
                .findFirst()
                .map(place -> everybodyAt(circle, matter, place));
    }
}
