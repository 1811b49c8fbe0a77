package org.popcircle.core.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.popcircle.core.circle.BacklogItem;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessEvent;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.logbook.DecisionEvent;
import org.popcircle.core.logbook.SelectionRecording;
import org.popcircle.core.selection.Candidate;
import org.popcircle.core.selection.Phase;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.selection.SelectionDecider;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.selection.Settled;
import org.popcircle.core.selection.Sought;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.wording.Words;

/**
 * What follows from what has happened in a selection: reminders, messages, the card, the logbook, and a new selection on the
 * list for the end of the term. All of it goes into one commit.
 */
final class SelectionAftermath {

    private SelectionAftermath() {}

    /** Decides a command on a selection and writes what comes of it. */
    static Decided<SelectionEvent> decide(Turn turn, Selection selection, SelectionCommand command) {
        Decided<SelectionEvent> decided = SelectionDecider.decide(selection, command);
        if (decided instanceof Decided.Accepted<SelectionEvent>(List<SelectionEvent> events) && !events.isEmpty()) {
            write(turn, Optional.of(selection), SelectionDecider.fold(selection, events), events);
        }
        return decided;
    }

    /** @param before empty for a selection that begins */
    static void write(Turn turn, Optional<Selection> before, Selection after, List<SelectionEvent> events) {
        String document = Documents.selectionName(after.id().number());
        turn.write(Documents.selection(turn.circle(), after.id().number()), after, events);
        Reminders.set(turn, document, before.map(SelectionAftermath::step), step(after));
        if (showsOnTheCard(before, after, events)) {
            before.ifPresent(
                    selection -> turn.redraw(document, selection.frame().places()));
            turn.redraw(document, after.frame().places());
        }
        SelectionMail.send(turn, before, after, events);
        events.forEach(event -> inTheCircle(turn, after, event));
        SetAside.follow(
                turn,
                new SelectionMatter(after),
                before.filter(one -> one.phase() instanceof Phase.Parked).isPresent(),
                after.phase() instanceof Phase.Parked,
                step(after).parkedUntil());
    }

    private static Reminders.Step step(Selection selection) {
        return new Reminders.Step(
                selection.phaseNumber(),
                selection.frame().rhythm(),
                selection.phase().openWindow(),
                selection.phase() instanceof Phase.Parked parked ? parked.until() : Optional.empty());
    }

    /** Changing what is hidden shows nowhere, nor does a reminder: the card is drawn anew only when more people are in. */
    private static boolean showsOnTheCard(Optional<Selection> before, Selection after, List<SelectionEvent> events) {
        return events.stream().anyMatch(event -> switch (event) {
            case SelectionEvent.Nominated _ ->
                before.map(selection ->
                                !selection.isHidden() || !selection.awaited().equals(after.awaited()))
                        .orElse(true);
            case SelectionEvent.AnswerGiven _ ->
                before.map(selection -> selection.phase() instanceof Phase.AskingNominee
                                || !selection.awaited().equals(after.awaited()))
                        .orElse(true);
            case SelectionEvent.Nudged _, SelectionEvent.TimeGivenBack _ -> false;
            case SelectionEvent.Recognised e -> !e.also().isEmpty();
            case SelectionEvent.Opened _,
                    SelectionEvent.Began _,
                    SelectionEvent.QualitiesWritten _,
                    SelectionEvent.AgreementAsked _ -> true;
            case SelectionEvent.AgreementObjected _, SelectionEvent.Mended _, SelectionEvent.NominatingBegan _ -> true;
            case SelectionEvent.Revealed _, SelectionEvent.Kept _, SelectionEvent.ChangingAgain _ -> true;
            case SelectionEvent.NobodySuggested _ -> true;
            case SelectionEvent.ChoosingBegan _, SelectionEvent.HandedOver _, SelectionEvent.ConsentAsked _ -> true;
            case SelectionEvent.OthersHeard _, SelectionEvent.ObjectionsHeard _, SelectionEvent.IdeaOffered _ -> true;
            case SelectionEvent.Resolved _, SelectionEvent.StoodFirm _, SelectionEvent.RoleSettled _ -> true;
            case SelectionEvent.Extended _, SelectionEvent.WentOverdue _, SelectionEvent.WentAway _ -> true;
            case SelectionEvent.Arrived _, SelectionEvent.LivesIn _, SelectionEvent.StandInOffered _ -> true;
            case SelectionEvent.StandInAgreed _, SelectionEvent.StandInDeclined _, SelectionEvent.StoodIn _ -> true;
            case SelectionEvent.QuestionAsked _, SelectionEvent.QuestionAnswered _, SelectionEvent.Otherwise _ -> true;
            case SelectionEvent.TakenUpAgain _, SelectionEvent.Dropped _ -> true;
        });
    }

