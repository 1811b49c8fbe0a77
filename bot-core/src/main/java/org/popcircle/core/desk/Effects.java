package org.popcircle.core.desk;

import java.util.List;
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
                turn.load(Documents.decision(turn.circle(), settles.decision())).ifPresent(decision -> {
                    DecisionEvent settled =
                            new DecisionEvent.Settled(turn.now(), after.id().number(), settles instanceof Effect.Renew);
                    turn.write(
                            Documents.decision(turn.circle(), settles.decision()),
                            DecisionEvent.evolve(decision, settled),
                            List.of(settled));
                    Reminders.settleReviews(turn, decision);
                });
            case Effect.AskIn(List<Account> accounts, String _) -> {
                Circle circle = turn.load(Documents.circle(turn.circle())).orElseThrow();
                circle.member(accounts.getFirst())
                        .filter(member -> member.status() == MemberStatus.INVITED)
                        .ifPresent(member ->
                                turn.tell(accounts.getFirst(), new Notice.AskedIn(Documents.CIRCLE, member.id())));
                turn.due(Documents.CIRCLE, BackOffice.REMEMBER, 0, turn.now());
            }
            case Effect.ChangePace _,
                    Effect.ChangeFacilitator _,
                    Effect.ChangeStyle _,
                    Effect.ChangeAnswering _,
                    Effect.KeepCircle _ -> {}
        }
    }
}
