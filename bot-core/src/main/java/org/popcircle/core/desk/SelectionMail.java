package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.selection.Phase;
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
            case SelectionEvent.Revealed _, SelectionEvent.RoleSettled _ ->
                turn.tell(after.frame().places(), new Notice.Announced(document));
            case SelectionEvent.Began _, SelectionEvent.NominatingBegan _, SelectionEvent.AgreementAsked _ ->
                newStep(turn, after);
            case SelectionEvent.ChangingAgain _, SelectionEvent.ConsentAsked _, SelectionEvent.Mended _ ->
                newStep(turn, after);
            case SelectionEvent.ExitAsked _, SelectionEvent.ExitDeclined _ ->
                turn.tell(after.frame().places(), new Notice.ExitNews(document, phase));
            case SelectionEvent.Opened _, SelectionEvent.QualitiesWritten _ -> {}
            case SelectionEvent.AnswerGiven _, SelectionEvent.AgreementObjected _ -> {}
            case SelectionEvent.Nominated _, SelectionEvent.Kept _ -> {}
            case SelectionEvent.ChoosingBegan _, SelectionEvent.HandedOver _ -> {}
            case SelectionEvent.OthersHeard _, SelectionEvent.ObjectionsHeard _ -> {}
            case SelectionEvent.IdeaOffered _, SelectionEvent.Resolved _, SelectionEvent.StoodFirm _ -> {}
            case SelectionEvent.Extended _, SelectionEvent.TimeGivenBack _, SelectionEvent.WentAway _ -> {}
            case SelectionEvent.Arrived _, SelectionEvent.LivesIn _, SelectionEvent.Recognised _ -> {}
            case SelectionEvent.StandInAgreed _, SelectionEvent.StandInDeclined _, SelectionEvent.StoodIn _ -> {}
            case SelectionEvent.Parked _, SelectionEvent.TakenUpAgain _, SelectionEvent.Dropped _ -> {}
        }
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
