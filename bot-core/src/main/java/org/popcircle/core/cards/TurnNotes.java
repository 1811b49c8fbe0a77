package org.popcircle.core.cards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.TurnClock;
import org.popcircle.core.proposal.Turns;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;

/** What somebody reads after a press in a consent round that is held in turn, and the line that calls whose turn it is. */
final class TurnNotes {

    private final Speaker speaker;

    TurnNotes(Speaker speaker) {
        this.speaker = speaker;
    }

    View.NoteView after(ProposalCommand.InTurn act) {
        return switch (act) {
            case ProposalCommand.ComeBackToMe _ -> View.NoteView.of(speaker.says("note.turn.come-back"));
            case ProposalCommand.TakeTime _ -> takingTime();
            case ProposalCommand.AnswerQuietly _ ->
                speaker.proposal().turn().isPresent()
                        ? changeable(speaker.says("note.turn.quietly"))
                        : View.NoteView.of(speaker.says("note.turn.quietly-last"));
            case ProposalCommand.LetGo it ->
                View.NoteView.of(speaker.says("note.turn.let-go", "name", speaker.name(it.member())));
            case ProposalCommand.CallBack it ->
                View.NoteView.of(speaker.says("note.round.called-back", "name", speaker.name(it.member())));
        };
    }

    private View.NoteView takingTime() {
        Phrase says = TurnClock.endsAt(speaker.proposal())
                .map(moment -> speaker.says("note.turn.take-time-until", "moment", moment))
                .orElseGet(() -> speaker.says("note.turn.take-time"));
        return new View.NoteView(
                says,
                List.of(says),
                Optional.empty(),
                List.of(
                        speaker.plain("choice.question-first.label", Verb.ASK),
                        speaker.plain("choice.quietly.label", Verb.QUIETLY)));
    }

    /** An objection that came before its turn. */
    View.NoteView kept(boolean quietly) {
        String name =
                speaker.proposal().turn().flatMap(Turns::now).map(speaker::name).orElse("?");
        return quietly
                ? changeable(speaker.says("note.turn.kept-quietly", "name", name))
                : View.NoteView.of(speaker.says("note.turn.kept", "name", name));
    }

    /** Somebody who was let go is here again. */
    View.NoteView back() {
        return View.NoteView.of(speaker.says("note.turn.back"));
    }

    /** What was answered quietly can be written anew until the round closes. */
    private View.NoteView changeable(Phrase says) {
        return new View.NoteView(
                says,
                List.of(says),
                Optional.empty(),
                List.of(speaker.plain("choice.change-quietly.label", Verb.QUIETLY)));
    }

    /** Under the card: calls exactly the person whose turn it is. Empty where it is another's by now. */
    Optional<View.MessageView> call(MemberId member) {
        return isAsked(member).map(held -> {
            Phrase says = held.then()
                    .map(then -> speaker.says(
                            "message.turn-then",
                            "now",
                            speaker.person(member),
                            "then",
                            speaker.name(then),
                            "title",
                            title()))
                    .orElseGet(() -> speaker.says("message.turn", "now", speaker.person(member), "title", title()));
            return message(says, List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
        });
    }

    /** To whoever has the word and has not spoken yet, privately: no hurry, and a private path (method.md E33). */
    Optional<View.MessageView> nudge(MemberId member) {
        return isAsked(member).map(held -> {
            boolean hasDraft = held.drafts().containsKey(member);
            Optional<Instant> until = speaker.until();
            boolean quietly = held.quiet().contains(member);
            Phrase says = hasDraft
                    ? speaker.says(quietly ? "message.turn.draft-quietly" : "message.turn.draft", "title", title())
                    : until.map(moment -> speaker.says("message.turn.nudge-until", "title", title(), "moment", moment))
                            .orElseGet(() -> speaker.says("message.turn.nudge", "title", title()));
            TurnTold told = new TurnTold(speaker);
            List<Choice> choices = new ArrayList<>(told.answers());
            choices.add(speaker.plain("choice.take-time.label", Verb.TAKE_TIME));
            choices.add(speaker.plain("choice.quietly.label", Verb.QUIETLY));
            choices.add(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
            return message(says, choices);
        });
    }

    private Optional<Turns> isAsked(MemberId member) {
        return speaker.proposal().turn().filter(held -> held.now().equals(Optional.of(member)));
    }

    private String title() {
        return speaker.proposal().wording().title();
    }

    private static View.MessageView message(Phrase says, List<Choice> choices) {
        return new View.MessageView(says, List.of(says), List.of(), choices);
    }
}
