package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.round.Lap;
import org.popcircle.core.round.Round;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.view.Voice;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.wording.Words;

/** A round to read as one piece, in order. What is still hidden is not in it. */
public final class RoundStories {

    private RoundStories() {}

    public static View.StoryView story(Round round, Words words) {
        RoundSpeaker speaker = new RoundSpeaker(round, words);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("round.fact.people"), names(speaker)));
        speaker.leader().ifPresent(name -> facts.add(new Fact(words.text("round.fact.leads"), Phrase.of(name))));
        List<MemberId> unheard = unheard(round);
        if (!unheard.isEmpty()) {
            facts.add(
                    new Fact(words.text("round.fact.not-heard"), Phrase.of(String.join(", ", speaker.names(unheard)))));
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(speaker.plain("choice.export.label", Verb.EXPORT));
        if (!round.phase().isOver()) {
            choices.add(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
        }
        return new View.StoryView(
                words.phrase("story.summary", "title", speaker.asked()),
                speaker.headline(),
                facts,
                round.isHidden() ? List.of() : withoutChoices(new RoundTalks(speaker).all()),
                choices);
    }

    /** The same as a Markdown text, in which what people typed stands as they typed it. */
    public static String markdown(Round round, Words words) {
        return new Markdown(words).story(story(round, words));
    }

    /** What somebody said last, as a line of the list of what waits; empty where they said nothing to keep. */
    public static Optional<String> topic(Round round, MemberId member) {
        return round.isHidden()
                ? Optional.empty()
                : round.lap().saidBy(member).filter(said -> !said.passed()).map(said -> Titles.of(said.text()));
    }

    private static Phrase names(RoundSpeaker speaker) {
        return Phrase.of(String.join(", ", speaker.names(speaker.round().lap().order())));
    }

    private static List<MemberId> unheard(Round round) {
        return round.laps().stream()
                .map(Lap::notHeard)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Talk> withoutChoices(List<Talk> talks) {
        return talks.stream()
                .map(talk -> new Talk(
                        talk.title(),
                        talk.voices().stream()
                                .map(voice ->
                                        new Voice(voice.name(), voice.says(), voice.note(), voice.replies(), List.of()))
                                .toList()))
                .toList();
    }
}
