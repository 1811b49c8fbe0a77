package org.popcircle.core.desk;

import java.time.Instant;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.proposal.Participant;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.TurnClock;
import org.popcircle.core.proposal.Turns;
import org.popcircle.core.vocabulary.MemberId;

/** Calls each person when it is their turn in a consent round, reminds them later, and lets the others go first in the end. */
final class TurnCalls {

    static final String TURN = "turn";
    static final String TURN_NUDGE = "turn-nudge";

    private TurnCalls() {}

    static void follow(Turn turn, Proposal before, Proposal after) {
        setTimes(turn, before, after);
        Optional<MemberId> is = asked(after);
        boolean samePhase = before.phaseNumber() == after.phaseNumber();
        is.filter(member -> !samePhase || !asked(before).equals(Optional.of(member)))
                .ifPresent(member -> call(turn, after, member));
    }

    private static Optional<MemberId> asked(Proposal proposal) {
        return proposal.turn().flatMap(Turns::now);
    }

    /** One line under the card; whoever wrote something before their turn is told of it privately. */
    private static void call(Turn turn, Proposal after, MemberId member) {
        String document = Documents.proposalName(after.id().number());
        turn.tell(after.frame().places(), new Notice.Called(document, member, after.phaseNumber()));
        after.turn()
                .filter(held -> held.drafts().containsKey(member))
                .flatMap(_ -> after.participant(member))
                .map(Participant::accounts)
                .flatMap(accounts -> accounts.stream().findFirst())
                .ifPresent(account -> turn.tell(account, new Notice.Nudge(document, member, after.phaseNumber())));
    }

    private static void setTimes(Turn turn, Proposal before, Proposal after) {
        Times is = Times.of(after);
        if (Times.of(before).equals(is)) {
            return;
        }
        String document = Documents.proposalName(after.id().number());
        set(turn, document, TURN, is.phase(), is.end());
        Optional<Instant> polite = is.nudge()
                .map(after.frame().rhythm()::polite)
                .filter(moment -> is.end().map(moment::isBefore).orElse(false));
        set(turn, document, TURN_NUDGE, is.phase(), polite);
    }

    private static void set(Turn turn, String document, String what, long phase, Optional<Instant> at) {
        at.ifPresentOrElse(moment -> turn.due(document, what, phase, moment), () -> turn.settle(document, what));
    }

    private record Times(long phase, Optional<Instant> nudge, Optional<Instant> end) {

        /** Outside a round in turn all are alike: nothing is due. */
        static Times of(Proposal proposal) {
            Optional<Instant> end = TurnClock.endsAt(proposal);
            return new Times(end.isPresent() ? proposal.phaseNumber() : 0, TurnClock.nudgeAt(proposal), end);
        }
    }
}
