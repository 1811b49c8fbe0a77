package org.popcircle.core.cards;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.selection.OtherWay;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Question;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.Settled;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Window;
import org.popcircle.core.wording.Words;

/** Notices about a selection put into words at the moment they are sent. Empty when what they say is no longer true. */
public final class SelectionMessages {

    private final SelectionSpeaker speaker;
    private final Selection selection;

    private SelectionMessages(SelectionSpeaker speaker) {
        this.speaker = speaker;
        this.selection = speaker.selection();
    }

    public static Optional<View.MessageView> of(Notice notice, Selection selection, Words words) {
        return new SelectionMessages(new SelectionSpeaker(selection, words)).of(notice);
    }

    private Optional<View.MessageView> of(Notice notice) {
        return switch (notice) {
            case Notice.Nudge n -> waitsFor(n.phase(), n.member(), nudge());
            case Notice.YourTurn n ->
                waitsFor(n.phase(), n.member(), speaker.says("message.selection.last", "title", speaker.roles()));
            case Notice.YourWording n ->
                waitsFor(n.phase(), n.member(), speaker.says("message.selection.task", "title", speaker.roles()));
            case Notice.Overdue n ->
                isNow(n.phase()) && speaker.isOverdue() ? Optional.of(overdue()) : Optional.empty();
            case Notice.StandInAsked n ->
                selection
                        .standIn()
                        .filter(offer -> offer.stillToAsk().contains(n.member()))
                        .map(offer -> standIn(offer.offered()));
            case Notice.NewStep n -> isNow(n.phase()) ? newStep() : Optional.empty();
            case Notice.Announced _ -> announced();
            case Notice.ExitNews n -> isNow(n.phase()) ? Optional.of(exit(n.why())) : Optional.empty();
            case Notice.ParkedDue _ -> parked();
            case Notice.QuestionForYou n -> question(n.question()).map(this::asked);
            case Notice.YourAnswer n -> question(n.question()).flatMap(this::answered);
            case Notice.Objected _, Notice.Ended _ -> Optional.empty();
            case Notice.DraftWaiting _, Notice.ReviewDue _ -> Optional.empty();
            case Notice.AboutCircle _, Notice.AboutAccount _, Notice.Called _ -> Optional.empty();
        };
    }

    private Optional<Question> question(int number) {
        return selection.phase().isOver() ? Optional.empty() : selection.question(number);
    }

