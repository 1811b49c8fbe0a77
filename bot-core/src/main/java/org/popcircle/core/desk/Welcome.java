package org.popcircle.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.MembershipViews;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.wording.Words;

/** Somebody new in a circle that stays: a member proposes it, everyone is asked, and the newcomer says yes (method.md 1.3). */
final class Welcome {

    private final Ledger ledger;
    private final ReadingRoom reading;
    private final Openings openings;
    private final Kinship kinship;
    private final DomainClock clock;

    Welcome(Ledger ledger, ReadingRoom reading, Openings openings, Kinship kinship, DomainClock clock) {
        this.ledger = ledger;
        this.reading = reading;
        this.openings = openings;
        this.kinship = kinship;
        this.clock = clock;
    }

    Reply form(Caller caller, ActionToken token) {
        return reading.circleNamed(token.subject())
                .<Reply>map(circle -> decides(circle, caller)
                        ? new Reply.Ask(MembershipViews.askIn(circle, CircleDesk.words(circle)))
                        : new Reply.Show(Notes.refusedOutside(new Refusal.NotInCircle(), CircleDesk.words(circle))))
                .orElseGet(() -> PressDesk.unknown(caller));
    }

    Reply propose(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        Optional<Circle> found = reading.circleNamed(token.subject()).filter(circle -> decides(circle, caller));
        if (found.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        Circle circle = found.get();
        Words words = CircleDesk.words(circle);
        Optional<PickedPerson> newcomer = values.get(MembershipViews.NEWCOMER) instanceof FieldValue.Picked picked
                ? picked.people().stream().findFirst()
                : Optional.empty();
        Optional<String> trouble = newcomer.map(person -> Newcomers.trouble(circle, List.of(person), words))
                .orElseGet(() -> Optional.of(words.text("field.error.empty")));
        if (trouble.isPresent()) {
            return new Reply.Mend(Map.of(MembershipViews.NEWCOMER, trouble.get()));
        }
        PickedPerson person = newcomer.orElseThrow();
        String why = FieldValue.text(values, ProposalForms.WHY);
        List<Account> accounts =
                kinship.personsOf(List.of(person.account())).getOrDefault(person.account(), List.of(person.account()));
        Place place = Wishes.home(caller, circle);
        Wording wording = new Wording(
                words.text("desk.ask-in.title", "name", person.name()),
                words.text("desk.ask-in.question", "name", person.name()),
                why,
                new Term.Open(),
                List.of());
        return openings.open(
                Wishes.at(caller, place),
                place,
                Opening.about(wording, false, new Effect.AskIn(accounts, person.name()), Optional.empty()),
                words);
    }

    /** What the newcomer says. */
    Reply answer(Caller caller, ActionToken token, boolean yes) {
        Optional<Circle> circle = reading.circleNamed(token.subject());
        if (circle.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        Words words = CircleDesk.words(circle.get());
        Optional<Refusal> refusal = ledger.change(
                        circle.get().id(),
                        clock.now(),
                        Optional.of(caller.delivery()),
                        turn -> turn.load(Documents.circle(turn.circle()))
                                .flatMap(now -> now.member(caller.account()))
                                .map(me -> CircleAftermath.command(turn, meaning(turn, me, yes)))
                                .orElseGet(() -> Optional.of(new Refusal.NotInCircle())))
                .result();
        String done = yes ? "desk.come-in.done" : "desk.stay-out.done";
        return new Reply.Show(refusal.<View>map(why -> Notes.refusedOutside(why, words))
                .orElseGet(() -> View.NoteView.of(
                        words.phrase(done, "circle", circle.get().name()))));
    }

    /** A no thanks that comes after a yes is no way out: for that there is a button of its own. */
    private static CircleCommand meaning(Turn turn, Member me, boolean yes) {
        MemberId member = me.id();
        return yes || me.status() != MemberStatus.INVITED
                ? new CircleCommand.ComeIn(turn.now(), member)
                : new CircleCommand.Leave(turn.now(), member);
    }

    private static boolean decides(Circle circle, Caller caller) {
        return circle.kept()
                && circle.member(caller.account())
                        .filter(member -> member.status() == MemberStatus.MEMBER)
                        .isPresent();
    }
}
