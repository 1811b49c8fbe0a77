package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.shaping.NotHeard;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.wording.Words;

/** How a proposal was built, to read as one piece: all that was said, and what was left out and why. */
public final class ShapingStories {

    private ShapingStories() {}

    /** @param events everything that happened, from its opening on */
    public static View.StoryView story(Shaping shaping, List<ShapingEvent> events, Words words) {
        ShapingSpeaker speaker = new ShapingSpeaker(shaping, words);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.text("shape.fact.need"),
                Phrase.of(shaping.material().need().text())));
        facts.add(new Fact(
                words.text("round.fact.people"),
                names(shaping.people().stream().map(Attendee::name).toList())));
        speaker.leader().ifPresent(name -> facts.add(new Fact(words.text("round.fact.leads"), Phrase.of(name))));
        if (!shaping.tuners().isEmpty()) {
            boolean written = shaping.material().draft().isPresent();
            facts.add(new Fact(
                    words.text(written ? "shape.fact.writers" : "shape.fact.writing"),
                    names(speaker.names(shaping.tuners()))));
        }
        for (NotHeard missed : shaping.material().notHeard()) {
            facts.add(new Fact(
                    words.text("shape.fact.not-heard." + missed.step().key()), names(speaker.names(missed.members()))));
        }
        ended(shaping.phase()).ifPresent(key -> facts.add(new Fact(words.text("shape.fact.end"), words.phrase(key))));
        return new View.StoryView(
                words.phrase("story.summary", "title", speaker.title()),
                speaker.headline(),
                facts,
                talks(speaker, events),
                choices(speaker));
    }

    private static Optional<String> ended(Phase phase) {
        if (phase instanceof Phase.Proposed) {
            return Optional.of("shape.end.proposed");
        }
        return phase instanceof Phase.Dropped ? Optional.of("shape.end.dropped") : Optional.empty();
    }

    private static List<Talk> talks(ShapingSpeaker speaker, List<ShapingEvent> events) {
        List<Talk> talks = new ArrayList<>(new ShapingTalks(speaker).all());
        List<ProcessEvent<Exit.OfShaping>> ways = events.stream()
                .flatMap(
                        event -> event instanceof ShapingEvent.Otherwise(var _, var way) ? Stream.of(way) : Stream.of())
                .toList();
        WayTalks.of(ways, speaker).ifPresent(talks::add);
        return talks;
    }

    private static List<Choice> choices(ShapingSpeaker speaker) {
        List<Choice> choices = new ArrayList<>();
        choices.add(speaker.plain("choice.export.label", Verb.EXPORT));
        switch (speaker.phase()) {
            case Phase.Proposed(var _, int proposal) ->
                choices.add(Choice.plain(
                        speaker.words().text("choice.show-proposal.label"),
                        ActionToken.of(
                                Verb.SHOW_CARD, new ProcessId(speaker.subject().circle(), proposal), 0)));
            case Phase.Dropped _ -> {}
            case Phase.Inviting _, Phase.AgreeingOnNeed _, Phase.PictureForming _, Phase.ProposalShaping _ ->
                choices.add(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
            case Phase.ChoosingTuners _, Phase.Synthesising _, Phase.Ready _, Phase.Leaving _, Phase.Parked _ ->
                choices.add(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
        }
        return choices;
    }

    /** The same as a Markdown text, in which what people typed stands as they typed it. */
    public static String markdown(Shaping shaping, List<ShapingEvent> events, Words words) {
        return new Markdown(words).story(story(shaping, events, words));
    }

    private static Phrase names(List<String> names) {
        return Phrase.of(String.join(", ", names));
    }
}
