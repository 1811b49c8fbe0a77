package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.wording.Words;

/** A decision that stands, as an entry of the logbook and in a reminder. */
final class DecisionViews {

    private DecisionViews() {}

    static View.Entry entry(Decision decision, Words words) {
        Phrase detail = words.phrase(
                "list.log.decided",
                "date",
                decision.decided().atZone(decision.rhythm().zone()).toLocalDate());
        Optional<Phrase> term = term(decision, words);
        return new View.Entry(
                Phrase.strong(decision.title()),
                term.map(says -> detail.then(Phrase.of(" ")).then(says)).orElse(detail),
                List.of(story(decision, words)));
    }

    private static Optional<Phrase> term(Decision decision, Words words) {
        return switch (decision.status()) {
            case REVIEW_DUE -> Optional.of(words.phrase("list.log.review-due"));
            case RENEWED -> Optional.of(words.phrase("list.log.renewed"));
            case ENDED -> Optional.of(words.phrase("list.log.ended"));
            case ACTIVE ->
                switch (decision.term()) {
                    case Term.ReviewOn(var date) -> Optional.of(words.phrase("list.log.review", "date", date));
                    case Term.DoneBy(var date) -> Optional.of(words.phrase("list.log.done-by", "date", date));
                    case Term.Open() -> Optional.empty();
                };
        };
    }

    /** A missed review leaves the decision in force; the reminder says so (method.md E19). */
    static View.MessageView reviewDue(Decision decision, int daysBefore, Words words) {
        Phrase says = words.phrase(
                daysBefore > 0
                        ? "message.review.soon"
                        : daysBefore == 0 ? "message.review.today" : "message.review.missed",
                "title",
                decision.title());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("card.fact.what"), Phrase.of(decision.text())));
        decision.measures()
                .forEach(measure -> facts.add(
                        new Fact(words.text("card.fact.watch"), Phrase.of(CardFacts.measure(measure, words)))));
        return new View.MessageView(
                says,
                List.of(
                        says,
                        words.phrase(decision.role().isPresent() ? "message.review.select" : "message.review.ways")),
                facts,
                ways(decision, words));
    }

    /** A role whose term ends is chosen for anew; anything else is renewed, changed or ended (method.md 7). */
    private static List<Choice> ways(Decision decision, Words words) {
        return decision.role().isPresent()
                ? List.of(about(decision, "choice.select-anew.label", Verb.SELECT, words), story(decision, words))
                : List.of(
                        about(decision, "choice.renew.label", Verb.RENEW, words),
                        about(decision, "choice.end-decision.label", Verb.END_DECISION, words),
                        story(decision, words));
    }

    private static Choice story(Decision decision, Words words) {
        return about(decision, "choice.story.label", Verb.STORY, words);
    }

    private static Choice about(Decision decision, String labelKey, Verb verb, Words words) {
        return Choice.plain(words.text(labelKey), ActionToken.of(verb, decision.process(), 0));
    }
}
