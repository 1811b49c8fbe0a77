package org.popcircle.core.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.logbook.DecisionEvent;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;

/** What a decision changes by itself once it is made. It goes into the commit of the decision. */
final class Effects {

    private Effects() {}

    static void take(Turn turn, Proposal after, Effect effect) {
        switch (effect) {
            case Effect.PutOnLeave(MemberId member) -> CircleAftermath.departs(turn, member);
            case Effect.ReviewEarly(int number) ->
                turn.load(Documents.decision(turn.circle(), number)).ifPresent(decision -> {
                    DecisionEvent due = new DecisionEvent.ReviewFellDue(turn.now(), true);
                    turn.write(
                            Documents.decision(turn.circle(), number),
                            DecisionEvent.evolve(decision, due),
                            List.of(due));
                    turn.tell(after.frame().places(), new Notice.ReviewDue(Decision.documentName(number), 0));
                });
            case Effect.Settles settles ->
                settles(turn, settles.decision(), after.id().number(), settles instanceof Effect.Renew);
            case Effect.AskIn newcomer -> askedIn(turn, newcomer, Optional.empty());
            case Effect.ChangePace _,
                    Effect.ChangeFacilitator _,
                    Effect.ChangeStyle _,
                    Effect.ChangeAnswering _,
                    Effect.KeepCircle _ -> {}
        }
    }

    /** A later decision takes the place of an earlier one, or ends it. */
    static void settles(Turn turn, int number, int later, boolean renewed) {
        turn.load(Documents.decision(turn.circle(), number))
                .filter(decision -> !decision.status().isOver())
                .ifPresent(decision -> {
                    DecisionEvent settled = new DecisionEvent.Settled(turn.now(), later, renewed);
                    turn.write(
                            Documents.decision(turn.circle(), number),
                            DecisionEvent.evolve(decision, settled),
                            List.of(settled));
                    Reminders.settleReviews(turn, decision);
                });
    }

    /**
     * The newcomer is asked, whose word is the last.
     *
     * @param until how long they would belong to it; empty for as long as it fits
     */
    static void askedIn(Turn turn, Effect.AskIn newcomer, Optional<LocalDate> until) {
        Account account = newcomer.accounts().getFirst();
        Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
        circle.member(account)
                .filter(member -> member.status() == MemberStatus.INVITED)
                .ifPresent(member -> turn.tell(account, new Notice.AskedIn(Documents.CIRCLE, member.id(), until)));
        turn.due(Documents.CIRCLE, BackOffice.REMEMBER, 0, turn.now());
    }
}
