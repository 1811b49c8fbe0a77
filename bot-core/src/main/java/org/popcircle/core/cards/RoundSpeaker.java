package org.popcircle.core.cards;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundKind;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.wording.Words;

/** A round and the language in which it is spoken of. */
record RoundSpeaker(Round round, Words words) implements Telling {

    @Override
    public ProcessId subject() {
        return round.id();
    }

    @Override
    public long phaseNumber() {
        return round.phaseNumber();
    }

    @Override
    public Person person(MemberId member) {
        return round.person(member)
                .map(found -> new Person(found.name(), found.accounts()))
                .orElseGet(() -> new Person(round.nameOf(member), List.of()));
    }

    RoundKind kind() {
        return round.frame().kind();
    }

    /** The kind's own words; each kind has the same set of them. */
    Phrase ofTheKind(String what) {
        return words.phrase("round." + kind().key() + "." + what);
    }

    String kindName() {
        return words.plain(ofTheKind("name"));
    }

    /** What everyone is asked. */
    String asked() {
        String prompt = round.frame().prompt();
        return prompt.isBlank() ? words.plain(ofTheKind("prompt")) : prompt;
    }

    Phrase headline() {
        return says("round.headline", "kind", kindName(), "prompt", asked());
    }

    /** Whoever leads, to be named where only they can do something. */
    Optional<String> leader() {
        return round.facilitator().map(this::name);
    }
}