    private static void inTheCircle(Turn turn, Selection after, SelectionEvent event) {
        switch (event) {
            case SelectionEvent.RoleSettled e -> settled(turn, after, e);
            case SelectionEvent.Dropped _, SelectionEvent.NobodySuggested _ -> ends(turn, after);
            case SelectionEvent.Otherwise(var at, ProcessEvent.Agreed<Exit.OfSelection> _) ->
                goesOnOtherwise(turn, after, at);
            case SelectionEvent.Opened _,
                    SelectionEvent.Began _,
                    SelectionEvent.QualitiesWritten _,
                    SelectionEvent.AgreementAsked _ -> {}
            case SelectionEvent.AnswerGiven _, SelectionEvent.AgreementObjected _, SelectionEvent.Mended _ -> {}
            case SelectionEvent.NominatingBegan _, SelectionEvent.Nominated _, SelectionEvent.Revealed _ -> {}
            case SelectionEvent.Kept _, SelectionEvent.ChangingAgain _, SelectionEvent.ChoosingBegan _ -> {}
            case SelectionEvent.HandedOver _, SelectionEvent.ConsentAsked _, SelectionEvent.OthersHeard _ -> {}
            case SelectionEvent.ObjectionsHeard _, SelectionEvent.IdeaOffered _, SelectionEvent.Resolved _ -> {}
            case SelectionEvent.StoodFirm _, SelectionEvent.Extended _, SelectionEvent.TimeGivenBack _ -> {}
            case SelectionEvent.WentOverdue _, SelectionEvent.Nudged _, SelectionEvent.WentAway _ -> {}
            case SelectionEvent.Arrived _, SelectionEvent.LivesIn _, SelectionEvent.Recognised _ -> {}
            case SelectionEvent.StandInOffered _, SelectionEvent.StandInAgreed _ -> {}
            case SelectionEvent.StandInDeclined _, SelectionEvent.StoodIn _ -> {}
            case SelectionEvent.QuestionAsked _, SelectionEvent.QuestionAnswered _ -> {}
            case SelectionEvent.Otherwise _, SelectionEvent.TakenUpAgain _ -> {}
        }
    }

    /** Everyone has agreed to let it go or to decide it otherwise. */
    private static void goesOnOtherwise(Turn turn, Selection after, Instant at) {
        switch (after.phase()) {
            case Phase.Dropped _ -> ends(turn, after);
            case Phase.Decided _ -> {
                record(turn, after, at);
                after.open()
                        .forEach(role ->
                                chooseAnew(turn, after, role, after.remit().until()));
                ends(turn, after);
            }
            case Phase.Inviting _, Phase.Gathering _, Phase.Agreeing _, Phase.Mending _, Phase.Nominating _ -> {}
            case Phase.Changing _, Phase.Choosing _, Phase.AskingOthers _, Phase.AskingNominee _ -> {}
            case Phase.Integrating _, Phase.Leaving _, Phase.Parked _ -> {}
        }
    }

    private static void ends(Turn turn, Selection after) {
        CircleAftermath.command(
                turn, new CircleCommand.EndProcess(turn.now(), after.id().number(), after.present(), Optional.empty()));
    }

    private static void settled(Turn turn, Selection after, SelectionEvent.RoleSettled event) {
        record(turn, after, event.at());
        takesEffect(turn, after, event.settled());
        if (after.phase() instanceof Phase.Decided) {
            ends(turn, after);
        }
    }

    private static void record(Turn turn, Selection after, Instant at) {
        SelectionRecording.of(after, Words.in(after.frame().locale())).ifPresent(decision -> {
            // With several roles, the entry is there from the first one on: what is written anew must have been read.
            turn.load(Documents.decision(turn.circle(), decision.number()));
            turn.write(
                    Documents.decision(turn.circle(), decision.number()),
                    decision,
                    List.of(new DecisionEvent.Recorded(at, decision)));
            turn.list(Documents.LOGBOOK, Decision.documentName(decision.number()), at);
            Reminders.setReviews(turn, decision);
        });
    }

    private static void takesEffect(Turn turn, Selection after, Settled settled) {
        switch (after.frame().sought()) {
            case Sought.Holders _ ->
                chooseAnew(
                        turn,
                        after,
                        settled.candidacy().role(),
                        settled.candidacy().until());
            case Sought.NextTopics _ -> putFirst(turn, after, settled);
            case Sought.NewMembers _ -> askIn(turn, settled);
        }
    }

    /** What was to come next until now is not any more; its entry in the logbook makes room (method.md 1.3). */
    private static void putFirst(Turn turn, Selection after, Settled settled) {
        int number = after.id().number();
        Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
        circle.priorities().ifPresent(before -> Effects.settles(turn, before.process(), number, true));
        List<Integer> items = settled.candidacy().candidates().stream()
                .flatMap(one -> one instanceof Candidate.Topic(int item, String _) ? Stream.of(item) : Stream.empty())
                .toList();
        CircleAftermath.command(turn, new CircleCommand.PutFirst(turn.now(), number, items));
    }

    /** Everyone chosen is asked, and says yes or no for themselves. */
    private static void askIn(Turn turn, Settled settled) {
        for (Candidate candidate : settled.candidacy().candidates()) {
            if (candidate instanceof Candidate.Newcomer(List<Account> accounts, String name)) {
                Effect.AskIn newcomer = new Effect.AskIn(accounts, name);
                CircleAftermath.command(turn, new CircleCommand.AskIn(turn.now(), newcomer));
                Effects.askedIn(turn, newcomer, settled.candidacy().until());
            }
        }
    }

    /** A role's term ends with a new selection (method.md 7): it waits on the list, in the place of the one before. */
    private static void chooseAnew(Turn turn, Selection after, int number, Optional<LocalDate> until) {
        if (!(after.frame().sought() instanceof Sought.Holders)) {
            return;
        }
        String role = after.frame().role(number).name();
        Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
        circle.backlog().stream()
                .filter(item -> item.kind() == BacklogItem.Kind.SELECTION
                        && item.title().equals(role))
                .forEach(
                        item -> CircleAftermath.command(turn, new CircleCommand.RemoveItem(turn.now(), item.number())));
        until.ifPresent(day -> CircleAftermath.command(
                turn,
                new CircleCommand.AddTopic(
                        turn.now(),
                        BacklogItem.Kind.SELECTION,
                        role,
                        Optional.of(after.id().number()),
                        Optional.empty(),
                        Optional.of(day))));
    }
}
