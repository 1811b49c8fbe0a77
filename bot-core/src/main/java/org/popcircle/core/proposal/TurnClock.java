package org.popcircle.core.proposal;

import java.time.Instant;
import java.util.Optional;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.TurnTime;

/**
 * How long a turn of a consent round is waited for. Its end answers for nobody (method.md I8): whoever is away comes later,
 * once; after that they are let go and heard when they come.
 */
public final class TurnClock {

    private TurnClock() {}

    /** When whoever is asked now is reminded; empty where nobody is, or a question is answered first. */
    public static Optional<Instant> nudgeAt(Proposal proposal) {
        return running(proposal)
                .filter(turns -> turns.now().isPresent())
                .map(turns -> proposal.frame()
                        .rhythm()
                        .after(turns.since(), time(proposal, turns).nudge()));
    }

    /** When whoever is asked now comes later instead; where nobody is left but those let go, when somebody looks after it. */
    public static Optional<Instant> endsAt(Proposal proposal) {
        return running(proposal)
                .filter(turns -> turns.now().isPresent() || waitsWithoutAClock(proposal))
                .map(turns -> proposal.frame()
                        .rhythm()
                        .after(turns.since(), time(proposal, turns).later()));
    }

    private static Optional<Turns> running(Proposal proposal) {
        return proposal.turn()
                .filter(turns -> !turns.asked().isEmpty())
                .filter(_ -> !Momentum.waitsForAnAnswer(proposal));
    }

    private static boolean waitsWithoutAClock(Proposal proposal) {
        return proposal.phase()
                .openWindow()
                .map(window -> window.closes().isEmpty() && !window.overdue())
                .orElse(false);
    }

    /** The last share of the window is for those who come later. */
    private static TurnTime time(Proposal proposal, Turns turns) {
        TurnTime time = TurnTime.of(proposal.frame().pace(), turns.order().size() + 1);
        boolean unhurried = turns.now().filter(turns.unhurried()::contains).isPresent();
        return unhurried ? time.twice() : time;
    }

    static Decided<ProposalEvent> isOver(Proposal proposal, ProposalCommand.TurnPassed c) {
        Optional<Instant> end = endsAt(proposal);
        if (c.phase() != proposal.phaseNumber() || end.isEmpty() || c.now().isBefore(end.get())) {
            return Decided.refuse(new Refusal.CardIsOld());
        }
        if (c.lost().isPositive() && c.now().isBefore(end.get().plus(c.lost()))) {
            return Decided.accept(new ProposalEvent.TurnGivenBack(c.now(), c.lost()));
        }
        Turns turns = proposal.turn().orElseThrow();
        Optional<MemberId> away = turns.now();
        if (away.isEmpty()) {
            return Decided.accept(new ProposalEvent.WentOverdue(c.now(), proposal.missing()));
        }
        boolean comesLater = turns.then().isPresent() && !turns.moved().contains(away.get());
        return Decided.accept(
                comesLater
                        ? new ProposalEvent.MovedToEnd(c.now(), away.get())
                        : new ProposalEvent.LetGo(c.now(), away.get(), Optional.empty()));
    }

    /** The proposal after an event, with its turns as the round stands; time runs anew when somebody else is asked. */
    static Proposal follow(Proposal before, Proposal after, Instant at) {
        if (after.turn().isEmpty() || !(after.phase() instanceof Phase.Consenting consenting)) {
            return after;
        }
        Turns turns = after.turn().get().following(consenting.round());
        boolean samePerson = before.turn().map(Turns::now).equals(Optional.of(turns.now()));
        boolean samePhase = before.phaseNumber() == after.phaseNumber();
        boolean answeredNow = Momentum.waitsForAnAnswer(before) && !Momentum.waitsForAnAnswer(after);
        Turns timed = samePerson && samePhase && !answeredNow ? turns : turns.since(at);
        return timed.equals(after.turn().get())
                ? after
                : new ProposalDraft(after).with(timed).done();
    }

    /** Whether everyone whose answer is missing has been asked, as long as a turn is: then the end of the window counts. */
    static boolean everyoneWasAsked(Proposal proposal) {
        return proposal.turn()
                .map(turns -> turns.waiting().stream().allMatch(turns.moved()::contains))
                .orElse(true);
    }

    static boolean isTooSoonToNudge(Proposal proposal, Instant now) {
        return proposal.turn().flatMap(Turns::now).isPresent()
                && nudgeAt(proposal).map(now::isBefore).orElse(true);
    }
}
