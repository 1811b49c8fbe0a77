package org.popcircle.core.selection;

import java.time.Instant;
import java.util.Optional;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.consent.ProcessProposal;
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
        return ask(
                selection, new Exit.Drop(Optional.of(by.member()), command.why().strip()), by);
    }

    static Decided<SelectionEvent> park(Selection selection, SelectionCommand.AskToPark command) {
        By by = command.by();
        return ask(selection, new Exit.Park(by.member(), Optional.of(command.until())), by);
    }

    private static Decided<SelectionEvent> ask(Selection selection, Exit.OfSelection exit, By by) {
        if (selection.phase() instanceof Phase.Leaving || selection.phase() instanceof Phase.Parked) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        Optional<Refusal> wrong =
                ProcessProposal.unusable(exit, by, selection.frame().rhythm().zone());
        if (wrong.isPresent()) {
            return Decided.refuse(wrong.get());
        }
        ProcessProposal<Exit.OfSelection> asked =
                ProcessProposal.asked(exit, selection.present(), by, Momentum.window(selection, by.now()));
        return Decided.accept(new SelectionEvent.ExitAsked(by.now(), exit, asked.round(), asked.window()));
    }

    /** What everyone agreed to. */
    static SelectionEvent agreed(Exit.OfSelection way, Instant now) {
        return switch (way) {
            case Exit.Drop _ -> new SelectionEvent.Dropped(now);
            case Exit.Park _ -> new SelectionEvent.Parked(now);
        };
    }

    static Decided<SelectionEvent> takeUp(Selection selection, SelectionCommand.TakeUpAgain command) {
        By by = command.by();
        return selection.phase() instanceof Phase.Parked
                ? Decided.accept(
                        new SelectionEvent.TakenUpAgain(by.now(), by.member(), Momentum.window(selection, by.now())))
                : Decided.refuse(new Refusal.SettledAlready());
    }
}
