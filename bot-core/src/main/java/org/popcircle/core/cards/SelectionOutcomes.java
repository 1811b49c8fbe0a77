package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.logbook.SelectionRecording;
import org.popcircle.core.selection.Candidacy;
import org.popcircle.core.selection.OtherWay;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.Settled;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.view.View.Outcome;
import org.popcircle.core.vocabulary.MemberId;

/** The last state of a selection's card. */
final class SelectionOutcomes {

    private SelectionOutcomes() {}

    static View card(SelectionSpeaker speaker) {
        return speaker.selection().phase() instanceof Phase.Decided ? decided(speaker) : dropped(speaker);
    }

    static Phrase decidedHeadline(SelectionSpeaker speaker) {
        return speaker.says(
                "card.headline.decided", "title", SelectionRecording.title(speaker.selection(), speaker.words()));
    }

    private static View decided(SelectionSpeaker speaker) {
        SelectionFacts facts = new SelectionFacts(speaker);
        List<Fact> all = new ArrayList<>(facts.settled());
        all.addAll(facts.role());
        List<Phrase> remarks = remarks(speaker);
        return new View.OutcomeView(
                decidedHeadline(speaker).then(Phrase.of("\n")).then(remarks.getFirst()),
                Outcome.DECIDED,
                decidedHeadline(speaker),
                all,
                remarks,
                afterwards(speaker));
    }

    /** Why it is this person, that nobody objects, and what was agreed to make it safe. */
    static List<Phrase> remarks(SelectionSpeaker speaker) {
        List<Phrase> remarks = new ArrayList<>();
        for (Settled done : speaker.selection().settled()) {
            Candidacy candidacy = done.candidacy();
            remarks.add(speaker.says(
                    "selection.decided.why",
                    "name",
                    speaker.named(candidacy.candidates()),
                    "role",
                    speaker.role(candidacy.role()),
                    "text",
                    candidacy.why()));
            candidacy
                    .safeguards()
                    .forEach(text -> remarks.add(speaker.says("selection.decided.safeguard", "text", text)));
        }
        Optional<OtherWay> otherwise = speaker.selection().otherwise();
        otherwise.ifPresent(_ -> remarks.add(otherwise(speaker)));
        remarks.add(speaker.says(
                "card.decided.by",
                "names",
                speaker.names(otherwise
                        .map(OtherWay::consented)
                        .orElseGet(() -> speaker.selection().settled().getLast().consented()))));
        if (otherwise.isEmpty() || !speaker.selection().frame().roles().isEmpty()) {
            remarks.add(speaker.says("selection.decided.anew"));
        }
        return remarks;
    }

    /** What is decided here is how to decide. */
    static Phrase otherwise(SelectionSpeaker speaker) {
        return speaker.says("selection.decided.otherwise");
    }

    private static View dropped(SelectionSpeaker speaker) {
        Phrase headline = speaker.says("card.headline.dropped", "title", speaker.roles());
        List<MemberId> unheard = speaker.selection().notHeard();
        List<Phrase> remarks = new ArrayList<>();
        remarks.add(speaker.says(nobodySuggested(speaker) ? "selection.nobody-suggested" : "selection.dropped"));
        if (nobodySuggested(speaker) && !unheard.isEmpty()) {
            remarks.add(speaker.says("round.not-heard", "names", speaker.names(unheard)));
        }
        return new View.OutcomeView(
                headline,
                Outcome.DROPPED,
                headline,
                new SelectionFacts(speaker).settled(),
                remarks,
                afterwards(speaker));
    }

    /** Whether it is over because there was nobody to choose. */
    static boolean nobodySuggested(SelectionSpeaker speaker) {
        Selection selection = speaker.selection();
        return selection.phase() instanceof Phase.Dropped && selection.suggestsNobody();
    }

    private static List<Choice> afterwards(SelectionSpeaker speaker) {
        Selection selection = speaker.selection();
        List<Choice> choices = new ArrayList<>();
        choices.add(speaker.plain("choice.story.label", Verb.STORY));
        if (selection.frame().quick() && selection.phase() instanceof Phase.Decided) {
            choices.add(speaker.careful("choice.keep-circle.label", Verb.KEEP_CIRCLE, "choice.keep-circle.confirm"));
        }
        return choices;
    }
}
