package org.popcircle.core.selection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.vocabulary.Window;

/** What time may do in a selection: remind, show what was written, go on to objections. It never answers for anybody. */
final class SelectionTime {

    private static final Duration ANOTHER_DAY = Duration.ofDays(1);

    private SelectionTime() {}

    static Decided<SelectionEvent> decide(Selection selection, SelectionCommand.Happening happening) {
        if (selection.phase().isOver()) {
            return Decided.refuse(new Refusal.Over(selection.phase() instanceof Phase.Decided));
        }
        return switch (happening) {
            case SelectionCommand.DeadlinePassed c -> deadline(selection, c);
            case SelectionCommand.NudgeDue c -> nudge(selection, c);
            case SelectionCommand.Departed c ->
                selection.present().contains(c.member())
                        ? Decided.accept(new SelectionEvent.WentAway(c.now(), c.member()))
                        : Decided.accept();
            case SelectionCommand.Arrived c -> arrived(selection, c);
            case SelectionCommand.LiveIn c ->
                c.places().equals(selection.frame().places())
                        ? Decided.accept()
                        : Decided.accept(new SelectionEvent.LivesIn(c.now(), c.places()));
            case SelectionCommand.Recognise c -> SamePerson.recognise(selection, c);
        };
    }

    private static Decided<SelectionEvent> deadline(Selection selection, SelectionCommand.DeadlinePassed c) {
        if (selection.phase() instanceof Phase.Inviting inviting && c.phase() == selection.phaseNumber()) {
            return DoorRules.timeIsUp(selection, inviting, c);
        }
        Optional<Window> window = selection.phase().openWindow();
        Optional<Instant> end = window.filter(open -> !open.overdue()).flatMap(Window::closes);
        if (c.phase() != selection.phaseNumber() || end.isEmpty() || c.now().isBefore(end.get())) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        Optional<Instant> until =
                window.get().owed(c.lost(), selection.frame().rhythm()).filter(moment -> moment.isAfter(c.now()));
        if (until.isPresent()) {
            return Decided.accept(new SelectionEvent.TimeGivenBack(c.now(), until.get(), c.lost()));
        }
        return Decided.accept(Momentum.withoutTheMissing(selection, c.now())
                .or(() -> Momentum.withAnObjection(selection, c.now()))
                .orElseGet(() -> new SelectionEvent.WentOverdue(c.now(), selection.awaited())));
    }

    private static Decided<SelectionEvent> nudge(Selection selection, SelectionCommand.NudgeDue c) {
        if (c.phase() != selection.phaseNumber()) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        List<MemberId> missing = selection.awaited();
        return missing.isEmpty() ? Decided.accept() : Decided.accept(new SelectionEvent.Nudged(c.now(), missing));
    }

    /** The consent set is settled once names are shown; whoever comes later takes part in the next one (E10). */
    private static Decided<SelectionEvent> arrived(Selection selection, SelectionCommand.Arrived c) {
        if (selection.present().contains(c.person().id())) {
            return Decided.accept();
        }
        if (!DoorRules.isBeforeNames(selection.phase())) {
            return Decided.refuse(new Refusal.DoorClosed());
        }
        return selection.people().size() >= Selection.MOST_PEOPLE
                ? Decided.refuse(new Refusal.TooMany(Selection.MOST_PEOPLE))
                : Decided.accept(new SelectionEvent.Arrived(c.now(), c.person()));
    }

    static Decided<SelectionEvent> needTime(Selection selection, SelectionCommand.NeedTime command) {
        By by = command.by();
        Optional<Window> window = selection.phase().openWindow();
        if (window.isEmpty()) {
            return Decided.refuse(new Refusal.NotYet());
        }
        Window open = window.get();
        Rhythm rhythm = selection.frame().rhythm();
        if (open.overdue()) {
            return Decided.accept(new SelectionEvent.Extended(
                    by.now(), open.extended(rhythm.after(by.now(), ANOTHER_DAY), by.member()), by.member()));
        }
        Optional<MemberId> before = open.extendedBy();
        if (before.isPresent()) {
            return before.get().equals(by.member())
                    ? Decided.accept()
                    : Decided.refuse(new Refusal.ExtendedBefore(before.get()));
        }
        Duration more = selection.frame().pace().window().orElse(ANOTHER_DAY);
        Instant from = open.closes().filter(end -> end.isAfter(by.now())).orElse(by.now());
        return Decided.accept(new SelectionEvent.Extended(
                by.now(), open.extended(rhythm.after(from, more), by.member()), by.member()));
    }
}
