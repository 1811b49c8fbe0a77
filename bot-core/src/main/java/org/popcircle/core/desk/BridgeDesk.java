package org.popcircle.core.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Codes;
import org.popcircle.core.app.Directory;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.app.Store;
import org.popcircle.core.cards.BridgeViews;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/**
 * One circle in both messengers: a member asks for a code where it lives and enters it, with a linked account, where it
 * shall live as well. The place is claimed first; the circle then hears of it, with everything that is open in it, in one
 * commit.
 */
final class BridgeDesk {

    private final Ledger ledger;
    private final Store store;
    private final Directory directory;
    private final Codes codes;
    private final DomainClock clock;
    private final InstantSource realTime;
    private final Supplier<CircleId> freshIds;
    private final String slash;

    BridgeDesk(
            Ledger ledger,
            Popcircle.Keeping keeping,
            DomainClock clock,
            InstantSource realTime,
            Supplier<CircleId> freshIds,
            String slash) {
        this.ledger = ledger;
        this.store = keeping.store();
        this.directory = keeping.directory();
        this.codes = keeping.codes();
        this.clock = clock;
        this.realTime = realTime;
        this.freshIds = freshIds;
        this.slash = slash;
    }

    /** Gives a member a code for the circle that lives here. */
    Reply begin(Caller caller) {
        Optional<Circle> here = caller.place().flatMap(directory::circleAt).flatMap(this::circle);
        Words words = here.map(CircleDesk::words).orElseGet(() -> Words.in(caller.locale()));
        if (here.isEmpty()) {
            return says("desk.no-circle", words);
        }
        if (!belongs(here.get(), caller)) {
            return new Reply.Show(Notes.refusedOutside(new Refusal.NotInCircle(), words));
        }
        if (here.get().places().size() >= Circle.MOST_PLACES) {
            return says("bridge.both", words);
        }
        Codes.Ticket ticket = new Codes.Ticket(
                Codes.Purpose.BRIDGE,
                caller.account(),
                caller.name(),
                Optional.of(here.get().id()));
        return new Reply.Show(BridgeViews.code(
                codes.issue(ticket, LinkDesk.LIFE), realTime.instant().plus(LinkDesk.LIFE), slash, words));
    }

    /** A member enters the code where the circle shall live as well. */
    Reply enter(Caller caller, String typed) {
        Words words = Words.in(caller.locale());
        if (caller.place().isEmpty()) {
            return says("desk.needs-channel", words);
        }
        Codes.Redeemed redeemed =
                codes.redeem(Codes.Purpose.BRIDGE, LinkDesk.code(typed), caller.account(), caller.delivery());
        return switch (redeemed) {
            case Codes.Redeemed.Own() -> says("bridge.own", words);
            case Codes.Redeemed.Unknown() -> saysHow("bridge.unknown", words);
            case Codes.Redeemed.TooManyTries() -> says("link.too-many", words);
            case Codes.Redeemed.Taken(Codes.Ticket ticket) ->
                ticket.circle()
                        .flatMap(this::circle)
                        .map(circle -> moveIn(caller, caller.place().get(), circle, words))
                        .orElseGet(() -> saysHow("bridge.unknown", words));
        };
    }

    private Reply moveIn(Caller caller, Place place, Circle circle, Words words) {
        if (!belongs(circle, caller)) {
            return saysHow("bridge.link-first", words);
        }
        if (circle.places().size() >= Circle.MOST_PLACES && !circle.places().contains(place)) {
            return says("bridge.both", words);
        }
        if (!claim(place, circle.id())) {
            return says("bridge.taken", words);
        }
        return change(circle.id(), caller, words, "bridge.done", (by, now) -> new CircleCommand.MoveIn(now, by, place));
    }

    /** A channel of an idle pop-up becomes this circle's; what was decided there stays in its old logbook. */
    private boolean claim(Place place, CircleId circle) {
        CircleId owner = directory.claim(place, circle);
        if (owner.equals(circle)) {
            return true;
        }
        boolean idle = circle(owner).map(Circle::isIdle).orElse(true);
        return idle && directory.reclaim(place, owner, circle).equals(circle);
    }

    /** The circle leaves the place the caller is in; it goes on in the other. */
    Reply end(Caller caller) {
        Optional<Circle> here = caller.place().flatMap(directory::circleAt).flatMap(this::circle);
        Words words = here.map(CircleDesk::words).orElseGet(() -> Words.in(caller.locale()));
        if (here.isEmpty()) {
            return says("desk.no-circle", words);
        }
        Place place = caller.place().orElseThrow();
        if (!belongs(here.get(), caller)) {
            return new Reply.Show(Notes.refusedOutside(new Refusal.NotInCircle(), words));
        }
        if (here.get().places().size() < 2) {
            return says("bridge.one-place", words);
        }
        Reply reply = change(
                here.get().id(), caller, words, "bridge.ended", (by, now) -> new CircleCommand.MoveOut(now, by, place));
        directory.reclaim(place, here.get().id(), freshIds.get());
        return reply;
    }

    private interface Move {
        CircleCommand of(MemberId by, Instant now);
    }

    private Reply change(CircleId id, Caller caller, Words words, String doneKey, Move move) {
        Optional<Refusal> refusal = ledger.change(
                        id,
                        clock.now(),
                        Optional.of(caller.delivery()),
                        turn -> turn.load(Documents.circle(id))
                                .flatMap(circle -> circle.member(caller.account()))
                                .map(me -> CircleAftermath.command(turn, move.of(me.id(), turn.now())))
                                .orElseGet(() -> Optional.of(new Refusal.NotInCircle())))
                .result();
        return refusal.<Reply>map(why -> new Reply.Show(Notes.refusedOutside(why, words)))
                .orElseGet(() -> says(doneKey, words));
    }

    private Optional<Circle> circle(CircleId id) {
        return store.load(Documents.circle(id)).map(stored -> stored.document());
    }

    private static boolean belongs(Circle circle, Caller caller) {
        return circle.member(caller.account())
                .map(Member::status)
                .filter(status -> status == MemberStatus.MEMBER || (status == MemberStatus.INVITED && !circle.kept()))
                .isPresent();
    }

    private static Reply says(String key, Words words) {
        return new Reply.Show(View.NoteView.of(words.phrase(key)));
    }

    private Reply saysHow(String key, Words words) {
        return new Reply.Show(View.NoteView.of(words.phrase(key, "command", slash)));
    }
}
