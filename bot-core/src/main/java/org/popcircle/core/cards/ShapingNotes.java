package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.shaping.Phase;
import org.popcircle.core.shaping.ProposalIdea;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.shaping.Unsorted;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** The private sentence after a press while a proposal is built: what was recorded, or what to do instead. */
public final class ShapingNotes {

    private ShapingNotes() {}

    /**
     * What an accepted act did.
     *
     * @param after as it is now
     * @param events what happened; none when it was known already
     */
    public static View.NoteView after(Shaping after, ShapingCommand.Act act, List<ShapingEvent> events, Words words) {
        ShapingSpeaker speaker = new ShapingSpeaker(after, words);
        if (events.isEmpty() && !(act instanceof ShapingCommand.Join)) {
            return unsorted(speaker, act)
                    .map(one -> named(speaker, Optional.of(one), List.of()))
                    .orElseGet(() -> note(List.of(speaker.says("note.already")), showIt(speaker)));
        }
        return switch (act) {
            case ShapingCommand.Join _ -> note(List.of(speaker.says("note.shape.joined")), showIt(speaker));
            case ShapingCommand.BeginNow _ -> note(List.of(speaker.says("note.begun")), showIt(speaker));
            case ShapingCommand.Agree _ -> says(speaker, "note.shape.agreed");
            case ShapingCommand.SuggestWording _ -> says(speaker, "note.shape.suggested");
            case ShapingCommand.WordNeed _ -> says(speaker, "note.shape.worded");
            case ShapingCommand.NameDimensions _ ->
                named(speaker, unsorted(speaker, act), said(speaker, events, "note.shape.dimensions"));
            case ShapingCommand.Sort sort ->
                named(speaker, unsorted(speaker, act), List.of(speaker.says(sorted(after, sort.number()))));
            case ShapingCommand.OfferIdeas _ ->
                named(speaker, unsorted(speaker, act), said(speaker, events, "note.shape.ideas"));
            case ShapingCommand.AnotherRound _ -> says(speaker, "note.shape.another-round");
            case ShapingCommand.Volunteer _, ShapingCommand.NameTuners _ -> says(speaker, "note.shape.tuners");
            case ShapingCommand.ObjectToTuners _ -> says(speaker, "note.shape.reason");
            case ShapingCommand.WriteSynthesis _ -> says(speaker, "note.shape.written");
            case ShapingCommand.GoOn _ -> says(speaker, "note.shape.went-on");
            case ShapingCommand.AskOtherwise _ ->
                after.phase() instanceof Phase.Dropped
                        ? says(speaker, "note.shape.dropped")
                        : WayNotes.asked(after.phase() instanceof Phase.Leaving, speaker);
            case ShapingCommand.AnswerOtherwise c ->
                WayNotes.answered(c.answer(), after.phase() instanceof Phase.Leaving, speaker);
            case ShapingCommand.TakeUpAgain _ -> says(speaker, "note.shape.again");
            case ShapingCommand.OfferStandIn _ ->
                says(
                        speaker,
                        events.stream().anyMatch(ShapingEvent.StoodIn.class::isInstance)
                                ? "note.stood-in"
                                : "note.stand-in-offered");
            case ShapingCommand.AnswerStandIn answer ->
                says(speaker, answer.agreed() ? "note.stand-in-agreed" : "note.stand-in-declined");
        };
    }

    /** To somebody who has said "I'm in", however often. */
    public static View.NoteView in(Shaping shaping, Words words) {
        ShapingSpeaker speaker = new ShapingSpeaker(shaping, words);
        String key = shaping.phase() instanceof Phase.Inviting ? "note.door.in" : "note.shape.in";
        return note(List.of(speaker.says(key)), showIt(speaker));
    }

    /** To somebody who presses something before they are in. */
    public static View.NoteView first(Shaping shaping, Words words) {
        return DoorWords.first(new ShapingSpeaker(shaping, words));
    }

    /** To somebody who cannot come in. */
    public static View.NoteView outside(Refusal refusal, Words words) {
        return refusal instanceof Refusal.DoorClosed
                ? View.NoteView.of(words.phrase("note.shape.door-closed"))
                : Notes.refusedOutside(refusal, words);
    }