    private View.MessageView asked(Question question) {
        return message(
                List.of(
                        speaker.says(
                                "message.question", "name", speaker.name(question.asker()), "title", speaker.roles()),
                        Phrase.of(question.text())),
                List.of(
                        speaker.main("choice.answer.label", Verb.ANSWER, question.number()),
                        speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    private Optional<View.MessageView> answered(Question question) {
        return question.replies().isEmpty()
                ? Optional.empty()
                : Optional.of(message(
                        List.of(
                                speaker.says(
                                        "message.answer",
                                        "name",
                                        speaker.name(
                                                question.replies().getLast().by()),
                                        "title",
                                        speaker.roles()),
                                Phrase.of(question.replies().getLast().text())),
                        showIt()));
    }

    private boolean isNow(long phase) {
        return selection.phaseNumber() == phase && !selection.phase().isOver();
    }

    private Optional<View.MessageView> waitsFor(long phase, MemberId member, Phrase says) {
        return isNow(phase) && selection.awaited().contains(member)
                ? Optional.of(message(List.of(says), showIt()))
                : Optional.empty();
    }

    private Phrase nudge() {
        return speaker.window()
                .flatMap(Window::closes)
                .map(moment -> speaker.says("message.nudge-until", "title", speaker.roles(), "moment", moment))
                .orElseGet(() -> speaker.says("message.nudge", "title", speaker.roles()));
    }

    /** Calls those whose word the new step waits for. */
    private Optional<View.MessageView> newStep() {
        List<MemberId> missing = selection.awaited();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String question =
                speaker.words().plain(new SelectionSteps(speaker).question().getFirst());
        return Optional.of(message(
                List.of(
                        speaker.says("message.selection.step", "title", speaker.roles(), "question", question),
                        StepNews.awaited(speaker, missing, speaker.window().flatMap(Window::closes))),
                showIt()));
    }

    private View.MessageView overdue() {
        return message(
                List.of(
                        speaker.says("message.overdue", "title", speaker.roles()),
                        speaker.says("message.overdue.help")),
                List.of(
                        speaker.plain("choice.extend.label", Verb.SELECT_TIME),
                        speaker.plain("choice.show-card.label", Verb.SHOW_CARD)));
    }

    private View.MessageView standIn(MemberId offered) {
        return message(
                List.of(
                        speaker.says("message.stand-in", "title", speaker.roles()),
                        speaker.says("card.stand-in.prompt", "name", speaker.name(offered))),
                List.of(
                        speaker.plain("choice.stand-in-yes.label", Verb.STAND_IN_YES),
                        speaker.plain("choice.stand-in-no.label", Verb.STAND_IN_NO)));
    }

    /** Everyone can read who suggests whom, or a role is settled. */
    private Optional<View.MessageView> announced() {
        Optional<OtherWay> otherwise = selection.otherwise();
        if (otherwise.isPresent()) {
            return Optional.of(message(
                    List.of(
                            SelectionOutcomes.decidedHeadline(speaker),
                            Phrase.of(otherwise.get().how()),
                            speaker.says(
                                    "card.decided.by",
                                    "names",
                                    speaker.names(otherwise.get().consented()))),
                    List.of(speaker.plain("choice.story.label", Verb.STORY))));
        }
        if (!selection.settled().isEmpty()) {
            Settled last = selection.settled().getLast();
            return Optional.of(message(
                    List.of(
                            SelectionOutcomes.decidedHeadline(speaker),
                            speaker.says(
                                    "selection.decided.why",
                                    "name",
                                    speaker.named(last.candidacy().candidates()),
                                    "role",
                                    speaker.role(last.candidacy().role()),
                                    "text",
                                    last.candidacy().why()),
                            speaker.says("card.decided.by", "names", speaker.names(last.consented()))),
                    List.of(speaker.plain("choice.story.label", Verb.STORY))));
        }
        if (SelectionOutcomes.nobodySuggested(speaker)) {
            return Optional.of(message(
                    List.of(speaker.says("message.selection.nobody-suggested", "title", speaker.roles())),
                    List.of(speaker.plain("choice.story.label", Verb.STORY))));
        }
        return selection.isHidden()
                ? Optional.empty()
                : Optional.of(
                        message(List.of(speaker.says("message.selection.shown", "title", speaker.roles())), showIt()));
    }

    private View.MessageView exit(Optional<String> why) {
        Phrase says = selection.phase() instanceof Phase.Leaving leaving
                ? WaysOn.news(leaving.asked().way(), speaker.roles(), speaker)
                : WaysOn.declined(why, speaker.roles(), speaker);
        return message(List.of(says), showIt());
    }

    private Optional<View.MessageView> parked() {
        return selection.phase() instanceof Phase.Parked
                ? Optional.of(message(
                        List.of(speaker.says("message.parked-due", "title", speaker.roles())),
                        List.of(
                                speaker.main("choice.take-up-again.label", Verb.WAY_AGAIN),
                                speaker.plain("choice.show-card.label", Verb.SHOW_CARD))))
                : Optional.empty();
    }

    private List<Choice> showIt() {
        return List.of(speaker.plain("choice.show-card.label", Verb.SHOW_CARD));
    }

    private static View.MessageView message(List<Phrase> says, List<Choice> choices) {
        return new View.MessageView(says.getFirst(), says, List.of(), choices);
    }
}
