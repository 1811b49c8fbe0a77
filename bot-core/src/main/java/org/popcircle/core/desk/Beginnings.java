package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.FormStart;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.cards.OpeningForms;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.cards.RoundForms;
import org.popcircle.core.cards.RoundSubmissions;
import org.popcircle.core.cards.SelectionForms;
import org.popcircle.core.cards.SelectionSubmissions;
import org.popcircle.core.cards.ShapingForms;
import org.popcircle.core.cards.ShapingSubmissions;
import org.popcircle.core.cards.Submission;
import org.popcircle.core.cards.Submissions;
import org.popcircle.core.cards.Submitted;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Where checks, proposals and what goes on beside them begin: their forms, filled in with what is known, and what comes back. */
final class Beginnings {

    private final Openings openings;
    private final RoundOpenings rounds;
    private final SelectionOpenings selections;
    private final ShapingOpenings shapings;
    private final CircleDesk circles;
    private final DomainClock clock;

    Beginnings(
            Openings openings,
            RoundOpenings rounds,
            SelectionOpenings selections,
            ShapingOpenings shapings,
            CircleDesk circles,
            DomainClock clock) {
        this.openings = openings;
        this.rounds = rounds;
        this.selections = selections;
        this.shapings = shapings;
        this.circles = circles;
        this.clock = clock;
    }

    /** What was filled in, by the kind of process that the form begins. */
    Reply submitted(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        return switch (token.verb()) {
            case CHECK -> here(caller, (place, words) -> check(caller, place, values, Optional.empty(), words));
            case SHAPE -> here(caller, (place, words) -> shape(caller, place, values, words));
            case SELECT -> here(caller, (place, words) -> select(caller, place, values, words));
            case ROUND -> here(caller, (place, words) -> round(caller, place, values, words));
            default -> here(caller, (place, words) -> propose(caller, place, values, Optional.empty(), words));
        };
    }

    /**
     * The form of a check or a proposal, filled in with what is known.
     *
     * @param token what submitting it means
     */
    Reply ask(Caller caller, ActionToken token, String typed, String text, List<String> mentioned) {
        return here(caller, (place, words) -> {
            Optional<Circle> circle = openings.circleHere(caller);
            FormStart start = start(caller, place, circle, typed, text, mentioned);
            Pace usual = circle.map(c -> c.settings().pace()).orElse(Pace.DAY);
            Answering answering = answering(circle);
            return new Reply.Ask(
                    token.verb() == Verb.CHECK || token.verb() == Verb.END_DECISION
                            ? OpeningForms.check(token, start, usual, words)
                            : OpeningForms.propose(token, start, usual, answering, words));
        });
    }

    /** How this circle usually holds its consent rounds. */
    static Answering answering(Optional<Circle> circle) {
        return circle.flatMap(c -> c.settings().manner().answering()).orElse(Answering.ALL_AT_ONCE);
    }

    static FormStart start(
            Caller caller, Place place, Optional<Circle> circle, String typed, String text, List<String> mentioned) {
        List<Member> usual = circle.map(Circle::usuallyAsked).orElse(List.of());
        return start(caller, place, circle, typed, text, mentioned, usual);
    }

    /** @param usual whom it asks in a pop-up unless others are named or picked */
    static FormStart start(
            Caller caller,
            Place place,
            Optional<Circle> circle,
            String typed,
            String text,
            List<String> mentioned,
            List<Member> usual) {
        List<Account> named = mentioned.stream()
                .map(user -> new Account(place.messenger(), place.workspace(), user))
                .filter(account -> !account.equals(caller.account()))
                .toList();
        boolean asksWho = circle.map(c -> !c.kept()).orElse(true);
        List<Member> asked = asksWho ? usual : circle.map(Circle::deciding).orElse(List.of());
        List<String> names = asked.stream()
                .filter(member -> !member.accounts().contains(caller.account()))
                .map(Member::name)
                .toList();
        return new FormStart(typed, text, asksWho, named, Openings.accounts(asked, caller.account(), place), names);
    }

    /** The form of a round, filled in with what is known. */
    Reply round(Caller caller, Optional<String> kind, String prompt, List<String> mentioned) {
        return here(caller, (place, words) -> {
            Optional<Circle> circle = openings.circleHere(caller);
            FormStart start = start(caller, place, circle, prompt, "", mentioned);
            Pace usual = circle.map(c -> c.settings().pace()).orElse(Pace.DAY);
            return new Reply.Ask(RoundForms.begin(
                    ActionToken.of(Verb.ROUND), start, kind.flatMap(RoundSubmissions::kind), usual, words));
        });
    }

    private Reply round(Caller caller, Place place, Map<String, FieldValue> values, Words words) {
        if (nobodyIsLeft(caller, place, values)) {
            return nobodyElse(words);
        }
        return switch (RoundSubmissions.of(values, words).begin()) {
            case Submitted.Mend<RoundSubmissions.Begin>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<RoundSubmissions.Begin>(RoundSubmissions.Begin begin) ->
                rounds.open(caller, place, begin, words);
        };
    }

