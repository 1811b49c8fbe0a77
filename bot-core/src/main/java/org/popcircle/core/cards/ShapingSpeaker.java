package org.popcircle.core.cards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.Synthesis;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Window;
import org.popcircle.core.wording.Words;

/** The building of a proposal and the language in which it is spoken of. */
record ShapingSpeaker(Shaping shaping, Words words) implements Telling {

    @Override
    public ProcessId subject() {
        return shaping.id();
    }

    @Override
    public long phaseNumber() {
        return shaping.phaseNumber();
    }

    @Override
    public Person person(MemberId member) {
        return shaping.person(member)
                .map(found -> new Person(found.name(), found.accounts()))
                .orElseGet(() -> new Person(shaping.nameOf(member), List.of()));
    }

    Phase phase() {
        return shaping.phase();
    }

    /** What it is about, in a line. */
    String title() {
        return shaping.material()
                .draft()
                .map(Synthesis::title)
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> Titles.of(shaping.material().need().text()));
    }

    Phrase headline() {
        return says("shape.headline", "title", title());
    }

    /** A sentence about these people, whose verb agrees with how many they are. */
    Phrase ofPeople(String key, List<MemberId> members, Object... more) {
        List<Object> values = new ArrayList<>(List.of("count", members.size(), "names", names(members)));
        values.addAll(List.of(more));
        return says(key, values.toArray());
    }

    /** Whoever leads, to be named where only they can do something. */
    Optional<String> leader() {
        return shaping.facilitator().map(this::name);
    }

    boolean isOverdue() {
        return phase().window().map(Window::overdue).orElse(false);
    }

    Optional<Instant> until() {
        return phase().window().filter(window -> !window.overdue()).flatMap(Window::closes);
    }
}
