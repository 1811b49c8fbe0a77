package org.popcircle.core.cards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.selection.DoorRules;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;
import org.popcircle.core.wording.Words;

/**
 * The card of a selection that everybody sees, always drawn whole: what the role needs, who suggests whom once that is shown,
 * and what is asked now. Suggestions that are hidden never change it, and nothing on it counts anybody.
 */
public final class SelectionCards {

    private final SelectionSpeaker speaker;
    private final Selection selection;

    private SelectionCards(SelectionSpeaker speaker) {
        this.speaker = speaker;
        this.selection = speaker.selection();
    }

    /** Open and set aside as {@link View.ProposalView}; over as {@link View.OutcomeView}. */
    public static View card(Selection selection, Words words) {
        SelectionSpeaker speaker = new SelectionSpeaker(selection, words);
        return selection.phase().isOver() ? SelectionOutcomes.card(speaker) : new SelectionCards(speaker).open();
    }

    /** What stands in the place of a card that is not the current one any more, with a way there. */
    public static View pointer(Selection selection, Words words) {
        SelectionSpeaker speaker = new SelectionSpeaker(selection, words);
        return elsewhere(
                speaker,
                speaker.says("card.headline.moved", "title", speaker.roles()),
                List.of(speaker.says("card.moved")));
    }

    /** What stays where the circle does not live any more. */
    public static View movedOut(Selection selection, Words words) {
        SelectionSpeaker speaker = new SelectionSpeaker(selection, words);
        return elsewhere(speaker, words.phrase("card.moved-out", "title", speaker.roles()), List.of());
    }

    private static View elsewhere(SelectionSpeaker speaker, Phrase headline, List<Phrase> remarks) {
        return new View.OutcomeView(
                headline,
                View.Outcome.POINTER,
                headline,
                List.of(),
                remarks,
                List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    private View open() {
        SelectionSteps steps = new SelectionSteps(speaker);
        SelectionChoices choices = new SelectionChoices(speaker);
        List<Phrase> question = steps.question();
        return new View.ProposalView(
                summary(question),
                speaker.headline(),
                steps.step(),
                new SelectionFacts(speaker).all(),
                question,
                choices.forEveryone(),
                choices.forWhoLeads(),
                choices.rare(),
                new SelectionTalks(speaker).all(),
                heard(),
                hints());
    }

    private Phrase summary(List<Phrase> question) {
        Phrase says = speaker.headline().then(Phrase.of("\n")).then(question.getFirst());
        return missing().map(line -> says.then(Phrase.of("\n")).then(line)).orElse(says);
    }

    private List<Phrase> heard() {
        if (selection.phase() instanceof Phase.Inviting inviting) {
            return DoorWords.in(speaker, selection.present(), inviting.window());
        }
        List<Phrase> lines = new ArrayList<>();
        List<MemberId> heard = in();
        if (!heard.isEmpty()) {
            lines.add(speaker.says("card.heard.from", "names", speaker.names(heard)));
        }
        missing().ifPresent(lines::add);
        if (DoorRules.closed(selection).isEmpty()) {
            selection.frame().door().ifPresent(door -> lines.add(DoorWords.stillOpen(speaker, door)));
        }
        lines.addAll(new SelectionHeard(speaker).notHeard());
        speaker.window()
                .flatMap(Window::extendedBy)
                .ifPresent(by -> lines.add(speaker.says("card.heard.extended", "name", speaker.name(by))));
        return lines;
    }

    /** Who has answered in this step, never what. */
    private List<MemberId> in() {
        if (selection.isOnesTask() || selection.phase() instanceof Phase.Parked) {
            return List.of();
        }
        List<MemberId> asked =
                selection.phase().openRound().map(round -> round.asked()).orElseGet(selection::present);
        List<MemberId> awaited =
                selection.phase().openRound().map(round -> round.missing()).orElseGet(selection::awaited);
        return asked.stream().filter(member -> !awaited.contains(member)).toList();
    }

    /** Whose word is awaited, and until when; a task of one person stands in the question instead. */
    private Optional<Phrase> missing() {
        List<MemberId> missing = selection.isOnesTask() ? List.of() : selection.awaited();
        if (speaker.isOverdue()) {
            return Optional.of(
                    missing.isEmpty()
                            ? speaker.says("card.overdue")
                            : speaker.says("card.overdue.missing", "names", speaker.people(missing)));
        }
        Optional<Instant> until = speaker.window().flatMap(Window::closes);
        if (missing.isEmpty()) {
            return until.map(moment -> speaker.says("card.heard.until", "moment", moment));
        }
        return Optional.of(
                until.isPresent()
                        ? speaker.says(
                                "card.heard.missing-until", "names", speaker.people(missing), "moment", until.get())
                        : speaker.says("card.heard.missing", "names", speaker.people(missing)));
    }

    private List<Phrase> hints() {
        List<Phrase> hints = new ArrayList<>();
        switch (selection.phase()) {
            case Phase.Gathering _ -> hints.add(speaker.says("selection.hint.nobody-named"));
            case Phase.Nominating _ -> hints.add(speaker.says("selection.hint.private"));
            case Phase.Agreeing _, Phase.AskingOthers _, Phase.Leaving _ -> hints.add(speaker.says("card.hint.hidden"));
            case Phase.Changing _, Phase.Choosing _ -> hints.add(speaker.says("selection.hint.reasons"));
            case Phase.Mending _, Phase.AskingNominee _, Phase.Integrating _, Phase.Parked _ -> {}
            case Phase.Inviting _, Phase.Decided _, Phase.Dropped _ -> {}
        }
        speaker.leader().ifPresent(name -> hints.add(speaker.says("selection.hint.leads", "name", name)));
        selection
                .handover()
                .ifPresent(over -> hints.add(
                        over.why().isEmpty()
                                ? speaker.says("selection.hint.handed-over", "name", speaker.name(over.to()))
                                : speaker.says(
                                        "selection.hint.handed-over-because",
                                        "name",
                                        speaker.name(over.to()),
                                        "by",
                                        speaker.name(over.from()),
                                        "text",
                                        over.why())));
        hints.add(speaker.says("card.hint.thread"));
        return hints;
    }

    /** A line of what is open: where it stands and whose word is awaited. */
    public static View.Entry entry(Selection selection, Words words) {
        SelectionSpeaker speaker = new SelectionSpeaker(selection, words);
        Phrase step = new SelectionSteps(speaker).step();
        Phrase detail = new SelectionCards(speaker)
                .missing()
                .map(line -> step.then(Phrase.of("\n")).then(line))
                .orElse(step);
        return new View.Entry(
                Phrase.strong(words.plain(speaker.headline())),
                detail,
                List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    /** A line of what waits for somebody. */
    public static View.Entry mine(Selection selection, Words words) {
        SelectionSpeaker speaker = new SelectionSpeaker(selection, words);
        String key = selection.isOnesTask() ? "list.mine.selection-task" : "list.mine.word";
        return new View.Entry(
                Phrase.strong(words.plain(speaker.headline())),
                speaker.says(key, "circle", selection.frame().circle()),
                List.of(speaker.plain("choice.open.label", Verb.SHOW_CARD)));
    }
}
