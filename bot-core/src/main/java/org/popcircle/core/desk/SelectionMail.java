package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.selection.Candidacy;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Question;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.vocabulary.MemberId;

/** The messages that follow from what has happened in a selection. Nobody is disturbed without need. */
final class SelectionMail {

    private SelectionMail() {}

    static void send(Turn turn, Optional<Selection> before, Selection after, List<SelectionEvent> events) {
        events.forEach(event -> tell(turn, after, event));
        callWhoeverHasTheTask(turn, before, after);
    }

    private static void tell(Turn turn, Selection after, SelectionEvent event) {
        String document = Documents.selectionName(after.id().number());
        long phase = after.phaseNumber();
        switch (event) {
            case SelectionEvent.Nudged e ->
                e.missing().forEach(member -> tell(turn, after, member, new Notice.Nudge(document, member, phase)));
            case SelectionEvent.WentOverdue _ ->
                after.facilitator()
                        .ifPresent(leads -> tell(turn, after, leads, new Notice.Overdue(document, leads, phase)));
            case SelectionEvent.StandInOffered e ->
                e.stillToAsk()
                        .forEach(
                                member -> tell(turn, after, member, new Notice.StandInAsked(document, member, e.by())));
            case SelectionEvent.Revealed _, SelectionEvent.NobodySuggested _, SelectionEvent.RoleSettled _ ->
                turn.tell(after.frame().places(), new Notice.Announced(document));
            case SelectionEvent.Began _, SelectionEvent.NominatingBegan _, SelectionEvent.AgreementAsked _ ->
                newStep(turn, after);
            case SelectionEvent.ChangingAgain _, SelectionEvent.ConsentAsked _, SelectionEvent.Mended _ ->
                newStep(turn, after);
            case SelectionEvent.Otherwise(var _, ProcessEvent.Asked<Exit.OfSelection> _) ->
                turn.tell(after.frame().places(), new Notice.ExitNews(document, phase, Optional.empty()));
            case SelectionEvent.Otherwise(var _, ProcessEvent.Declined<Exit.OfSelection> declined) ->
                turn.tell(after.frame().places(), new Notice.ExitNews(document, phase, declined.why()));
            case SelectionEvent.Otherwise(var _, ProcessEvent.Agreed<Exit.OfSelection> _) -> goesOn(turn, after);
            case SelectionEvent.Otherwise _ -> {}
            case SelectionEvent.QuestionAsked(var _, Question question) ->
                whoKnows(after)
                        .filter(member -> !member.equals(question.asker()))
                        .ifPresent(member -> tell(
                                turn, after, member, new Notice.QuestionForYou(document, member, question.number())));
            case SelectionEvent.QuestionAnswered(var _, int number, Question.Reply reply) ->
                after.question(number)
                        .map(Question::asker)
                        .filter(asker -> !asker.equals(reply.by()))
                        .ifPresent(asker -> tell(turn, after, asker, new Notice.YourAnswer(document, asker, number)));
            case SelectionEvent.Opened _, SelectionEvent.QualitiesWritten _ -> {}
            case SelectionEvent.AnswerGiven _, SelectionEvent.AgreementObjected _ -> {}
            case SelectionEvent.Nominated _, SelectionEvent.Kept _ -> {}
            case SelectionEvent.ChoosingBegan _, SelectionEvent.HandedOver _ -> {}
            case SelectionEvent.OthersHeard _, SelectionEvent.ObjectionsHeard _ -> {}
            case SelectionEvent.IdeaOffered _, SelectionEvent.Resolved _, SelectionEvent.StoodFirm _ -> {}
            case SelectionEvent.Extended _, SelectionEvent.TimeGivenBack _, SelectionEvent.WentAway _ -> {}
            case SelectionEvent.Arrived _, SelectionEvent.LivesIn _, SelectionEvent.Recognised _ -> {}
            case SelectionEvent.StandInAgreed _, SelectionEvent.StandInDeclined _, SelectionEvent.StoodIn _ -> {}
            case SelectionEvent.TakenUpAgain _, SelectionEvent.Dropped _ -> {}
        }
    }

    /** Everyone has agreed to go on like that: in another step, or decided otherwise. */
    private static void goesOn(Turn turn, Selection after) {
        if (after.phase() instanceof Phase.Decided) {
            turn.tell(
                    after.frame().places(),
                    new Notice.Announced(Documents.selectionName(after.id().number())));
        } else if (!after.awaited().isEmpty() && onesTask(after).isEmpty()) {
            newStep(turn, after);
        }
    }

    /** Who is told of a question first: whoever proposes what is asked about. Anybody may answer. */
    private static Optional<MemberId> whoKnows(Selection selection) {
        MemberId begun = selection.facilitator().orElse(selection.frame().openedBy());
        return Optional.of(selection.phase().proposed().map(Candidacy::by).orElse(begun));
    }

    private static void newStep(Turn turn, Selection after) {
        turn.tell(
                after.frame().places(),
                new Notice.NewStep(Documents.selectionName(after.id().number()), after.phaseNumber()));
    }

    /** Whoever is to propose or to mend, and the candidate once everybody else has answered. */
    private static void callWhoeverHasTheTask(Turn turn, Optional<Selection> before, Selection after) {
        Optional<MemberId> was = before.flatMap(SelectionMail::onesTask);
        Optional<MemberId> is = onesTask(after);
        boolean sameStep = before.map(selection -> selection.phaseNumber() == after.phaseNumber())
                .orElse(false);
        if (is.isEmpty() || (sameStep && was.equals(is))) {
            return;
        }
        String document = Documents.selectionName(after.id().number());
        Notice notice = after.phase() instanceof Phase.AskingNominee
                ? new Notice.YourTurn(document, is.get(), after.phaseNumber())
                : new Notice.YourWording(document, is.get(), after.phaseNumber());
        tell(turn, after, is.get(), notice);
    }

    private static Optional<MemberId> onesTask(Selection selection) {
        return selection.isOnesTask() || selection.phase() instanceof Phase.AskingNominee
                ? selection.awaited().stream().findFirst()
                : Optional.empty();
    }

    private static void tell(Turn turn, Selection selection, MemberId member, Notice notice) {
        new SelectionMatter(selection)
                .accounts(member).stream().findFirst().ifPresent(account -> turn.tell(account, notice));
    }
}
