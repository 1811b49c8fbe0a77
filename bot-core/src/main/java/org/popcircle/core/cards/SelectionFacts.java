package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.popcircle.core.selection.Candidacy;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Quality;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.Settled;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;

/** What people decide on in a selection: the role and its term, what it takes, and who is proposed and why. */
final class SelectionFacts {

    private final SelectionSpeaker speaker;
    private final Selection selection;

    SelectionFacts(SelectionSpeaker speaker) {
        this.speaker = speaker;
        this.selection = speaker.selection();
    }

    List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        selection.phase().proposed().ifPresent(candidacy -> facts.addAll(proposed(candidacy)));
        facts.addAll(settled());
        facts.addAll(role());
        facts.addAll(waiting());
        if (selection.phase().proposed().isEmpty()) {
            facts.add(fact("card.fact.until", speaker.term(selection.remit().until())));
        }
        selection.frame().aim().ifPresent(aim -> facts.add(fact("card.fact.aim", Phrase.of(aim))));
        return facts;
    }

    /** The roles that somebody takes by now, with their terms, and how the rest is decided. */
    List<Fact> settled() {
        List<Fact> facts =
                new ArrayList<>(selection.settled().stream().map(this::holder).toList());
        selection.otherwise().ifPresent(way -> facts.add(fact("selection.fact.otherwise", Phrase.of(way.how()))));
        return facts;
    }

    private Fact holder(Settled done) {
        Candidacy candidacy = done.candidacy();
        Object who = speaker.proposed(candidacy);
        return new Fact(
                speaker.role(candidacy.role()),
                candidacy
                        .until()
                        .map(date -> speaker.says("selection.holder", "name", who, "date", date))
                        .orElseGet(() -> speaker.says("selection.holder.no-term", "name", who)));
    }

    /** What it does and what it takes. */
    List<Fact> role() {
        List<Fact> facts = new ArrayList<>();
        if (!selection.remit().does().isBlank()) {
            facts.add(fact("selection.fact.does", Phrase.of(selection.remit().does())));
        }
        boolean gathering = selection.behindExit() instanceof Phase.Gathering;
        if (!gathering && !selection.qualities().isEmpty()) {
            facts.add(fact(
                    "selection.fact.takes",
                    Phrase.of(selection.qualities().stream().map(Quality::text).collect(Collectors.joining(" · ")))));
        }
        return facts;
    }

    /** What is chosen from, until it can be read who suggests what. */
    private List<Fact> waiting() {
        return selection.isHidden()
                        && selection.frame().sought() instanceof Sought.NextTopics(List<Candidate.Topic> topics)
                ? List.of(fact(
                        "selection.fact.waiting",
                        Phrase.of(topics.stream().map(Candidate.Topic::title).collect(Collectors.joining(" · ")))))
                : List.of();
    }

    /** Who is proposed, why, and on what terms. */
    List<Fact> proposed(Candidacy candidacy) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "selection.fact.proposed",
                speaker.says(
                        "selection.proposed",
                        "name",
                        speaker.proposed(candidacy),
                        "role",
                        speaker.role(candidacy.role()),
                        "version",
                        candidacy.version())));
        facts.add(fact("card.fact.why", Phrase.of(candidacy.why())));
        facts.add(fact("card.fact.until", speaker.term(candidacy.until())));
        candidacy.safeguards().forEach(text -> facts.add(fact("selection.fact.safeguard", Phrase.of(text))));
        return facts;
    }

    private Fact fact(String labelKey, Phrase says) {
        return new Fact(speaker.label(labelKey), says);
    }
}
