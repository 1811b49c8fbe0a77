package org.popcircle.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Alarm;
import org.popcircle.core.app.Directory;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Due;
import org.popcircle.core.app.DueTimes;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Outages;
import org.popcircle.core.app.Store;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.logbook.DecisionEvent;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalCommand;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.round.Round;
import org.popcircle.core.round.RoundCommand;
import org.popcircle.core.round.RoundEvent;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.selection.SelectionCommand;
import org.popcircle.core.selection.SelectionEvent;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.shaping.ShapingCommand;
import org.popcircle.core.shaping.ShapingEvent;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;

/** What happens because its time has come. A due time is an ordinary command; a late or double one is refused and dropped. */
final class BackOffice implements Alarm {

    /** Enters everyone asked in the directory of who belongs where. */
    static final String REMEMBER = "remember";

    /** Tells every circle of an account whose it is. */
    static final String SPREAD = "spread";

    private static final int A_WEEK = 7;

    private final Ledger ledger;
    private final Store store;
    private final Matters matters;
    private final Directory directory;
    private final DueTimes dueTimes;
    private final Outages outages;
    private final Kinship kinship;
    private final DomainClock clock;

    BackOffice(
            Ledger ledger,
            Store store,
            Directory directory,
            DueTimes dueTimes,
            Outages outages,
            Kinship kinship,
            DomainClock clock) {
        this.ledger = ledger;
        this.store = store;
        this.matters = new Matters(store);
        this.directory = directory;
        this.dueTimes = dueTimes;
        this.outages = outages;
        this.kinship = kinship;
        this.clock = clock;
    }

    @Override
    public void due(Due due) {
        if (due.what().equals(SPREAD)) {
            store.load(Documents.identity(due.document()))
                    .ifPresent(stored -> kinship.spread(stored.document().account()));
            dueTimes.drop(due);
        } else if (due.what().equals(REMEMBER)) {
            rememberEveryone(due);
            dueTimes.drop(due);
        } else if (Documents.isDecision(due.document())) {
            review(due);
        } else {
            process(due);
        }
    }

    private void rememberEveryone(Due due) {
        Optional<List<Account>> everyone = due.document().equals(Documents.CIRCLE)
                ? store.load(Documents.circle(due.circle()))
                        .map(stored -> stored.document().members().stream()
                                .flatMap(member -> member.accounts().stream())
                                .toList())
                : matters.named(due.circle(), due.document())
                        .map(stored -> stored.document().everyone());
        everyone.ifPresent(accounts -> {
            accounts.forEach(account -> directory.remember(account, due.circle()));
            kinship.check(due.circle(), accounts);
        });
    }

    private void process(Due due) {
        boolean handled = ledger.change(due.circle(), clock.now(), Optional.empty(), turn -> handle(turn, due))
                .result();
        if (!handled) {
            dueTimes.drop(due);
        }
    }

    private boolean handle(Turn turn, Due due) {
        boolean accepted = Matters.named(turn, due.document())
                .map(matter -> switch (matter) {
                    case ProposalMatter(Proposal proposal) -> handle(turn, due, proposal);
                    case RoundMatter(Round round) -> handle(turn, due, round);
                    case SelectionMatter(Selection selection) -> handle(turn, due, selection);
                    case ShapingMatter(Shaping shaping) -> handle(turn, due, shaping);
                })
                .orElse(false);
        if (accepted && !turn.setsAnew(due)) {
            turn.settle(due.document(), due.what());
        }
        return accepted;
    }

    private boolean handle(Turn turn, Due due, Proposal proposal) {
        if (due.what().equals(Reminders.PARKED)) {
            boolean stillParked = proposal.phase() instanceof Phase.Parked && proposal.phaseNumber() == due.phase();
            return recallParked(turn, due, proposal.frame().places(), stillParked);
        }
        return command(turn, due, proposal)
                .map(command ->
                        ProposalAftermath.decide(turn, proposal, command) instanceof Decided.Accepted<ProposalEvent>)
                .orElse(false);
    }

    private Optional<ProposalCommand> command(Turn turn, Due due, Proposal proposal) {
        if (due.what().equals(Reminders.DEADLINE)) {
            Duration lost = proposal.phase()
                    .openWindow()
                    .map(window -> lost(window.opened(), due))
                    .orElse(Duration.ZERO);
            return Optional.of(new ProposalCommand.DeadlinePassed(turn.now(), due.phase(), lost));
        }
        if (due.what().equals(TurnCalls.TURN)) {
            Duration lost = proposal.turn().map(held -> lost(held.since(), due)).orElse(Duration.ZERO);
            return Optional.of(new ProposalCommand.TurnPassed(turn.now(), due.phase(), lost));
        }
        if (isNudge(due)) {
            return Optional.of(new ProposalCommand.NudgeDue(turn.now(), due.phase()));
        }
        return departed(due).map(member -> new ProposalCommand.Departed(turn.now(), member, true));
    }

    private boolean handle(Turn turn, Due due, Round round) {
        if (due.what().equals(Reminders.PARKED)) {
            boolean stillParked = round.phase() instanceof org.popcircle.core.round.Phase.Parked
                    && round.phaseNumber() == due.phase();
            return recallParked(turn, due, round.frame().places(), stillParked);
        }
        return command(turn, due, round)
                .map(command -> RoundAftermath.decide(turn, round, command) instanceof Decided.Accepted<RoundEvent>)
                .orElse(false);
    }

