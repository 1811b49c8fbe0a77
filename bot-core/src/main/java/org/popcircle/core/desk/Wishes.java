package org.popcircle.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.CircleForms;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.cards.Submitted;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.wording.Words;

/** Changes to the circle itself that need its consent: each becomes a check whose adoption takes effect at once. */
final class Wishes {

    private final Openings openings;
    private final ReadingRoom reading;

    Wishes(Openings openings, ReadingRoom reading) {
        this.openings = openings;
        this.reading = reading;
    }

    /** The same caller, as if they spoke in that place. */
    static Caller at(Caller caller, Place place) {
        return with(caller, Optional.of(place), caller.delivery());
    }

    /** Where the circle is spoken to: where the caller is, if it lives there. */
    static Place home(Caller caller, Circle circle) {
        return caller.place()
                .filter(circle.places()::contains)
                .orElseGet(() -> circle.places().getFirst());
    }

    private static Caller with(Caller caller, Optional<Place> place, String delivery) {
        return new Caller(
                caller.account(),
                caller.name(),
                caller.kind(),
                caller.groups(),
                caller.zone(),
                caller.locale(),
                place,
                caller.placeName(),
                delivery,
                caller.pressed());
    }

    /** Asks for each of these changes; answers what came of the last one. */
    Optional<Reply> ask(Caller caller, List<CircleForms.Asked> changes, Words words) {
        Optional<Reply> last = Optional.empty();
        for (CircleForms.Asked change : changes) {
            Caller apart = with(caller, caller.place(), caller.delivery() + "-" + change.key());
            last = caller.place()
                    .map(place -> openings.open(
                            apart,
                            place,
                            Opening.about(
                                    wording(change.title(), change.question()),
                                    false,
                                    change.effect(),
                                    Optional.empty()),
                            words));
        }
        return last;
    }

    Reply keep(Caller caller, ActionToken token) {
        return aboutTheCircle(
                caller,
                token,
                (circle, words) -> circle.kept()
                        ? Optional.empty()
                        : Optional.of(Opening.about(
                                wording(
                                        words.text("desk.keep.title"),
                                        words.text(
                                                "desk.keep.question",
                                                "names",
                                                circle.deciding().stream()
                                                        .map(Member::name)
                                                        .toList())),
                                false,
                                new Effect.KeepCircle(),
                                Optional.empty())));
    }

    Reply onLeave(Caller caller, ActionToken token) {
        return aboutTheCircle(caller, token, (circle, words) -> {
            Optional<Member> member = memberNamed(circle, token.target());
            return member.map(absent -> Opening.about(
                    wording(
                            words.text("desk.on-leave.title", "name", absent.name()),
                            words.text("desk.on-leave.question", "name", absent.name())),
                    false,
                    new Effect.PutOnLeave(absent.id()),
                    Optional.of(absent.id())));
        });
    }

    private static Optional<Member> memberNamed(Circle circle, String target) {
        return target.matches("m[1-9][0-9]{0,5}") ? circle.member(new MemberId(target)) : Optional.empty();
    }

    private static Wording wording(String title, String text) {
        return new Wording(title, text, "", new Term.Open(), List.of());
    }

    Reply earlyReviewForm(Caller caller, ActionToken token) {
        Optional<Decision> decision = decision(token);
        return decision.isEmpty()
                ? PressDesk.unknown(caller)
                : new Reply.Ask(CircleForms.earlyReview(
                        decision.get(), Words.in(decision.get().locale())));
    }

    private Optional<Decision> decision(ActionToken token) {
        return ProcessId.parse(token.subject()).flatMap(id -> reading.decision(id.circle(), id.number()));
    }

    /** A late objection becomes a wish to look at the decision early; it stays in force meanwhile (method.md E23). */
    Reply earlyReview(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        Optional<Decision> decision = decision(token);
        if (decision.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        Words words = Words.in(decision.get().locale());
        return switch (CircleForms.reason(values, words)) {
            case Submitted.Mend<String>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<String>(String reason) ->
                openings.open(
                        at(caller, decision.get().place()),
                        decision.get().place(),
                        Opening.about(
                                wording(
                                        words.text(
                                                "desk.early-review.title",
                                                "title",
                                                decision.get().title()),
                                        words.text(
                                                "desk.early-review.question",
                                                "title",
                                                decision.get().title(),
                                                "reason",
                                                reason)),
                                false,
                                new Effect.ReviewEarly(decision.get().number()),
                                Optional.empty()),
                        words);
        };
    }

    private interface AboutTheCircle {
        Optional<Opening> of(Circle circle, Words words);
    }

    /** Opens a check about the circle that a button names. */
    private Reply aboutTheCircle(Caller caller, ActionToken token, AboutTheCircle what) {
        Optional<Circle> circle = reading.circleNamed(token.subject());
        if (circle.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        Words words = CircleDesk.words(circle.get());
        if (circle.get().member(caller.account()).isEmpty()) {
            return new Reply.Show(Notes.refusedOutside(new Refusal.NotInCircle(), words));
        }
        Place place = home(caller, circle.get());
        return what.of(circle.get(), words)
                .map(opening -> openings.open(at(caller, place), place, opening, words))
                .orElseGet(() -> new Reply.Show(Notes.refusedOutside(new Refusal.SettledAlready(), words)));
    }
}
