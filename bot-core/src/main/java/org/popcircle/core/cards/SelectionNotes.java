package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** The private sentence after a press in a selection: what was recorded and how to change it, or what to do instead. */
public final class SelectionNotes {

    private SelectionNotes() {}

    /** To whoever began it. */
    public static View.NoteView begun(Selection selection, Words words) {
        SelectionSpeaker speaker = new SelectionSpeaker(selection, words);
        List<String> names = selection.present().stream()
                .filter(member -> !member.equals(selection.frame().openedBy()))
                .map(speaker::name)
                .toList();
        return View.NoteView.of(speaker.says("desk.selection.begun", "names", names));
    }

    /**
     * What an accepted act did.
     *
     * @param after the selection as it is now
     * @param events what happened; none when it was known already
     */
    public static View.NoteView after(
            Selection after, SelectionCommand.Act act, List<SelectionEvent> events, Words words) {
        SelectionSpeaker speaker = new SelectionSpeaker(after, words);
        if (events.isEmpty()) {
            return note(speaker, "note.already", showIt(speaker));
        }
        return switch (act) {
            case SelectionCommand.WriteQualities c ->
                after.phase() instanceof Phase.Gathering
                        ? note(
                                speaker,
                                c.qualities().isEmpty() ? "note.selection.nothing" : "note.selection.qualities",
                                List.of(speaker.plain("choice.mend.label", Verb.QUALITIES)))
                        : note(speaker, "note.selection.goes-on", showIt(speaker));
            case SelectionCommand.Join _ -> in(after, words);
            case SelectionCommand.BeginNow _ -> note(speaker, "note.begun", showIt(speaker));
            case SelectionCommand.GiveAnswer c -> answered(speaker, c.answer());
            case SelectionCommand.Mend _ -> note(speaker, "note.selection.mended", List.of());
            case SelectionCommand.Nominate c -> nominated(speaker, c);
            case SelectionCommand.SuggestNobody _ -> nobody(speaker);
            case SelectionCommand.Keep _ -> note(speaker, "note.selection.kept", List.of());
            case SelectionCommand.ChangeAgain _ -> note(speaker, "note.selection.again", List.of());
            case SelectionCommand.GoOn _ -> note(speaker, "note.closed", List.of());
            case SelectionCommand.HandOver c ->
                View.NoteView.of(speaker.says("note.selection.handed-over", "name", speaker.name(c.to())));
            case SelectionCommand.ProposeCandidate _ -> note(speaker, "note.selection.proposed", List.of());
            case SelectionCommand.Shorten _, SelectionCommand.AddSafeguard _ ->
                note(speaker, "note.selection.changed", List.of());
            case SelectionCommand.OfferIdea _ -> note(speaker, "note.idea", List.of());
            case SelectionCommand.Resolve _ -> note(speaker, "note.selection.resolved", List.of());
            case SelectionCommand.StandFirm _ -> note(speaker, "note.selection.firm", List.of());
            case SelectionCommand.NeedTime _ -> note(speaker, "note.selection.time", List.of());
            case SelectionCommand.Ask _ -> note(speaker, "note.asked", showIt(speaker));
            case SelectionCommand.AnswerQuestion _ -> note(speaker, "note.answered", showIt(speaker));
            case SelectionCommand.AskOtherwise _ ->
                after.phase() instanceof Phase.Dropped
                        ? note(speaker, "note.withdrawn", List.of())
                        : WayNotes.asked(after.phase() instanceof Phase.Leaving, speaker);
            case SelectionCommand.AnswerOtherwise c ->
                WayNotes.answered(c.answer(), after.phase() instanceof Phase.Leaving, speaker);
            case SelectionCommand.TakeUpAgain _ -> note(speaker, "note.taken-up", List.of());
            case SelectionCommand.OfferStandIn _ ->
                note(
                        speaker,
                        events.stream().anyMatch(SelectionEvent.StoodIn.class::isInstance)
                                ? "note.stood-in"
                                : "note.stand-in-offered",
                        List.of());
            case SelectionCommand.AnswerStandIn answer ->
                note(speaker, answer.agreed() ? "note.stand-in-agreed" : "note.stand-in-declined", List.of());
        };
    }

    /** To somebody who has said "I'm in", however often. */
    public static View.NoteView in(Selection selection, Words words) {
        SelectionSpeaker speaker = new SelectionSpeaker(selection, words);
        String key = selection.phase() instanceof Phase.Inviting ? "note.door.in" : "note.selection.in";
        return note(speaker, key, showIt(speaker));
    }

