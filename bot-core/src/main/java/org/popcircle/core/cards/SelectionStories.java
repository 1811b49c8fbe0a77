package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.selection.Candidacy;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.selection.Tried;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.view.Voice;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.wording.Words;

/** A selection to read as one piece, in order. What is still hidden is not in it. */
public final class SelectionStories {

    private SelectionStories() {}

    /** @param events what happened, oldest first */
    public static View.StoryView story(Selection selection, List<SelectionEvent> events, Words words) {
        SelectionSpeaker speaker = new SelectionSpeaker(selection, words);
        SelectionFacts facts = new SelectionFacts(speaker);
        List<Fact> all = new ArrayList<>();
        all.add(new Fact(
                words.text("round.fact.people"),
                Phrase.of(String.join(
                        ", ", selection.people().stream().map(Attendee::name).toList()))));
        speaker.leader().ifPresent(name -> all.add(new Fact(words.text("round.fact.leads"), Phrase.of(name))));
        all.addAll(facts.settled());
        all.addAll(facts.role());
        List<Choice> choices = new ArrayList<>();
        choices.add(speaker.plain("choice.export.label", Verb.EXPORT));
        if (!selection.phase().isOver()) {
            choices.add(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
        }
        return new View.StoryView(
                words.phrase("story.summary", "title", speaker.roles()),
                speaker.headline(),
                all,
                chapters(speaker, events),
                choices);
    }

    /** The same as a Markdown text, in which what people typed stands as they typed it. */
    public static String markdown(Selection selection, List<SelectionEvent> events, Words words) {
        return new Markdown(words).story(story(selection, events, words));
    }

    private static List<Talk> chapters(SelectionSpeaker speaker, List<SelectionEvent> events) {
        Selection selection = speaker.selection();
        SelectionTalks talks = new SelectionTalks(speaker);
        List<Talk> chapters =
                new ArrayList<>(talks.grid(selection.frame().sought().numbers()));
        for (Tried tried : selection.tried()) {
            chapters.add(proposed(speaker, tried.candidacy()));
            talks.objections(tried.objections(), List.of()).ifPresent(chapters::add);
        }
        selection.settled().forEach(done -> chapters.add(proposed(speaker, done.candidacy())));
        talks.questions(selection.questions()).ifPresent(chapters::add);
        List<ProcessEvent<Exit.OfSelection>> ways = events.stream()
                .flatMap(event ->
                        event instanceof SelectionEvent.Otherwise(var _, var way) ? Stream.of(way) : Stream.of())
                .toList();
        WayTalks.of(ways, speaker).ifPresent(chapters::add);
        return chapters;
    }

    private static Talk proposed(SelectionSpeaker speaker, Candidacy candidacy) {
        List<Voice> voices = new ArrayList<>();
        voices.add(Voice.of(speaker.name(candidacy.by()), candidacy.why()));
        voices.add(told(speaker.term(candidacy.until())));
        candidacy.safeguards().forEach(text -> voices.add(told(Phrase.of(text))));
        return new Talk(
                speaker.label(
                        "selection.talk.proposed",
                        "name",
                        speaker.named(candidacy.candidates()),
                        "role",
                        speaker.role(candidacy.role()),
                        "version",
                        candidacy.version()),
                voices);
    }

    private static Voice told(Phrase says) {
        return new Voice(Optional.empty(), says, Optional.empty(), List.of(), List.of());
    }
}