    /** The form with which the building of a proposal begins, filled in with what is known. */
    Reply shape(Caller caller, String need, List<String> mentioned) {
        return here(caller, (place, words) -> {
            Optional<Circle> circle = openings.circleHere(caller);
            FormStart start = start(caller, place, circle, need, "", mentioned);
            Pace usual = circle.map(c -> c.settings().pace()).orElse(Pace.DAY);
            return new Reply.Ask(ShapingForms.begin(ActionToken.of(Verb.SHAPE), start, usual, words));
        });
    }

    private Reply shape(Caller caller, Place place, Map<String, FieldValue> values, Words words) {
        if (nobodyIsLeft(caller, place, values)) {
            return nobodyElse(words);
        }
        return switch (ShapingSubmissions.of(values, today(caller), words).begin()) {
            case Submitted.Mend<ShapingSubmissions.Begin>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<ShapingSubmissions.Begin>(ShapingSubmissions.Begin begin) ->
                shapings.open(caller, place, begin, words);
        };
    }

    /** The form of a selection, filled in with what is known. */
    Reply select(Caller caller, String roles, String does, List<String> mentioned) {
        return here(caller, (place, words) -> {
            Optional<Circle> circle = openings.circleHere(caller);
            FormStart start = start(caller, place, circle, roles, does, mentioned);
            Pace usual = circle.map(c -> c.settings().pace()).orElse(Pace.DAY);
            return new Reply.Ask(SelectionForms.begin(ActionToken.of(Verb.SELECT), start, usual, words));
        });
    }

    private Reply select(Caller caller, Place place, Map<String, FieldValue> values, Words words) {
        if (nobodyIsLeft(caller, place, values)) {
            return nobodyElse(words);
        }
        return switch (SelectionSubmissions.of(values, today(caller), words).begin()) {
            case Submitted.Mend<SelectionSubmissions.Begin>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<SelectionSubmissions.Begin>(SelectionSubmissions.Begin begin) ->
                selections.open(caller, place, begin, SelectionOpenings::holders, words);
        };
    }

    Reply check(Caller caller, Place place, Map<String, FieldValue> values, Optional<Effect> effect, Words words) {
        if (nobodyIsLeft(caller, place, values)) {
            return nobodyElse(words);
        }
        return switch (Submissions.of(values, today(caller), words).check()) {
            case Submitted.Mend<Submission.Check>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<Submission.Check>(Submission.Check check) ->
                openings.open(
                        caller,
                        place,
                        new Opening(
                                check.wording(),
                                true,
                                false,
                                check.people(),
                                check.open(),
                                check.door(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(check.pace()),
                                Optional.empty(),
                                effect,
                                Optional.empty(),
                                Optional.empty()),
                        words);
        };
    }

    Reply propose(Caller caller, Place place, Map<String, FieldValue> values, Optional<Effect> effect, Words words) {
        return propose(caller, place, values, effect, Optional.empty(), words);
    }

    /** @param shaped the number of the process in which it was built together */
    Reply propose(
            Caller caller,
            Place place,
            Map<String, FieldValue> values,
            Optional<Effect> effect,
            Optional<Integer> shaped,
            Words words) {
        if (nobodyIsLeft(caller, place, values)) {
            return nobodyElse(words);
        }
        return switch (Submissions.of(values, today(caller), words).propose()) {
            case Submitted.Mend<Submission.Propose>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<Submission.Propose>(Submission.Propose p) ->
                openings.open(
                        caller,
                        place,
                        new Opening(
                                p.wording(),
                                false,
                                p.rule(),
                                p.people(),
                                p.open(),
                                p.door(),
                                p.facilitator(),
                                p.wordsmith(),
                                p.pace(),
                                p.answering(),
                                effect,
                                Optional.empty(),
                                shaped),
                        words);
        };
    }

    /** Everybody was taken out of the picker: that is a mistake to mend, and never means those who stood in it. */
    private boolean nobodyIsLeft(Caller caller, Place place, Map<String, FieldValue> values) {
        return FieldValue.isEmptied(values, ProposalForms.PEOPLE)
                && !(values.get(ProposalForms.OPEN) instanceof FieldValue.Ticked)
                && openings.circleHere(caller)
                        .filter(circle -> !circle.kept()
                                && !Openings.accounts(circle.usuallyAsked(), caller.account(), place)
                                        .isEmpty())
                        .isPresent();
    }

    private static Reply nobodyElse(Words words) {
        return new Reply.Mend(Map.of(ProposalForms.PEOPLE, words.text("desk.people.nobody-else")));
    }

    /** Days in plain words are meant by the circle's clock. */
    LocalDate today(Caller caller) {
        return openings.circleHere(caller)
                .map(circle -> clock.now().atZone(circle.settings().rhythm().zone()))
                .orElseGet(() -> clock.now().atZone(caller.zone()))
                .toLocalDate();
    }

    interface InAPlace {
        Reply answer(Place place, Words words);
    }

    /** Answers where it can begin: in a place, and to somebody who may bring something there. */
    Reply here(Caller caller, InAPlace work) {
        Words words = circles.words(caller);
        boolean outside = openings.circleHere(caller)
                .filter(circle -> !Gathering.mayBring(circle, circle.member(caller.account())))
                .isPresent();
        if (outside) {
            return new Reply.Show(Notes.refusedOutside(new Refusal.NotInCircle(), words));
        }
        return caller.place()
                .map(place -> work.answer(place, words))
                .orElseGet(() -> new Reply.Show(View.NoteView.of(words.phrase("desk.needs-channel"))));
    }
}