    /** To somebody who presses something before they are in. */
    public static View.NoteView first(Selection selection, Words words) {
        return DoorWords.first(new SelectionSpeaker(selection, words));
    }

    /** To somebody who cannot come in. */
    public static View.NoteView outside(Refusal refusal, Words words) {
        return refusal instanceof Refusal.DoorClosed
                ? View.NoteView.of(words.phrase("note.selection.door-closed"))
                : Notes.refusedOutside(refusal, words);
    }

    private static View.NoteView answered(SelectionSpeaker speaker, Answer answer) {
        Phrase noted = speaker.says(answer instanceof Answer.NoObjection ? "note.no-objection" : "note.objection");
        List<Phrase> says = speaker.phase().openRound().isPresent()
                ? List.of(noted, speaker.says("note.selection.changeable"))
                : List.of(noted, speaker.says("note.round.goes-on"));
        return new View.NoteView(noted, says, Optional.empty(), showIt(speaker));
    }

    private static View.NoteView nominated(SelectionSpeaker speaker, SelectionCommand.Nominate act) {
        if (speaker.selection().isHidden()) {
            Phrase noted = speaker.says("note.selection.nominated");
            Phrase says = speaker.severalRoles()
                    ? Phrase.strong(speaker.role(act.role()) + ": ").then(noted)
                    : noted;
            List<Phrase> all = new ArrayList<>(List.of(says));
            List<Choice> choices = new ArrayList<>();
            List<Integer> missing = stillToSuggest(speaker.selection(), act.by().member());
            if (!missing.isEmpty()) {
                all.add(speaker.says(
                        "note.selection.still-to-suggest",
                        "roles",
                        missing.stream().map(speaker::role).toList()));
                missing.forEach(role ->
                        choices.add(speaker.forRole("choice.nominate.label", Verb.NOMINATE, role, Choice.Weight.MAIN)));
            }
            choices.add(speaker.plain("choice.mend.label", Verb.NOMINATE, act.role()));
            return new View.NoteView(says, all, Optional.empty(), choices);
        }
        return note(speaker, "note.selection.shown", showIt(speaker));
    }

    private static List<Integer> stillToSuggest(Selection selection, MemberId member) {
        return selection.open().stream()
                .filter(role -> selection.nomination(member, role).isEmpty())
                .toList();
    }

    private static View.NoteView nobody(SelectionSpeaker speaker) {
        if (speaker.selection().isHidden()) {
            return note(
                    speaker,
                    "note.selection.nobody",
                    List.of(speaker.plain("choice.suggest-after-all.label", Verb.NOMINATE)));
        }
        return SelectionOutcomes.nobodySuggested(speaker)
                ? note(speaker, "selection.nobody-suggested", List.of(speaker.plain("choice.story.label", Verb.STORY)))
                : note(speaker, "note.selection.shown", showIt(speaker));
    }

    private static List<Choice> showIt(SelectionSpeaker speaker) {
        return List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
    }

    private static View.NoteView note(SelectionSpeaker speaker, String key, List<Choice> choices) {
        Phrase says = speaker.says(key);
        return new View.NoteView(says, List.of(says), Optional.empty(), choices);
    }

    /**
     * What a refused act needs.
     *
     * @param typed what the person had typed; it is given back
     */
    public static View.NoteView refused(Refusal refusal, Selection selection, Optional<String> typed, Words words) {
        SelectionSpeaker speaker = new SelectionSpeaker(selection, words);
        Phrase says = own(refusal)
                .map(key -> speaker.says(key))
                .orElseGet(() -> Refusals.says(refusal, Optional.of(speaker), words));
        List<Choice> choices =
                selection.phase().isOver() ? List.of(speaker.plain("choice.story.label", Verb.STORY)) : showIt(speaker);
        return new View.NoteView(says, List.of(says), typed.filter(text -> !text.isBlank()), choices);
    }

    /** Where a selection has better words than others. */
    private static Optional<String> own(Refusal refusal) {
        if (refusal instanceof Refusal.CardIsOld) {
            return Optional.of("note.selection.moved");
        }
        if (refusal instanceof Refusal.NobodyElse) {
            return Optional.of("note.door.nobody-else");
        }
        if (refusal instanceof Refusal.CannotPassHere) {
            return Optional.of("note.selection.no-pass");
        }
        if (refusal instanceof Refusal.NotAmongThem) {
            return Optional.of("note.selection.not-among-them");
        }
        return refusal instanceof Refusal.NotYourTurn ? Optional.of("note.selection.last") : Optional.empty();
    }
}
