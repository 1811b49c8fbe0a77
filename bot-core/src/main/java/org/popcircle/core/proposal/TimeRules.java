package org.popcircle.core.proposal;

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

/** What time may and may not do: it never answers for anybody (absence policy WAIT, method.md E5, I8). */
final class TimeRules {

    private static final Duration ANOTHER_DAY = Duration.ofDays(1);

    private TimeRules() {}

    static Decided<ProposalEvent> decide(Proposal proposal, ProposalCommand.Happening happening) {
        return switch (happening) {
            case ProposalCommand.Present c -> OpeningRules.present(proposal, c.now());
            case ProposalCommand.DeadlinePassed c -> deadline(proposal, c);
            case ProposalCommand.TurnPassed c -> TurnClock.isOver(proposal, c);
            case ProposalCommand.NudgeDue c -> nudge(proposal, c);
            case ProposalCommand.Departed c -> departed(proposal, c);
            case ProposalCommand.LetIn c -> OpenDoorRules.letIn(proposal, c);
            case ProposalCommand.LiveIn c ->
                c.places().equals(proposal.frame().places())
                        ? Decided.accept()
                        : Decided.accept(new ProposalEvent.LivesIn(c.now(), c.places()));
            case ProposalCommand.Recognise c -> SamePerson.recognise(proposal, c);
        };
    }

    private static Decided<ProposalEvent> deadline(Proposal proposal, ProposalCommand.DeadlinePassed c) {
        Optional<Window> window = proposal.phase().openWindow();
        boolean late = c.phase() != proposal.phaseNumber()
                || window.isEmpty()
                || window.get().overdue()
                || window.get().closes().isEmpty()
                || c.now().isBefore(window.get().closes().get());
        if (late) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        Optional<Instant> until =
                window.get().owed(c.lost(), proposal.frame().rhythm()).filter(moment -> moment.isAfter(c.now()));
        if (until.isPresent()) {
            return Decided.accept(new ProposalEvent.TimeGivenBack(c.now(), until.get(), c.lost()));
        }
        return Decided.accept(WindowEnd.next(proposal, c.now())
                .orElseGet(() -> new ProposalEvent.WentOverdue(c.now(), proposal.missing())));
    }

    private static Decided<ProposalEvent> nudge(Proposal proposal, ProposalCommand.NudgeDue c) {
        if (c.phase() != proposal.phaseNumber() || TurnClock.isTooSoonToNudge(proposal, c.now())) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        List<MemberId> missing = proposal.askedNow();
        return missing.isEmpty() ? Decided.accept() : Decided.accept(new ProposalEvent.Nudged(c.now(), missing));
    }

    private static Decided<ProposalEvent> departed(Proposal proposal, ProposalCommand.Departed c) {
        boolean here = proposal.awaited().contains(c.member());
        if (!here || proposal.phase().isOver()) {
            return Decided.accept();
        }
        ProposalEvent gone = new ProposalEvent.WentAway(c.now(), c.member());
        Proposal rest = ProposalEvolver.evolve(proposal, gone);
        boolean leavesItBehind =
                c.leftCircle() && ExitRules.canBeLeft(rest) && !rest.awaited().isEmpty();
        return ExitRules.orphaned(rest, c.now())
                .filter(_ -> leavesItBehind && rest.duties().proposer().equals(c.member()))
                .map(exit -> Decided.accept(gone, exit))
                .orElseGet(() -> Decided.accept(gone));
    }

    static Decided<ProposalEvent> needTime(Proposal proposal, ProposalCommand.NeedTime command) {
        By by = command.by();
        Optional<Window> window = proposal.phase().openWindow();
        if (window.isEmpty()) {
            return Decided.refuse(new Refusal.NotYet());
        }
        Optional<MemberId> before = window.get().extendedBy();
        if (before.isPresent()) {
            return before.get().equals(by.member())
                    ? Decided.accept()
                    : Decided.refuse(new Refusal.ExtendedBefore(before.get()));
        }
        Rhythm rhythm = proposal.frame().rhythm();
        Duration more = proposal.frame().pace().window().orElse(ANOTHER_DAY);
        Instant from =
                window.get().closes().filter(end -> end.isAfter(by.now())).orElse(by.now());
        return Decided.accept(new ProposalEvent.Extended(by.now(), rhythm.after(from, more), by.member()));
    }

    static Decided<ProposalEvent> extendOverdue(Proposal proposal, ProposalCommand.ExtendOverdue command) {
        By by = command.by();
        boolean isOverdue = proposal.phase().openWindow().map(Window::overdue).orElse(false);
        return isOverdue
                ? Decided.accept(new ProposalEvent.Extended(
                        by.now(), proposal.frame().rhythm().after(by.now(), ANOTHER_DAY), by.member()))
                : Decided.refuse(new Refusal.NotYet());
    }

    static Decided<ProposalEvent> promiseContact(Proposal proposal, ProposalCommand.PromiseContact command) {
        By by = command.by();
        boolean isOverdue = proposal.phase().openWindow().map(Window::overdue).orElse(false);
        if (!isOverdue) {
            return Decided.refuse(new Refusal.NotYet());
        }
        return proposal.contact().equals(Optional.of(by.member()))
                ? Decided.accept()
                : Decided.accept(new ProposalEvent.ContactPromised(by.now(), by.member()));
    }

    static Decided<ProposalEvent> closeRound(Proposal proposal, ProposalCommand.CloseRound command) {
        By by = command.by();
        boolean canClose = proposal.phase() instanceof Phase.Clarifying || proposal.phase() instanceof Phase.Reacting;
        boolean timeIsUp = proposal.phase()
                .openWindow()
                .map(window -> window.overdue() || window.closes().isEmpty())
                .orElse(false);
        if (!canClose || !timeIsUp || proposal.joined().size() < 2) {
            return Decided.refuse(new Refusal.NotYet());
        }
        Optional<MemberId> facilitator = proposal.duties().facilitator();
        if (facilitator.isPresent() && !facilitator.get().equals(by.member())) {
            return Decided.refuse(new Refusal.NotYours(Refusal.Duty.FACILITATOR, facilitator));
        }
        return proposal.openQuestions().isEmpty()
                ? Decided.accept(new ProposalEvent.NotHeard(by.now(), proposal.missing()))
                : Decided.refuse(new Refusal.QuestionsOpen());
    }
}
