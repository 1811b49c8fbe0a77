package org.popcircle.core.selection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.vocabulary.By;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.StandIn;
import org.popcircle.core.vocabulary.Window;

/** Looking after a selection: going on when time is up, and acting for whoever leads and is away (method.md E17). */
final class Leading {

    /** How long people who are together wait for whoever leads. */
    private static final Duration LIVE_PATIENCE = Duration.ofMinutes(5);

    private Leading() {}

    /** Writing goes on without the missing once its time is up; consent never does. */
    static Decided<SelectionEvent> goOn(Selection selection, SelectionCommand.GoOn command) {
        By by = command.by();
        if (!selection.mayLead(by.member())) {
            return Decided.refuse(new Refusal.NotYours(Refusal.Duty.FACILITATOR, selection.facilitator()));
        }
        boolean timeIsUp = selection
                .phase()
                .openWindow()
                .map(window -> window.overdue() || window.closes().isEmpty())
                .orElse(false);
        Optional<SelectionEvent> next = selection.phase() instanceof Phase.Nominating
                ? Momentum.withoutTheMissing(selection, by.now()).or(() -> Momentum.withNobody(selection, by.now()))
                : Momentum.withoutTheMissing(selection, by.now());
        return next.filter(_ -> timeIsUp)
                .<Decided<SelectionEvent>>map(Decided::accept)
                .orElseGet(() -> Decided.refuse(new Refusal.NotYet()));
    }

    /** Whether whoever looks after this step has been waited for long enough. */
    static boolean longEnough(Selection selection, Instant now) {
        Optional<Window> window = selection.phase().openWindow();
        if (window.isEmpty() || selection.phase() instanceof Phase.Leaving) {
            return false;
        }
        Window open = window.get();
        if (!selection.isOnesTask()) {
            return open.overdue();
        }
        return open.overdue() || !now.isBefore(waitedUntil(open));
    }

    private static Instant waitedUntil(Window open) {
        return open.half().orElse(open.opened().plus(LIVE_PATIENCE));
    }

    /** Where the time of the step is not over yet, it is said from when on this can be done. */
    private static Refusal notYet(Selection selection, Instant now) {
        return selection
                .phase()
                .openWindow()
                .filter(_ -> selection.isOnesTask())
                .map(Leading::waitedUntil)
                .filter(from -> from.isAfter(now))
                .<Refusal>map(Refusal.NotBefore::new)
                .orElseGet(Refusal.NotYet::new);
    }

    static Decided<SelectionEvent> offer(Selection selection, SelectionCommand.OfferStandIn command) {
        By by = command.by();
        Optional<MemberId> away = selection.isOnesTask() ? selection.chooser() : selection.facilitator();
        if (away.isEmpty() || away.get().equals(by.member())) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (!longEnough(selection, by.now())) {
            return Decided.refuse(notYet(selection, by.now()));
        }
        if (selection.standIn().isPresent()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        List<MemberId> others = selection.present().stream()
                .filter(member -> !member.equals(away.get()) && !member.equals(by.member()))
                .toList();
        return Decided.accept(new SelectionEvent.StandInOffered(by.now(), by.member(), others));
    }

    static Decided<SelectionEvent> answer(Selection selection, SelectionCommand.AnswerStandIn command) {
        By by = command.by();
        Optional<StandIn> offer = selection.standIn();
        if (offer.isEmpty()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        boolean asked = offer.get().stillToAsk().contains(by.member());
        boolean isBack = selection.mayLead(by.member()) || selection.mayChoose(by.member());
        if (!command.agreed() && (asked || isBack)) {
            return Decided.accept(new SelectionEvent.StandInDeclined(by.now(), by.member()));
        }
        return asked ? Decided.accept(new SelectionEvent.StandInAgreed(by.now(), by.member())) : Decided.accept();
    }
}
