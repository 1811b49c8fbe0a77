package org.popcircle.core.selection;

import java.time.Instant;
import java.util.Optional;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Door;
import org.popcircle.core.vocabulary.Refusal;

/**
 * People come in by themselves: before it begins, and then until names are shown (method.md E9, E10). Nobody is conscripted.
 */
public final class DoorRules {

    private DoorRules() {}

    /** Why nobody new can come in now; empty where they can. */
    public static Optional<Refusal> closed(Selection selection) {
        if (selection.frame().door().isEmpty()) {
            return Optional.of(new Refusal.NotAMember());
        }
        if (selection.phase().isOver()) {
            return Optional.of(new Refusal.Over(selection.phase() instanceof Phase.Decided));
        }
        return isBeforeNames(selection.phase()) ? Optional.empty() : Optional.of(new Refusal.DoorClosed());
    }

    /** Whether nobody has read a name yet, and nothing is asked of a set of people that is settled. */
    static boolean isBeforeNames(Phase phase) {
        return switch (phase) {
            case Phase.Inviting _, Phase.Gathering _, Phase.Nominating _ -> true;
            case Phase.Agreeing _, Phase.Mending _, Phase.Changing _, Phase.Choosing _ -> false;
            case Phase.AskingOthers _, Phase.AskingNominee _, Phase.Integrating _, Phase.Leaving _ -> false;
            case Phase.Parked _, Phase.Decided _, Phase.Dropped _ -> false;
        };
    }

    static Decided<SelectionEvent> decide(Selection selection, Phase.Inviting inviting, SelectionCommand.Act act) {
        if (act instanceof SelectionCommand.Join) {
            return Decided.accept();
        }
        if (act instanceof SelectionCommand.BeginNow(By by)) {
            return begin(selection, inviting, by);
        }
        boolean letsGo = act instanceof SelectionCommand.AskOtherwise(By by, Exit.Drop _)
                && GoingOn.mayLetGoAlone(selection, by.member());
        return letsGo
                ? Decided.accept(new SelectionEvent.Dropped(act.by().now()))
                : Decided.refuse(new Refusal.NotYet());
    }

    /** Whoever leads begins; if they are away, in time anybody who is in. */
    private static Decided<SelectionEvent> begin(Selection selection, Phase.Inviting inviting, By by) {
        boolean may = selection.mayLead(by.member()) || !by.now().isBefore(Door.anybodyBeginsAt(inviting.window()));
        if (!may) {
            return Decided.refuse(new Refusal.NotYours(Refusal.Duty.FACILITATOR, selection.facilitator()));
        }
        return isEnough(selection)
                ? Decided.accept(began(selection, by.now()))
                : Decided.refuse(new Refusal.NobodyElse());
    }

    /** At the end of its time it begins, or waits for more. */
    static Decided<SelectionEvent> timeIsUp(
            Selection selection, Phase.Inviting inviting, SelectionCommand.DeadlinePassed c) {
        if (!Door.isTimeUp(inviting.window(), c.now())) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        Optional<Instant> until =
                inviting.window().owed(c.lost(), selection.frame().rhythm()).filter(moment -> moment.isAfter(c.now()));
        if (until.isPresent()) {
            return Decided.accept(new SelectionEvent.TimeGivenBack(c.now(), until.get(), c.lost()));
        }
        return isEnough(selection) ? Decided.accept(began(selection, c.now())) : Decided.accept();
    }

    /** Whoever comes in when the time is up already does not wait any longer. */
    static Optional<SelectionEvent> follows(Selection selection, Phase.Inviting inviting, Instant now) {
        return Door.isTimeUp(inviting.window(), now) && isEnough(selection)
                ? Optional.of(began(selection, now))
                : Optional.empty();
    }

    private static boolean isEnough(Selection selection) {
        return selection.present().size() >= Door.ENOUGH;
    }

    private static SelectionEvent began(Selection selection, Instant now) {
        return new SelectionEvent.Began(now, Momentum.window(selection, now));
    }
}
