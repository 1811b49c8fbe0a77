package org.popcircle.core.shaping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Window;

/** What time and the circle do. Time never speaks for anybody: it reminds, and lets the others go on. */
final class ShapingTime {

    private ShapingTime() {}

    static Decided<ShapingEvent> decide(Shaping shaping, ShapingCommand.Happening happening) {
        if (shaping.phase().isOver()) {
            return Decided.refuse(new Refusal.Over(false));
        }
        return switch (happening) {
            case ShapingCommand.Propose c ->
                shaping.phase() instanceof Phase.Ready
                        ? Decided.accept(new ShapingEvent.Proposed(c.now(), c.by(), c.proposal()))
                        : Decided.refuse(new Refusal.SettledAlready());
            case ShapingCommand.DeadlinePassed c ->
                c.phase() == shaping.phaseNumber() ? timeIsUp(shaping, c) : Decided.refuse(new Refusal.CardIsOld());
            case ShapingCommand.NudgeDue c ->
                c.phase() == shaping.phaseNumber() ? nudge(shaping, c) : Decided.refuse(new Refusal.CardIsOld());
            case ShapingCommand.Departed c ->
                shaping.present().contains(c.member())
                        ? Decided.accept(new ShapingEvent.WentAway(c.now(), c.member()))
                        : Decided.accept();
            case ShapingCommand.Arrived c -> arrived(shaping, c);
            case ShapingCommand.LiveIn c ->
                c.places().equals(shaping.frame().places())
                        ? Decided.accept()
                        : Decided.accept(new ShapingEvent.LivesIn(c.now(), c.places()));
            case ShapingCommand.Recognise c -> recognise(shaping, c);
        };
    }

    private static Decided<ShapingEvent> timeIsUp(Shaping shaping, ShapingCommand.DeadlinePassed c) {
        return shaping.phase() instanceof Phase.Inviting inviting
                ? DoorRules.timeIsUp(shaping, inviting, c)
                : deadline(shaping, c);
    }

    private static Decided<ShapingEvent> deadline(Shaping shaping, ShapingCommand.DeadlinePassed c) {
        Optional<Window> window = shaping.phase().window();
        Optional<Instant> end = window.flatMap(Window::closes);
        if (window.isEmpty()
                || end.isEmpty()
                || window.get().overdue()
                || c.now().isBefore(end.get())) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        Optional<Instant> until =
                window.get().owed(c.lost(), shaping.frame().rhythm()).filter(moment -> moment.isAfter(c.now()));
        return until.isPresent()
                ? Decided.accept(new ShapingEvent.TimeGivenBack(c.now(), until.get(), c.lost()))
                : Decided.accept(new ShapingEvent.WentOverdue(c.now()));
    }

    private static Decided<ShapingEvent> nudge(Shaping shaping, ShapingCommand.NudgeDue c) {
        List<MemberId> missing = shaping.phase().awaited();
        return missing.isEmpty() ? Decided.accept() : Decided.accept(new ShapingEvent.Nudged(c.now(), missing));
    }

    private static Decided<ShapingEvent> arrived(Shaping shaping, ShapingCommand.Arrived c) {
        if (shaping.present().contains(c.person().id())) {
            return Decided.accept();
        }
        return shaping.people().size() >= Shaping.MOST_PEOPLE
                ? Decided.refuse(new Refusal.TooMany(Shaping.MOST_PEOPLE))
                : Decided.accept(new ShapingEvent.Arrived(c.now(), c.person()));
    }

    private static Decided<ShapingEvent> recognise(Shaping shaping, ShapingCommand.Recognise c) {
        List<MemberId> here = c.also().stream()
                .filter(id -> shaping.person(id).isPresent() && !id.equals(c.member()))
                .toList();
        boolean otherAccounts = shaping.person(c.member())
                .map(person -> !person.accounts().equals(c.accounts()))
                .orElse(false);
        return here.isEmpty() && !otherAccounts
                ? Decided.accept()
                : Decided.accept(new ShapingEvent.Recognised(c.now(), c.member(), here, c.accounts()));
    }
}