    private Optional<RoundCommand> command(Turn turn, Due due, Round round) {
        if (due.what().equals(Reminders.DEADLINE)) {
            Duration lost = round.since().map(since -> lost(since, due)).orElse(Duration.ZERO);
            return Optional.of(new RoundCommand.DeadlinePassed(turn.now(), due.phase(), lost));
        }
        if (isNudge(due)) {
            return Optional.of(new RoundCommand.NudgeDue(turn.now(), due.phase()));
        }
        return departed(due).map(member -> new RoundCommand.Departed(turn.now(), member));
    }

    private boolean handle(Turn turn, Due due, Selection selection) {
        if (due.what().equals(Reminders.PARKED)) {
            boolean stillParked = selection.phase() instanceof org.popcircle.core.selection.Phase.Parked
                    && selection.phaseNumber() == due.phase();
            return recallParked(turn, due, selection.frame().places(), stillParked);
        }
        return command(turn, due, selection)
                .map(command ->
                        SelectionAftermath.decide(turn, selection, command) instanceof Decided.Accepted<SelectionEvent>)
                .orElse(false);
    }

    private Optional<SelectionCommand> command(Turn turn, Due due, Selection selection) {
        if (due.what().equals(Reminders.DEADLINE)) {
            Duration lost = selection
                    .phase()
                    .openWindow()
                    .map(window -> lost(window.opened(), due))
                    .orElse(Duration.ZERO);
            return Optional.of(new SelectionCommand.DeadlinePassed(turn.now(), due.phase(), lost));
        }
        if (isNudge(due)) {
            return Optional.of(new SelectionCommand.NudgeDue(turn.now(), due.phase()));
        }
        return departed(due).map(member -> new SelectionCommand.Departed(turn.now(), member));
    }

    private boolean handle(Turn turn, Due due, Shaping shaping) {
        if (due.what().equals(Reminders.PARKED)) {
            boolean stillParked = shaping.phase() instanceof org.popcircle.core.shaping.Phase.Parked
                    && shaping.phaseNumber() == due.phase();
            return recallParked(turn, due, shaping.frame().places(), stillParked);
        }
        return command(turn, due, shaping)
                .map(command ->
                        ShapingAftermath.decide(turn, shaping, command) instanceof Decided.Accepted<ShapingEvent>)
                .orElse(false);
    }

    private Optional<ShapingCommand> command(Turn turn, Due due, Shaping shaping) {
        if (due.what().equals(Reminders.DEADLINE)) {
            Duration lost = shaping.phase()
                    .window()
                    .map(window -> lost(window.opened(), due))
                    .orElse(Duration.ZERO);
            return Optional.of(new ShapingCommand.DeadlinePassed(turn.now(), due.phase(), lost));
        }
        if (isNudge(due)) {
            return Optional.of(new ShapingCommand.NudgeDue(turn.now(), due.phase()));
        }
        return departed(due).map(member -> new ShapingCommand.Departed(turn.now(), member));
    }

    private static boolean isNudge(Due due) {
        return List.of(Reminders.NUDGE, Reminders.LAST_NUDGE, TurnCalls.TURN_NUDGE)
                .contains(due.what());
    }

    private static Optional<MemberId> departed(Due due) {
        return due.what().startsWith(Reminders.DEPARTED)
                ? Optional.of(new MemberId(due.what().substring(Reminders.DEPARTED.length())))
                : Optional.empty();
    }

    /** Time lost since the window opened, or since it was last given back (method.md E30). */
    private Duration lost(Instant opened, Due due) {
        return outages.within(opened, due.at());
    }

    private static boolean recallParked(Turn turn, Due due, List<Place> places, boolean stillParked) {
        if (stillParked) {
            turn.tell(places, new Notice.ParkedDue(due.document(), Optional.empty()));
        }
        return stillParked;
    }

    private void review(Due due) {
        boolean handled = ledger.change(due.circle(), clock.now(), Optional.empty(), turn -> recall(turn, due))
                .result();
        if (!handled) {
            dueTimes.drop(due);
        }
    }

    private static boolean recall(Turn turn, Due due) {
        Optional<Decision> decision = turn.load(Documents.decision(due.circle(), Documents.number(due.document())));
        if (decision.isEmpty()) {
            return false;
        }
        int daysBefore = switch (due.what()) {
            case Reminders.REVIEW_SOON -> A_WEEK;
            case Reminders.REVIEW_MISSED -> -A_WEEK;
            default -> 0;
        };
        if (daysBefore == 0 && decision.get().status() == Decision.Status.ACTIVE) {
            DecisionEvent fellDue = new DecisionEvent.ReviewFellDue(turn.now(), false);
            turn.write(
                    Documents.decision(due.circle(), decision.get().number()),
                    DecisionEvent.evolve(decision.get(), fellDue),
                    List.of(fellDue));
        }
        turn.tell(decision.get().places(), new Notice.ReviewDue(due.document(), daysBefore));
        turn.settle(due.document(), due.what());
        return true;
    }
}
