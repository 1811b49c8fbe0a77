package org.popcircle.core.cards;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.round.Phase;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** The private sentence after a press in a round: what was recorded and how to change it, or what to do instead. */
public final class RoundNotes {

    private RoundNotes() {}

    /**
     * What an accepted act did.
     *
     * @param after the round as it is now
     * @param events what happened; none when it was known already
     */
    public static View.NoteView after(
            Round after, MemberId who, RoundCommand.Act act, List<RoundEvent> events, Words words) {
        RoundSpeaker speaker = new RoundSpeaker(after, words);
        if (events.isEmpty() && !(act instanceof RoundCommand.Join)) {
            return note(speaker, "note.already", showIt(speaker));
        }
        return switch (act) {
            case RoundCommand.Speak _ -> spoken(speaker, who, events);
            case RoundCommand.Pass _ -> note(speaker, "note.round.passed", afterAll(speaker));
            case RoundCommand.Join _ -> note(speaker, "note.round.joined", showIt(speaker));
            case RoundCommand.BeginNow _ -> note(speaker, "note.begun", showIt(speaker));
            case RoundCommand.ComeBackToMe _ -> note(speaker, "note.round.come-back", List.of());
            case RoundCommand.Reply _ -> note(speaker, "note.answered", List.of());
            case RoundCommand.Skip c -> about(speaker, "note.round.skipped", c.member());
            case RoundCommand.MoveToEnd c -> about(speaker, "note.round.later", c.member());
            case RoundCommand.CallBack c -> about(speaker, "note.round.called-back", c.member());
            case RoundCommand.AskOtherwise _ -> WayNotes.asked(after.phase() instanceof Phase.Leaving, speaker);
            case RoundCommand.AnswerOtherwise c ->
                WayNotes.answered(c.answer(), after.phase() instanceof Phase.Leaving, speaker);
            case RoundCommand.TakeUpAgain _ -> note(speaker, "note.taken-up", showIt(speaker));
            case RoundCommand.NextRound _ -> note(speaker, "note.round.next", List.of());
            case RoundCommand.Close _ -> note(speaker, "note.round.closed", List.of());
            case RoundCommand.OfferStandIn _ ->
                note(
                        speaker,
                        events.stream().anyMatch(RoundEvent.StoodIn.class::isInstance)
                                ? "note.stood-in"
                                : "note.stand-in-offered",
                        List.of());
            case RoundCommand.AnswerStandIn answer ->
                note(speaker, answer.agreed() ? "note.stand-in-agreed" : "note.stand-in-declined", List.of());
        };
    }

    /** To somebody who has said "I'm in", however often. */
    public static View.NoteView in(Round round, Words words) {
        RoundSpeaker speaker = new RoundSpeaker(round, words);
        return switch (round.phase()) {
            case Phase.Inviting _ -> note(speaker, "note.door.in", showIt(speaker));
            case Phase.InTurn _ -> note(speaker, "note.round.in-turn", showIt(speaker));
            case Phase.AtOnce _ ->
                note(speaker, "note.round.in-at-once", List.of(speaker.main("choice.have-a-say.label", Verb.SPEAK)));
            case Phase.Heard _, Phase.Leaving _, Phase.Parked _, Phase.Closed _ ->
                note(speaker, "note.already", showIt(speaker));
        };
    }

    /** To somebody who presses something before they are in. */
    public static View.NoteView first(Round round, Words words) {
        return DoorWords.first(new RoundSpeaker(round, words));
    }

    private static View.NoteView spoken(RoundSpeaker speaker, MemberId who, List<RoundEvent> events) {
        Round round = speaker.round();
        boolean kept = events.stream().anyMatch(RoundEvent.DraftKept.class::isInstance);
        if (kept && round.phase() instanceof Phase.InTurn turn) {
            return View.NoteView.of(speaker.says("note.round.kept", "name", speaker.name(turn.now())));
        }
        boolean mendable = round.canBeMendedBy(who);
        if (round.isHidden()) {
            return note(speaker, "note.round.hidden", mend(speaker));
        }
        return note(speaker, "note.round.spoken", mendable ? mend(speaker) : List.of());
    }

    private static List<Choice> afterAll(RoundSpeaker speaker) {
        return List.of(speaker.plain("choice.say-after-all.label", Verb.SPEAK));
    }

    private static List<Choice> mend(RoundSpeaker speaker) {
        return List.of(speaker.plain("choice.mend.label", Verb.SPEAK));
    }

    private static List<Choice> showIt(RoundSpeaker speaker) {
        return List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
    }

    private static View.NoteView about(RoundSpeaker speaker, String key, MemberId member) {
        return View.NoteView.of(speaker.words().phrase(key, "name", speaker.name(member)));
    }

    private static View.NoteView note(RoundSpeaker speaker, String key, List<Choice> choices) {
        Phrase says = speaker.words().phrase(key);
        return new View.NoteView(says, List.of(says), Optional.empty(), choices);
    }

    /**
     * What a refused act needs.
     *
     * @param typed what the person had typed; it is given back
     */
    public static View.NoteView refused(Refusal refusal, Round round, Optional<String> typed, Words words) {
        RoundSpeaker speaker = new RoundSpeaker(round, words);
        Phrase says = why(refusal, speaker);
        List<Choice> choices = refusal instanceof Refusal.CannotPassHere
                ? List.of(speaker.main("choice.speak.label", Verb.SPEAK))
                : round.phase().isOver() ? List.of() : showIt(speaker);
        return new View.NoteView(says, List.of(says), typed.filter(text -> !text.isBlank()), choices);
    }

    private static Phrase why(Refusal refusal, RoundSpeaker speaker) {
        if (refusal instanceof Refusal.CannotPassHere) {
            return speaker.says("note.round.no-pass");
        }
        if (refusal instanceof Refusal.NobodyElse) {
            return speaker.says("note.door.nobody-else");
        }
        return refusal instanceof Refusal.CardIsOld
                ? speaker.says("note.round.moved")
                : Refusals.says(refusal, Optional.of(speaker), speaker.words());
    }
}
