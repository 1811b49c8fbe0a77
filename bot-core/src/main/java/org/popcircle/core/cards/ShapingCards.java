package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.shaping.DoorRules;
import org.popcircle.core.shaping.NotHeard;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.Synthesis;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.wording.Words;

/**
 * The card on which a proposal is built, always drawn whole: what is needed, the one question of the step, and what was
 * said so far.
 */
public final class ShapingCards {

    private final ShapingSpeaker speaker;
    private final Shaping shaping;

    private ShapingCards(ShapingSpeaker speaker) {
        this.speaker = speaker;
        this.shaping = speaker.shaping();
    }

    /** Open as {@link View.ProposalView}, over as {@link View.OutcomeView} with all that was said. */
    public static View card(Shaping shaping, Words words) {
        ShapingCards cards = new ShapingCards(new ShapingSpeaker(shaping, words));
        return switch (shaping.phase()) {
            case Phase.Proposed(var _, int proposal) -> cards.proposed(proposal);
            case Phase.Dropped _ -> cards.dropped();
            case Phase.Inviting _ -> cards.open();
            case Phase.AgreeingOnNeed _, Phase.PictureForming _, Phase.ProposalShaping _ -> cards.open();
            case Phase.ChoosingTuners _, Phase.Synthesising _, Phase.Ready _ -> cards.open();
            case Phase.Leaving _, Phase.Parked _ -> cards.open();
        };
    }

    /** What stands in the place of a card that is not the current one any more, with a way there. */
    public static View pointer(Shaping shaping, Words words) {
        ShapingSpeaker speaker = new ShapingSpeaker(shaping, words);
        return pointer(
                speaker,
                speaker.says("card.headline.moved", "title", speaker.title()),
                List.of(speaker.says("card.moved")));
    }

    /** What stays where the circle does not live any more. */
    public static View movedOut(Shaping shaping, Words words) {
        ShapingSpeaker speaker = new ShapingSpeaker(shaping, words);
        return pointer(speaker, words.phrase("card.moved-out", "title", speaker.title()), List.of());
    }

    private static View pointer(ShapingSpeaker speaker, Phrase headline, List<Phrase> remarks) {
        return new View.OutcomeView(
                headline,
                View.Outcome.POINTER,
                headline,
                List.of(),
                remarks,
                List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    private View open() {
        ShapingSteps step = new ShapingSteps(speaker);
        ShapingChoices choices = new ShapingChoices(speaker);
        return new View.ProposalView(
                summary(step),
                speaker.headline(),
                step.name(),
                facts(),
                step.question(),
                choices.forEveryone(),
                choices.forSome(),
                choices.rare(),
                new ShapingTalks(speaker).ofTheStep(),
                heard(step),
                hints());
    }

    private Phrase summary(ShapingSteps step) {
        Phrase says =
                speaker.headline().then(Phrase.of("\n")).then(step.question().getFirst());
        return step.awaited().map(line -> says.then(Phrase.of("\n")).then(line)).orElse(says);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                speaker.words().text("shape.fact.need"),
                Phrase.of(shaping.material().need().text())));
        shaping.material().draft().ifPresent(draft -> facts.addAll(text(draft)));
        return facts;
    }

    private List<Fact> text(Synthesis draft) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(speaker.words().text("card.fact.what"), Phrase.of(draft.text())));
        if (!draft.leftOut().isEmpty()) {
            facts.add(new Fact(speaker.words().text("shape.fact.left-out"), Phrase.of(draft.leftOut())));
        }
        return facts;
    }

    private List<Phrase> heard(ShapingSteps step) {
        if (shaping.phase() instanceof Phase.Inviting inviting) {
            return DoorWords.in(speaker, shaping.present(), inviting.asked().window());
        }
        List<Phrase> lines = new ArrayList<>();
        List<MemberId> said = step.asksEveryone()
                ? shaping.present().stream()
                        .filter(member -> !shaping.phase().awaited().contains(member))
                        .toList()
                : List.of();
        if (!said.isEmpty()) {
            lines.add(speaker.says("card.heard.from", "names", speaker.names(said)));
        }
        step.awaited().ifPresent(lines::add);
        if (DoorRules.closed(shaping).isEmpty()) {
            shaping.frame().door().ifPresent(door -> lines.add(DoorWords.stillOpen(speaker, door)));
        }
        notHeard().ifPresent(lines::add);
        return lines;
    }

    /** Nobody is skipped silently. */
    private Optional<Phrase> notHeard() {
        List<MemberId> members = shaping.material().notHeard().stream()
                .map(NotHeard::members)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(speaker.says("shape.not-heard", "names", speaker.names(members)));
    }

    private List<Phrase> hints() {
        List<Phrase> hints = new ArrayList<>();
        speaker.leader().ifPresent(name -> hints.add(speaker.says("shape.hint.leads", "name", name)));
        hints.add(speaker.says("card.hint.thread"));
        return hints;
    }

    private View proposed(int proposal) {
        ActionToken there =
                ActionToken.of(Verb.SHOW_CARD, new ProcessId(shaping.id().circle(), proposal), 0);
        return over(
                View.Outcome.HEARD,
                "shape.headline.proposed",
                "shape.proposed",
                List.of(Choice.main(speaker.words().text("choice.show-proposal.label"), there)));
    }

    private View dropped() {
        return over(View.Outcome.DROPPED, "shape.headline.dropped", "shape.dropped", List.of());
    }

    private View over(View.Outcome outcome, String headlineKey, String remarkKey, List<Choice> ways) {
        Phrase headline = speaker.says(headlineKey, "title", speaker.title());
        List<Choice> choices = new ArrayList<>(ways);
        choices.add(speaker.plain("choice.story.label", Verb.STORY));
        choices.add(speaker.plain("choice.export.label", Verb.EXPORT));
        return new View.OutcomeView(headline, outcome, headline, facts(), List.of(speaker.says(remarkKey)), choices);
    }

    /** A line of what is open: where it stands and whose word is awaited. */
    public static View.Entry entry(Shaping shaping, Words words) {
        ShapingSpeaker speaker = new ShapingSpeaker(shaping, words);
        ShapingSteps step = new ShapingSteps(speaker);
        Phrase detail = step.awaited()
                .map(line -> step.name().then(Phrase.of("\n")).then(line))
                .orElseGet(step::name);
        return new View.Entry(
                Phrase.strong(words.plain(speaker.headline())),
                detail,
                List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    /** A line of what waits for somebody. */
    public static View.Entry mine(Shaping shaping, Words words) {
        ShapingSpeaker speaker = new ShapingSpeaker(shaping, words);
        return new View.Entry(
                Phrase.strong(words.plain(speaker.headline())),
                speaker.says("list.mine.word", "circle", shaping.frame().circle()),
                List.of(speaker.plain("choice.open.label", Verb.SHOW_CARD)));
    }
}
