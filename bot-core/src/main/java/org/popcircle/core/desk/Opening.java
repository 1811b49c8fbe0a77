package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Pace;

/**
 * A check or a proposal that somebody wants to bring.
 *
 * @param people whom a pop-up asks; empty for those asked last time. In a kept circle its members are asked
 * @param open a pop-up also takes whoever says "I'm in"
 * @param door whoever of these says so; empty for all
 * @param answering how its consent round is held; empty for the circle's own way
 * @param without a member whose consent this does not need, because it is about them
 * @param shaped the number of the process of this circle in which it was built together
 */
record Opening(
        Wording wording,
        boolean check,
        boolean rule,
        List<PickedPerson> people,
        boolean open,
        List<Group> door,
        Optional<PickedPerson> facilitator,
        Optional<PickedPerson> wordsmith,
        Optional<Pace> pace,
        Optional<Answering> answering,
        Optional<Effect> effect,
        Optional<MemberId> without,
        Optional<Integer> shaped) {

    Opening {
        people = List.copyOf(people);
        door = List.copyOf(door);
    }

    /** What somebody put into a form for it; words about the circle itself are not theirs. */
    String typed() {
        if (concernsAll()) {
            return "";
        }
        String title = wording.title();
        boolean isBeginning = wording.text().startsWith(title.replace("…", ""));
        return Stream.of(isBeginning ? "" : title, wording.text(), wording.why())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether it is about the circle itself, so that all its members are asked. */
    boolean concernsAll() {
        return effect.filter(what -> !(what instanceof Effect.Settles)).isPresent();
    }

    /** A check about the circle itself, asked of the people it already has. */
    static Opening about(Wording wording, boolean rule, Effect effect, Optional<MemberId> without) {
        return new Opening(
                wording,
                true,
                rule,
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(effect),
                without,
                Optional.empty());
    }
}
