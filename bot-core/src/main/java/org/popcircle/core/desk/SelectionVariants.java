package org.popcircle.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.FormStart;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.cards.SelectionStarts;
import org.popcircle.core.cards.SelectionSubmissions;
import org.popcircle.core.cards.SelectionSubmissions.Begin;
import org.popcircle.core.cards.Submitted;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** Where selections begin that are for something else than roles: what of the backlog comes next, and new members. */
final class SelectionVariants {

    private final Beginnings beginnings;
    private final Openings openings;
    private final SelectionOpenings selections;
    private final ReadingRoom reading;

    SelectionVariants(Beginnings beginnings, Openings openings, SelectionOpenings selections, ReadingRoom reading) {
        this.beginnings = beginnings;
        this.openings = openings;
        this.selections = selections;
        this.reading = reading;
    }

    /** The form with which the circle chooses what comes next; a sentence where too little waits. */
    Reply prioritise(Caller caller, String typed, List<String> mentioned) {
        return beginnings.here(caller, (place, words) -> {
            Optional<Circle> circle = openings.circleHere(caller);
            return circle.map(SelectionVariants::topics).orElse(List.of()).size() < 2
                    ? new Reply.Show(Notes.refusedOutside(new Refusal.NothingToChoose(), words))
                    : new Reply.Ask(SelectionStarts.priorities(
                            start(caller, place, circle, typed, mentioned), pace(circle), words));
        });
    }

    /** The form with which a circle that stays chooses whom to ask in. */
    Reply welcome(Caller caller, String hopes, List<String> mentioned) {
        return beginnings.here(caller, (place, words) -> {
            Optional<Circle> circle = openings.circleHere(caller);
            return circle.filter(Circle::kept).isEmpty()
                    ? notKept(words)
                    : new Reply.Ask(SelectionStarts.newMembers(
                            start(caller, place, circle, hopes, mentioned), pace(circle), words));
        });
    }

    /** From its list of what waits, or of its members, a circle chooses wherever the list is read. */
    Reply press(Caller caller, ActionToken token) {
        Caller there = reading.circleNamed(token.subject())
                .map(circle -> Wishes.at(caller, Wishes.home(caller, circle)))
                .orElse(caller);
        return token.verb() == Verb.PRIORITISE ? prioritise(there, "", List.of()) : welcome(there, "", List.of());
    }

    Reply submitted(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        return beginnings.here(
                caller,
                (place, words) -> token.verb() == Verb.PRIORITISE
                        ? begin(caller, place, read(caller, values, words).priorities(), this::nextTopics, words)
                        : openings.circleHere(caller).filter(Circle::kept).isEmpty()
                                ? notKept(words)
                                : begin(
                                        caller,
                                        place,
                                        read(caller, values, words).newMembers(),
                                        (_, _) -> new Sought.NewMembers(),
                                        words));
    }

    private Sought nextTopics(Circle circle, Begin begin) {
        return new Sought.NextTopics(topics(circle));
    }

    private static List<Candidate.Topic> topics(Circle circle) {
        return circle.backlog().stream()
                .map(item -> new Candidate.Topic(item.number(), item.title()))
                .toList();
    }

    private SelectionSubmissions read(Caller caller, Map<String, FieldValue> values, Words words) {
        return SelectionSubmissions.of(values, beginnings.today(caller), words);
    }

    private Reply begin(
            Caller caller, Place place, Submitted<Begin> submitted, SelectionOpenings.Seeking seeking, Words words) {
        return switch (submitted) {
            case Submitted.Mend<Begin>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<Begin>(Begin begin) -> selections.open(caller, place, begin, seeking, words);
        };
    }

    private static FormStart start(
            Caller caller, Place place, Optional<Circle> circle, String typed, List<String> mentioned) {
        return Beginnings.start(caller, place, circle, typed, "", mentioned);
    }

    private static Pace pace(Optional<Circle> circle) {
        return circle.map(found -> found.settings().pace()).orElse(Pace.DAY);
    }

    private static Reply notKept(Words words) {
        return new Reply.Show(View.NoteView.of(words.phrase("desk.welcome.not-kept")));
    }
}
