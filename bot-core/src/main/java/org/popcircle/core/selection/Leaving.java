package org.popcircle.core.selection;

import java.time.LocalDate;
import java.util.Optional;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.Given;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Refusal;

/** Ways out of a selection: it belongs to everybody, so each needs everybody's consent (method.md E14, E26). */
final class Leaving {

    private Leaving() {}

    static Decided<SelectionEvent> drop(Selection selection, SelectionCommand.AskToDrop command) {
        By by = command.by();
        boolean free =
                !selection.touched() && by.member().equals(selection.frame().openedBy());
        if (free && selection.phase() instanceof Phase.Gathering) {
            return Decided.accept(new SelectionEvent.Dropped(by.now()));
        }
        return command.why().length() > Selection.LONGEST_TEXT
                ? Decided.refuse(new Refusal.TooLong(Selection.LONGEST_TEXT))
                : ask(
                        selection,
                        new Exit.Drop(Optional.of(by.member()), command.why().strip()),
                        by);
    }

    static Decided<SelectionEvent> park(Selection selection, SelectionCommand.AskToPark command) {
        By by = command.by();
        LocalDate today = by.now().atZone(selection.frame().rhythm().zone()).toLocalDate();
        return command.until().isAfter(today)
                ? ask(selection, new Exit.Park(by.member(), command.until()), by)
                : Decided.refuse(new Refusal.DateIsPast(command.until()));
    }

    /** Whoever asks has no objection, as asking says. */
    private static Decided<SelectionEvent> ask(Selection selection, Exit.WayOut exit, By by) {
        if (selection.phase() instanceof Phase.Leaving || selection.phase() instanceof Phase.Parked) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        ConsentRound round = ConsentRound.of(selection.present())
                .with(by.member(), new Given(new Answer.NoObjection(), by.pressed()));
        return Decided.accept(
                new SelectionEvent.ExitAsked(by.now(), exit, round, Momentum.window(selection, by.now())));
    }

    static Decided<SelectionEvent> takeUp(Selection selection, SelectionCommand.TakeUpAgain command) {
        By by = command.by();
        return selection.phase() instanceof Phase.Parked
                ? Decided.accept(
                        new SelectionEvent.TakenUpAgain(by.now(), by.member(), Momentum.window(selection, by.now())))
                : Decided.refuse(new Refusal.SettledAlready());
    }
}
