package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.round.Lap;
import org.popcircle.core.round.Phase;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.Said;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.Voice;

/** What was said in a round, as one piece, in the order of speaking. */
final class RoundTalks {

    private final RoundSpeaker speaker;
    private final Round round;

    RoundTalks(RoundSpeaker speaker) {
        this.speaker = speaker;
        this.round = speaker.round();
    }

    List<Talk> all() {
        List<Talk> talks = new ArrayList<>();
        for (Lap lap : round.laps()) {
            if (!lap.said().isEmpty()) {
                talks.add(new Talk(
                        title(lap), inOrder(lap).map(said -> voice(lap, said)).toList()));
            }
        }
        return talks;
    }

    /** As it was spoken; what was written to be shown together goes around the circle, so that nobody was first. */
    private Stream<Said> inOrder(Lap lap) {
        return round.frame().together()
                ? lap.order().stream().flatMap(member -> lap.saidBy(member).stream())
                : lap.said().stream();
    }

    private String title(Lap lap) {
        return round.laps().size() == 1
                ? speaker.words().text("round.talk")
                : speaker.words().text("round.talk.lap", "lap", lap.number());
    }

    private Voice voice(Lap lap, Said said) {
        List<Voice> replies = said.replies().stream()
                .map(reply -> Voice.of(speaker.name(reply.by()), reply.text()))
                .toList();
        return new Voice(
                Optional.of(speaker.name(said.member())), says(said), Optional.empty(), replies, choices(lap, said));
    }

    private Phrase says(Said said) {
        if (!said.passed()) {
            return Phrase.of(said.text());
        }
        return said.text().isEmpty()
                ? speaker.says("round.passed")
                : speaker.says("round.passed-because", "text", said.text());
    }

    private List<Choice> choices(Lap lap, Said said) {
        boolean now = lap.number() == round.lap().number() && !said.passed();
        if (now && speaker.kind().isAnswered() && !round.phase().isOver()) {
            return List.of(speaker.plain("choice.answer.label", Verb.REPLY, said.member()));
        }
        boolean over = round.phase() instanceof Phase.Heard || round.phase().isOver();
        return now && over && speaker.kind().goesToTheBacklog()
                ? List.of(speaker.plain("choice.keep-for-later.label", Verb.KEEP_FOR_LATER, said.member()))
                : List.of();
    }
}
