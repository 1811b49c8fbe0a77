package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundEvent;
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

    /** @param events everything that happened, from its opening on */
    public static View.StoryView story(Round round, List<RoundEvent> events, Words words) {
        RoundSpeaker speaker = new RoundSpeaker(round, words);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("round.fact.people"), names(speaker)));
        speaker.leader().ifPresent(name -> facts.add(new Fact(words.text("round.fact.leads"), Phrase.of(name))));
        List<MemberId> unheard = round.neverHeard();
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
                talks(speaker, events),
                choices);
    }

    /** The same as a Markdown text, in which what people typed stands as they typed it. */
    public static String markdown(Round round, List<RoundEvent> events, Words words) {
        return new Markdown(words).story(story(round, events, words));
    }

    private static List<Talk> talks(RoundSpeaker speaker, List<RoundEvent> events) {
        List<Talk> talks = new ArrayList<>();
        if (!speaker.round().isHidden()) {
            talks.addAll(withoutChoices(new RoundTalks(speaker).all()));
        }
        List<ProcessEvent<Exit.OfRound>> ways = events.stream()
                .flatMap(event -> event instanceof RoundEvent.Otherwise(var _, var way) ? Stream.of(way) : Stream.of())
                .toList();
        WayTalks.of(ways, speaker).ifPresent(talks::add);
        return talks;
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