    /** Where it stands now. */
    private static String sorted(Shaping after, int number) {
        Optional<ProposalIdea> idea = after.material().ideas().stream()
                .filter(one -> one.number() == number)
                .findFirst();
        boolean isDimension = after.material().dimensions().stream().anyMatch(one -> one.number() == number);
        return idea.map(one -> one.parked() ? "note.shape.parked-idea" : "note.shape.ideas")
                .orElse(isDimension ? "note.shape.kept-dimension" : "note.shape.left-out");
    }

    /** What was written down, and what somebody else had said already. */
    private static List<Phrase> said(ShapingSpeaker speaker, List<ShapingEvent> events, String key) {
        List<Phrase> lines = new ArrayList<>();
        boolean written = events.stream()
                .anyMatch(event ->
                        event instanceof ShapingEvent.DimensionNamed || event instanceof ShapingEvent.IdeaOffered);
        if (written) {
            lines.add(speaker.says(key));
        }
        for (ShapingEvent event : events) {
            if (event instanceof ShapingEvent.SaidAlready said) {
                lines.add(speaker.says("note.shape.bingo", "text", said.text()));
            }
        }
        return lines;
    }

    /** What this person typed and has still to say what it is: one at a time, the oldest first. */
    private static Optional<Unsorted> unsorted(ShapingSpeaker speaker, ShapingCommand.Act act) {
        return speaker.shaping().material().unsorted().stream()
                .filter(one -> one.by().equals(act.by().member()))
                .findFirst();
    }

    private static View.NoteView named(ShapingSpeaker speaker, Optional<Unsorted> asked, List<Phrase> said) {
        if (asked.isEmpty()) {
            return said.isEmpty() ? says(speaker, "note.shape.agreed") : note(said, List.of());
        }
        boolean amongIdeas = speaker.shaping().phase() instanceof Phase.ProposalShaping;
        int number = asked.get().number();
        boolean judges = !amongIdeas && asked.get().judges();
        List<Phrase> lines = new ArrayList<>(said);
        lines.add(speaker.says(
                judges
                        ? "note.shape.like-a-judgement.early"
                        : amongIdeas ? "note.shape.like-a-judgement" : "note.shape.like-an-idea",
                "text",
                asked.get().text()));
        Choice itBelongsHere = speaker.plain("choice.keep-dimension.label", Verb.KEEP_DIMENSION, number);
        if (judges) {
            return note(lines, List.of(itBelongsHere));
        }
        return note(
                lines,
                amongIdeas
                        ? List.of(
                                speaker.plain("choice.leave-out-idea.label", Verb.LEAVE_OUT_IDEA, number),
                                speaker.plain("choice.add-idea.label", Verb.ADD_IDEA, number))
                        : List.of(speaker.main("choice.park-idea.label", Verb.PARK_IDEA, number), itBelongsHere));
    }

    private static View.NoteView says(ShapingSpeaker speaker, String key) {
        return note(List.of(speaker.says(key)), List.of());
    }

    private static View.NoteView note(List<Phrase> says, List<Choice> choices) {
        return new View.NoteView(says.getFirst(), says, Optional.empty(), choices);
    }

    private static List<Choice> showIt(ShapingSpeaker speaker) {
        return List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
    }

    /**
     * What a refused act needs.
     *
     * @param typed what the person had typed; it is given back
     */
    public static View.NoteView refused(Refusal refusal, Shaping shaping, Optional<String> typed, Words words) {
        ShapingSpeaker speaker = new ShapingSpeaker(shaping, words);
        Phrase says = why(refusal, speaker);
        return new View.NoteView(
                says,
                List.of(says),
                typed.filter(text -> !text.isBlank()),
                shaping.phase().isOver() ? List.of() : showIt(speaker));
    }

    private static Phrase why(Refusal refusal, ShapingSpeaker speaker) {
        if (refusal instanceof Refusal.CardIsOld) {
            return speaker.says("note.shape.moved");
        }
        if (refusal instanceof Refusal.NobodyElse) {
            return speaker.says("note.door.nobody-else");
        }
        if (refusal instanceof Refusal.QuestionsOpen) {
            return speaker.says("note.shape.reasons-open");
        }
        return Refusals.says(refusal, Optional.of(speaker), speaker.words());
    }
}
