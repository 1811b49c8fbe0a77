package org.popcircle.core.cards;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.proposal.ProposalVersion;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;
import org.popcircle.core.vocabulary.Measure;
import org.popcircle.core.vocabulary.Term;
import org.popcircle.core.wording.Difference;
import org.popcircle.core.wording.Words;

/** What people decide on: the whole text with its reason, its day and what is watched. */
final class CardFacts {

    private final Speaker speaker;
    private final Words words;

    CardFacts(Speaker speaker) {
        this.speaker = speaker;
        this.words = speaker.words();
    }

    /** The present wording, with its differences to the version before. */
    List<Fact> compared() {
        List<ProposalVersion> versions = speaker.proposal().versions();
        Optional<Wording> before = versions.size() > 1
                ? Optional.of(versions.get(versions.size() - 2).wording())
                : Optional.empty();
        return facts(speaker.proposal().wording(), before);
    }

    /** The present wording as it is. */
    List<Fact> plain() {
        return facts(speaker.proposal().wording(), Optional.empty());
    }

    List<Fact> facts(Wording now, Optional<Wording> before) {
        List<Fact> facts = new ArrayList<>();
        boolean titleSaysIt = speaker.proposal().frame().check() && now.text().equals(now.title());
        if (before.isPresent() || !titleSaysIt) {
            facts.add(fact("card.fact.what", changed(before.map(Wording::text), now.text())));
        }
        if (!now.why().isBlank()) {
            facts.add(fact("card.fact.why", changed(before.map(Wording::why), now.why())));
        }
        until(now.term(), before.map(Wording::term)).ifPresent(facts::add);
        for (Measure measure : now.measures()) {
            boolean isNew = before.isPresent() && !before.get().measures().contains(measure);
            facts.add(fact("card.fact.watch", measure(measure, isNew)));
        }
        speaker.proposal().frame().aim().ifPresent(aim -> facts.add(fact("card.fact.aim", Phrase.of(aim))));
        return facts;
    }

    /** Only what is different in the later of two wordings. */
    List<Fact> changes(Wording before, Wording now) {
        List<Fact> same = facts(before, Optional.of(before));
        return facts(now, Optional.of(before)).stream()
                .filter(fact -> !same.contains(fact))
                .toList();
    }

    private Fact fact(String labelKey, Phrase says) {
        return new Fact(words.text(labelKey), says);
    }

    private static Phrase changed(Optional<String> before, String now) {
        return before.isEmpty() || before.get().equals(now) ? Phrase.of(now) : Difference.between(before.get(), now);
    }

    private Optional<Fact> until(Term term, Optional<Term> before) {
        Optional<Phrase> gone = before.filter(earlier -> !earlier.equals(term))
                .flatMap(Term::day)
                .map(day -> new Phrase(List.of(new Span.Removed(plain(day)), new Span.Plain(" "))));
        Phrase prefix = gone.orElse(new Phrase(List.of()));
        return switch (term) {
            case Term.ReviewOn(LocalDate date) ->
                Optional.of(fact("card.fact.until", prefix.then(words.phrase("card.term.review", "date", date))));
            case Term.DoneBy(LocalDate date) ->
                Optional.of(fact("card.fact.by", prefix.then(words.phrase("card.term.done", "date", date))));
            case Term.Open() -> gone.map(phrase -> fact("card.fact.until", phrase));
        };
    }

    private String plain(LocalDate day) {
        return plain(day, words);
    }

    private static String plain(LocalDate day, Words words) {
        return words.plain(new Phrase(List.of(new Span.Day(day))));
    }

    private Phrase measure(Measure measure, boolean isNew) {
        String line = measure(measure, words);
        return new Phrase(List.of(isNew ? new Span.Added(line) : new Span.Plain(line)));
    }

    /** Something that is watched, on one line. */
    static String measure(Measure measure, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(measure.what());
        if (!measure.threshold().isBlank()) {
            parts.add(words.text("card.measure.threshold", "value", measure.threshold()));
        }
        if (!measure.watcher().isBlank()) {
            parts.add(words.text("card.measure.watcher", "value", measure.watcher()));
        }
        if (!measure.until().isBlank()) {
            parts.add(words.text("card.measure.until", "value", until(measure.until(), words)));
        }
        return String.join(" · ", parts);
    }

    private static String until(String kept, Words words) {
        try {
            return plain(LocalDate.parse(kept), words);
        } catch (DateTimeParseException asTyped) {
            return kept;
        }
    }
}
