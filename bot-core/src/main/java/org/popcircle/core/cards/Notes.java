package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.Given;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** The private sentence after a press: what was recorded and how to change it, or what happened and what to do. */
public final class Notes {

    private final Speaker speaker;
    private final List<ProposalEvent> events;

    private Notes(Speaker speaker, List<ProposalEvent> events) {
        this.speaker = speaker;
        this.events = events;
    }

    /**
     * What an accepted act did. Another copy of a press that was delivered several times is told the same as the first: nobody
     * knows which of the answers is the one that shows.
     *
     * @param after the proposal as it is now
     * @param events what happened; none when it was known already
     */
    public static View.NoteView after(
            Proposal after, MemberId who, ProposalCommand.Act act, List<ProposalEvent> events, Words words) {
        Speaker speaker = new Speaker(after, words);
        if (events.isEmpty() && !isCopy(after, who, act)) {
            return View.NoteView.of(
                    speaker.says("note.already"), speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
        }
        return new Notes(speaker, events).after(act, who);
    }

    private static boolean isCopy(Proposal after, MemberId who, ProposalCommand.Act act) {
        return act instanceof ProposalCommand.GiveAnswer press
                && after.answers()
                        .map(round -> round.given().get(who))
                        .filter(new Given(press.answer(), press.by().pressed())::equals)
                        .isPresent();
    }

    /**
     * What a refused act needs.
     *
     * @param typed what the person had typed; it is given back
     */
    public static View.NoteView refused(
            Refusal refusal, Proposal proposal, MemberId who, Optional<String> typed, Words words) {
        Speaker speaker = new Speaker(proposal, words);
        Phrase says = Refusals.says(refusal, Optional.of(speaker), words);
        return new View.NoteView(
                says, List.of(says), typed.filter(text -> !text.isBlank()), Refusals.choices(refusal, speaker));
    }

    /** Somebody came in by an open invitation. */
    public static View.NoteView cameIn(Proposal proposal, Words words) {
        return View.NoteView.of(new Speaker(proposal, words).says("note.joined"));
    }

    /** To somebody who presses something before they are in. */
    public static View.NoteView first(Proposal proposal, Words words) {
        return DoorWords.first(new Speaker(proposal, words));
    }

    /** What is refused where there is no proposal yet. */
    public static View.NoteView refusedOutside(Refusal refusal, Words words) {
        return View.NoteView.of(Refusals.says(refusal, Optional.empty(), words));
    }

    private View.NoteView after(ProposalCommand.Act act, MemberId who) {
        return switch (act) {
            case ProposalCommand.Correct _ -> note("note.corrected");
            case ProposalCommand.TakeBack _ ->
                has(ProposalEvent.Withdrawn.class) ? note("note.withdrawn") : note("note.drop-asked");
            case ProposalCommand.SayClear _ -> note("note.clear");
            case ProposalCommand.SayNoQuestion _ -> note("note.no-question");
            case ProposalCommand.Ask _ -> note("note.asked");
            case ProposalCommand.AskObjector _ -> note("note.asked");
            case ProposalCommand.AnswerQuestion _ -> note("note.answered");
            case ProposalCommand.React _ -> note("note.reacted");
            case ProposalCommand.SayLooksGood _ -> note("note.looks-good");
            case ProposalCommand.ProposeInstead _ -> note("note.kept");
            case ProposalCommand.TalkFirst _ -> note("note.talk-first");
            case ProposalCommand.GiveAnswer given -> answered(given.answer(), who);
            case ProposalCommand.InTurn turned -> turned(turned);
            case ProposalCommand.Pass _ -> note("note.already");
            case ProposalCommand.Join _ -> note("note.joined");
            case ProposalCommand.BeginNow _ -> note("note.begun");
            case ProposalCommand.Decline _ -> note("note.declined");
            case ProposalCommand.LeaveMeOut _ -> note("note.left-out");
            case ProposalCommand.TakeWording _ -> note("note.wording-taken", CardSteps.wordingChoices(speaker));
            case ProposalCommand.Amend _ ->
                View.NoteView.of(speaker.says(
                        "note.amended", "version", speaker.proposal().current().number()));
            case ProposalCommand.GoOn _ -> note("note.gone-on");
            case ProposalCommand.OfferIdea _ -> note("note.idea");
            case ProposalCommand.WithdrawObjection _ -> resolved();
            case ProposalCommand.Focus _, ProposalCommand.FocusTogether _ -> note("note.focus");
            case ProposalCommand.NeedTime _, ProposalCommand.ExtendOverdue _, ProposalCommand.WaitForThem _ ->
                more(who);
            case ProposalCommand.PromiseContact _ -> note("note.contact");
            case ProposalCommand.CallMeeting _ -> note("note.meeting");
            case ProposalCommand.TakeUpAgain _ -> note("note.taken-up");
            case ProposalCommand.CloseRound _ -> note("note.closed");
            case ProposalCommand.GoOnWithout _ -> note("note.go-on-without");
            case ProposalCommand.OfferStandIn _ ->
                has(ProposalEvent.StoodIn.class) ? note("note.stood-in") : note("note.stand-in-offered");
            case ProposalCommand.AnswerStandIn answer ->
                answer.agreed() ? note("note.stand-in-agreed") : note("note.stand-in-declined");
            case ProposalCommand.AskToPark _ -> note("note.park-asked");
            case ProposalCommand.AskToGoOnOtherwise _ -> note("note.otherwise-asked");
            case ProposalCommand.TakeOver _ -> note("note.taken-over");
        };
    }

    private boolean has(Class<? extends ProposalEvent> kind) {
        return events.stream().anyMatch(kind::isInstance);
    }

    private View.NoteView note(String key) {
        return View.NoteView.of(speaker.says(key));
    }

    private View.NoteView note(String key, List<Choice> choices) {
        Phrase says = speaker.says(key);
        return new View.NoteView(says, List.of(says), Optional.empty(), choices);
    }

    private View.NoteView turned(ProposalCommand.InTurn act) {
        return tooEarly(act instanceof ProposalCommand.AnswerQuietly)
                .orElseGet(() -> new TurnNotes(speaker).after(act));
    }

    /** What was not said yet but kept for one's turn, or is asked again at the end. */
    private Optional<View.NoteView> tooEarly(boolean quietly) {
        if (has(ProposalEvent.AnswerGiven.class)) {
            return Optional.empty();
        }
        if (has(ProposalEvent.ReasonKept.class)) {
            return Optional.of(new TurnNotes(speaker).kept(quietly));
        }
        boolean back = events.stream()
                .anyMatch(event -> event instanceof ProposalEvent.CalledBack called
                        && called.by().equals(called.member()));
        return back ? Optional.of(new TurnNotes(speaker).back()) : Optional.empty();
    }

    /** The one answered reads their own answer; what others said stays hidden while the round is open. */
    private View.NoteView answered(Answer answer, MemberId who) {
        return tooEarly(false).orElseGet(() -> recorded(answer, who));
    }

    private View.NoteView recorded(Answer answer, MemberId who) {
        boolean open = isRoundOpen();
        boolean aloud = speaker.proposal().spoken().containsKey(who);
        Phrase recorded = switch (answer) {
            case Answer.NoObjection(var concern) ->
                speaker.says(concern.isEmpty() || aloud ? "note.no-objection" : withWords());
            case Answer.Objects _ -> speaker.says("note.objection");
        };
        List<Phrase> says = new ArrayList<>();
        says.add(recorded);
        says.add(aloud ? speaker.says("note.turn.changeable") : open ? changeable() : speaker.says(roundOver()));
        List<Choice> change = switch (answer) {
            case Answer.NoObjection _ ->
                List.of(
                        speaker.plain("choice.change-to-objection.label", Verb.OBJECT),
                        speaker.plain("choice.change-to-question.label", Verb.ASK));
            case Answer.Objects _ -> List.of(speaker.plain("choice.change-to-consent.label", Verb.CONSENT));
        };
        Phrase summary = recorded.then(Phrase.of(" ")).then(says.getLast());
        return new View.NoteView(summary, says, Optional.empty(), open ? change : List.of());
    }

    /** Words beside a consent: a concern where the circle has that as an answer, else something said (method.md E22). */
    private String withWords() {
        return speaker.proposal().frame().manner().concerns() ? "note.no-objection-concern" : "note.no-objection-but";
    }

    private boolean isRoundOpen() {
        return switch (speaker.phase()) {
            case Phase.Checking _, Phase.Consenting _, Phase.Leaving _ -> true;
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Clarifying _,
                    Phase.Reacting _,
                    Phase.Amending _,
                    Phase.Gathering _ -> false;
            case Phase.Integrating _, Phase.Parked _ -> false;
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> false;
        };
    }

    private Phrase changeable() {
        return speaker.until()
                .map(moment -> speaker.says("note.changeable-until", "moment", moment))
                .orElseGet(() -> speaker.says("note.changeable"));
    }

    private String roundOver() {
        return switch (speaker.phase()) {
            case Phase.Adopted _ -> "note.round.decided";
            case Phase.Integrating _ -> "note.round.objections";
            case Phase.Dropped _ -> "note.round.dropped";
            case Phase.Parked _ -> "note.round.parked";
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Clarifying _,
                    Phase.Reacting _,
                    Phase.Amending _,
                    Phase.Gathering _ -> "note.round.goes-on";
            case Phase.Checking _, Phase.Consenting _, Phase.Leaving _, Phase.Withdrawn _ -> "note.round.goes-on";
        };
    }

    /** Whoever withdrew an objection answers anew (method.md E13). */
    private View.NoteView resolved() {
        return note(
                "note.resolved",
                List.of(
                        speaker.main("choice.no-objection.label", Verb.CONSENT),
                        speaker.plain("choice.object.label", Verb.OBJECT)));
    }

    private View.NoteView more(MemberId who) {
        return View.NoteView.of(speaker.until()
                .map(moment -> speaker.says("note.extended-until", "moment", moment))
                .orElseGet(() -> speaker.says("note.extended", "name", speaker.name(who))));
    }
}
